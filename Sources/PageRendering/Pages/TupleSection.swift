import ClientIR
import SwiftRendering
import Templating

/// A list whose first items have types of their own.
struct TupleSection: PageView {
  let index: PageIndex
  let model: TupleModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .list("items", "The first items, in their order.") { view in
      view.model.items.map { TupleRow(index: view.index, item: $0, page: view.page) }
    },
    .flag("hasOwnTypes", "Whether there are any such items.") { !$0.model.items.isEmpty },
    .section("rest", MemberRow.self, "The items behind them, if there may be any.") { view in
      view.model.rest.map {
        MemberRow(index: view.index, name: $0.name, type: .array($0.type), page: view.page)
      }
    },
  ]
}

/// An item with a type of its own.
struct TupleRow: PageView {
  let index: PageIndex
  let item: TupleModel.Item
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("item", "The name of the property that holds the item, as code.") {
      MarkdownText(code: SwiftText(documented: $0.item.name))
    },
    .text("type", "The type, as code, with a question mark when a list may end before the item.") {
      $0.index.type($0.item.type, isOptional: $0.item.isOptional, from: $0.page)
    },
    .optionalText("documentation", "What the item means, in one line.") {
      $0.item.documentation.map { MarkdownText(line: $0) }
    },
  ]
}
