import ClientIR
import SwiftRendering
import Templating

/// One of several successful responses.
struct ResponseSection: PageView {
  let index: PageIndex
  let model: ResponseByStatusModel
  let page: String

  static let fields: [ViewField<Self>] = [
    .list("cases", "The responses: single codes before ranges, and the default last.") { view in
      view.model.cases.map { ResponseCaseRow(index: view.index, response: $0, page: view.page) }
    },
    .optionalText("unrecognized", "The case for a status that is not listed, as code, if any.") {
      $0.model.unrecognized.map { MarkdownText(code: SwiftText(member: $0)) }
    },
    .text("response", "The type of its value, as code.") {
      MarkdownText(code: SwiftText(.apiResponse, in: $0.index.client.vocabulary))
    },
  ]
}

/// A response.
struct ResponseCaseRow: PageView {
  let index: PageIndex
  let response: ResponseByStatusModel.Case
  let page: String

  static let fields: [ViewField<Self>] = [
    .text("response", "The name of the case, as code.") {
      MarkdownText(code: SwiftText(member: $0.response.name))
    },
    .optionalText("statuses", "The status codes, as code; missing for all that are left.") {
      $0.response.statuses.map { MarkdownText(code: SwiftText($0)) }
    },
    .optionalText("type", "The type of the case's value, as code, if there is a body.") { view in
      view.response.content.map { view.index.type($0, isWhole: true, from: view.page) }
    },
    .optionalText("documentation", "What the response means, in one line.") {
      $0.response.documentation.map { MarkdownText(line: $0) }
    },
  ]
}
