import ClientIR
import Templating

/// A list whose first items have types of their own.
struct TupleView: DeclarationView {
  let client: Client
  let model: TupleModel
  let nestedModels: NestedModels

  var declared: Model { .tuple(model) }

  private var items: [TupleItemView] {
    model.items.map { TupleItemView(vocabulary: client.vocabulary, item: $0) }
  }

  private var rest: TupleRestView? {
    model.rest.map {
      TupleRestView(
        vocabulary: client.vocabulary,
        name: $0.name,
        item: $0.type,
        isBehindOthers: !model.items.isEmpty
      )
    }
  }

  static let fields: [ViewField<Self>] =
    declarationFields + [
      .list("items", "The first items, in their order.") { $0.items },
      .flag("mayEndEarly", "Whether a list may end before the last of them.") {
        $0.model.items.contains(where: \.isOptional)
      },
      .section("rest", TupleRestView.self, "The items behind them, if there may be any.") {
        $0.rest
      },
      .elements("parameters", "All properties as the initialiser declares them.") {
        $0.items.map(\.parameter) + ($0.rest.map { [$0.parameter] } ?? [])
      },
      .list("members", "All properties, in the same order.") {
        $0.model.items.map { MemberView(name: $0.name) }
          + ($0.model.rest.map { [MemberView(name: $0.name)] } ?? [])
      },
    ]
}

/// An item with a type of its own.
struct TupleItemView: SwiftView {
  let vocabulary: Vocabulary
  let item: TupleModel.Item

  private var type: SwiftText {
    item.isOptional
      ? SwiftText(optional: item.type, in: vocabulary)
      : SwiftText(item.type, in: vocabulary)
  }

  /// The item where the initialiser declares it.
  var parameter: SwiftText {
    SwiftText(item.name, type: type, defaultValue: item.isOptional ? SwiftText.none : nil)
  }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the property that holds the item.") { SwiftText($0.item.name) },
    .text("type", "The type of the property, with a question mark when it may be nil.") { $0.type },
    .text("itemType", "The type of the item itself.") { view in
      if view.item.isOptional, case .optional(let type) = view.item.type {
        SwiftText(type, in: view.vocabulary)
      } else {
        SwiftText(view.item.type, in: view.vocabulary)
      }
    },
    .flag("isOptional", "Whether a list may end before the item.") { $0.item.isOptional },
    .list("documentation", "What the item means, line by line.") {
      CommentLine.lines(of: $0.item.documentation).views
    },
  ]
}

/// The items behind those with types of their own.
struct TupleRestView: SwiftView {
  let vocabulary: Vocabulary
  let name: Identifier
  let item: TypeReference
  let isBehindOthers: Bool

  private var type: SwiftText { SwiftText(.array(item), in: vocabulary) }

  /// The items where the initialiser declares them.
  var parameter: SwiftText { SwiftText(name, type: type, defaultValue: .emptyArray) }

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the property that holds the items.") { SwiftText($0.name) },
    .text("type", "The type of the property: a list.") { $0.type },
    .flag("isBehindOthers", "Whether items with types of their own go before.") {
      $0.isBehindOthers
    },
    .text("itemType", "The type of each item.") { SwiftText($0.item, in: $0.vocabulary) },
  ]
}
