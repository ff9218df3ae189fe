package import ClientIR
package import Templating

/// The items of all pages of an operation, as a method.
package struct PagingView: SwiftView {
  let vocabulary: Vocabulary
  let operation: Operation
  let paging: Paging

  package init(vocabulary: Vocabulary, operation: Operation, paging: Paging) {
    self.vocabulary = vocabulary
    self.operation = operation
    self.paging = paging
  }

  private var optionalCount: SwiftText { SwiftText(optional: paging.count, in: vocabulary) }

  /// The arguments as the method declares them: those of the operation with what counts items behind
  /// what is required.
  package var parameters: [SwiftText] {
    let isRequired = { (argument: Argument) in !argument.isOptional }
    let own = operation.arguments.filter { !isLimit($0) }
    let counts = [
      SwiftText(paging.pageSize, type: optionalCount, defaultValue: SwiftText.none),
      SwiftText(
        paging.maximumCount,
        type: SwiftText(optional: .builtIn(.int), in: vocabulary),
        defaultValue: SwiftText.none
      ),
    ]
    return declarations(of: own.prefix(while: isRequired)) + counts
      + declarations(of: own.drop(while: isRequired))
  }

  private func declarations(of arguments: some Sequence<Argument>) -> [SwiftText] {
    arguments.map { ArgumentView(vocabulary: vocabulary, argument: $0).parameter }
  }

  private func isLimit(_ argument: Argument) -> Bool {
    if case .arguments = paging.position { argument.name == paging.limit } else { false }
  }

  private var isPositionInArguments: Bool {
    if case .arguments = paging.position { true } else { false }
  }

  package static let fields: [ViewField<Self>] = [
    .text("itemsMethod", "The name of the method.") { SwiftText($0.paging.name) },
    .elements("parameters", "The arguments as the method declares them.") { $0.parameters },
    .text("item", "The type of an item.") { SwiftText($0.paging.item, in: $0.vocabulary) },
    .text("pageSize", "The name of the argument for the greatest number of items on a page.") {
      SwiftText($0.paging.pageSize)
    },
    .text("maximumCount", "The name of the argument for the greatest number of items in all.") {
      SwiftText($0.paging.maximumCount)
    },
    .text("items", "The property of a page that holds its items, or `self`.") {
      $0.paging.items.map { SwiftText($0) } ?? .itself
    },
    .optionalText("total", "The property of a page with the number of all items, if there is one.")
    {
      $0.paging.total.map { SwiftText($0) }
    },
    .section("positionInBody", PagingBodyView.self, "The body that says which page, if it does.") {
      guard case .body(let body, let limit, let offset) = $0.paging.position else { return nil }
      return PagingBodyView(body: body, limit: limit, offset: offset)
    },
    .flag("isPositionInArguments", "Whether arguments say which page is wanted.") {
      $0.isPositionInArguments
    },
    .text("limit", "A name for the greatest number of items on a page.") {
      SwiftText($0.paging.limit)
    },
    .text("offset", "A name for the number of items before a page.") {
      SwiftText($0.paging.offset)
    },
    .elements("arguments", "The arguments of the call for one page.") {
      $0.operation.arguments.map { SwiftText(passing: $0.name) }
    },
  ]
}

/// A body that says which page of a list is wanted.
struct PagingBodyView: SwiftView {
  let body: Identifier
  let limit: Identifier
  let offset: Identifier

  static let fields: [ViewField<Self>] = [
    .text("body", "The argument that becomes the body.") { SwiftText($0.body) },
    .text("limitProperty", "Its property for the greatest number of items.") {
      SwiftText($0.limit)
    },
    .text("offsetProperty", "Its property for the number of items before the page.") {
      SwiftText($0.offset)
    },
  ]
}
