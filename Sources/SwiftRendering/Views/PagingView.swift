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

  /// The arguments as the method declares them: those of the operation with what counts items behind
  /// what is required.
  package var parameters: [SwiftText] {
    let isRequired = { (argument: Argument) in !argument.isOptional }
    let own = operation.arguments.filter { !isSize($0) }
    let size = paging.size.map {
      SwiftText(
        $0.name,
        type: SwiftText(optional: $0.type, in: vocabulary),
        defaultValue: SwiftText.none
      )
    }
    let maximumCount = SwiftText(
      paging.maximumCount,
      type: SwiftText(optional: .builtIn(.int), in: vocabulary),
      defaultValue: SwiftText.none
    )
    return declarations(of: own.prefix(while: isRequired))
      + [size, maximumCount].compactMap(\.self) + declarations(of: own.drop(while: isRequired))
  }

  private func declarations(of arguments: some Sequence<Argument>) -> [SwiftText] {
    arguments.map { ArgumentView(vocabulary: vocabulary, argument: $0).parameter }
  }

  private func isSize(_ argument: Argument) -> Bool {
    if case .argument(argument.name)? = paging.size?.place { true } else { false }
  }

  /// The arguments of the call for one page.
  private var arguments: [SwiftText] {
    operation.arguments.map { argument in
      guard let size = paging.size, isSize(argument), !paging.isSizedByPage else {
        return SwiftText(passing: argument.name)
      }
      return SwiftText(label: argument.name, value: SwiftText(size.name))
    }
  }

  private var changes: [PagingChangeView] {
    var changes: [PagingChangeView] = []
    for argument in operation.arguments {
      let change = PagingChangeView(vocabulary: vocabulary, paging: paging, argument: argument)
      if !change.assignments.isEmpty { changes.append(change) }
    }
    return changes
  }

  package static let fields: [ViewField<Self>] = [
    .text("itemsMethod", "The name of the method.") { SwiftText($0.paging.name) },
    .elements("parameters", "The arguments as the method declares them.") { $0.parameters },
    .text("item", "The type of an item.") { SwiftText($0.paging.item, in: $0.vocabulary) },
    .optionalText(
      "pageSize",
      "The name of the argument for the greatest number of items on a page, if it has one."
    ) { $0.paging.size.map { SwiftText($0.name) } },
    .text("maximumCount", "The name of the argument for the greatest number of items in all.") {
      SwiftText($0.paging.maximumCount)
    },
    .flag("isCounted", "Whether pages are counted from the beginning of the list.") {
      $0.paging.isCounted
    },
    .flag("isOfLinks", "Whether pages lead to each other by URLs.") { $0.paging.place == nil },
    .text("items", "The key path from a page to its items.") { SwiftText($0.paging.items) },
    .list("settings", "What else the list is made of, each with its label.") {
      PagingSettingView.settings(of: $0.paging, $0.operation, in: $0.vocabulary)
    },
    .elements("pageParameters", "The parameters of the closure that fetches a page.") {
      $0.paging.pageParameters
    },
    .list("changes", "The arguments that are changed for each page.") { $0.changes },
    .flag("isChanging", "Whether there are such arguments.") { !$0.changes.isEmpty },
    .elements("arguments", "The arguments of the call for one page.") { $0.arguments },
  ]
}

/// An argument in which a property says which page is wanted, or how long.
struct PagingChangeView: SwiftView {
  let vocabulary: Vocabulary
  let paging: Paging
  let argument: Argument

  var assignments: [PagingAssignmentView] {
    var assignments: [PagingAssignmentView] = []
    if let size = paging.size,
      case .property(let name, of: argument.name, let variable) = size.place
    {
      let isGiven = paging.isSizedByPage
      assignments.append(
        PagingAssignmentView(
          property: name,
          value: isGiven ? variable : size.name,
          isConditional: !isGiven
        )
      )
    }
    if case .property(let name, of: argument.name, let variable)? = paging.place {
      assignments.append(
        PagingAssignmentView(property: name, value: variable, isConditional: false)
      )
    }
    return assignments
  }

  static let fields: [ViewField<Self>] = [
    .text("argument", "The name of the argument.") { SwiftText($0.argument.name) },
    .optionalText("newValue", "What stands for an argument that is left out, if it may be.") {
      $0.argument.isOptional ? SwiftText(newValueOf: $0.argument.type, in: $0.vocabulary) : nil
    },
    .list("assignments", "The properties that are set.") { $0.assignments },
  ]
}

/// A property that is set for each page.
struct PagingAssignmentView: SwiftView {
  let property: Identifier
  let value: Identifier
  let isConditional: Bool

  static let fields: [ViewField<Self>] = [
    .text("property", "The name of the property.") { SwiftText($0.property) },
    .text("value", "The name of the variable that has its value.") { SwiftText($0.value) },
    .flag("isConditional", "Whether nil leaves the property as it is.") { $0.isConditional },
  ]
}

extension Paging {
  /// Whether each page may have a size of its own. What has numbers would count others with another
  /// size, and a cursor may be for one size alone.
  fileprivate var isSizedByPage: Bool {
    if case .offset = kind { true } else { false }
  }

  /// Whether pages are counted from the beginning of the list.
  fileprivate var isCounted: Bool {
    switch kind {
    case .offset, .number: true
    case .cursor, .lastItem, .link, .linkField: false
    }
  }

  /// The parameters of the closure that fetches a page.
  fileprivate var pageParameters: [SwiftText] {
    guard let place else { return [.client] }
    let position = SwiftText(place.variable)
    guard isSizedByPage else { return [position] }
    return [size.map { SwiftText($0.place.variable) } ?? .ignored, position]
  }
}
