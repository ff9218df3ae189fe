import ClientIR
import SwiftRendering
import Templating

/// A body of one of several content types.
struct BodySection: PageView {
  let index: PageIndex
  let model: BodyAlternativesModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .list("cases", "The content types, in the order of the document.") { view in
      view.model.cases.map { BodyRow(index: view.index, alternative: $0, page: view.page) }
    }
  ]
}

/// A body of one content type among several.
struct BodyRow: PageView {
  let index: PageIndex
  let alternative: BodyAlternativesModel.Case
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("body", "The name of the case, as code.") {
      MarkdownText(code: SwiftText(member: $0.alternative.name))
    },
    .text("type", "The type of the case's value, as code.") {
      $0.index.type($0.alternative.type, from: $0.page)
    },
    .text("contentType", "The content type, as code.") {
      MarkdownText(code: $0.alternative.form.contentType ?? StringLiteral(""))
    },
  ]
}
