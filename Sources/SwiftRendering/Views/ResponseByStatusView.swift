import ClientIR
import Templating

/// One of several successful responses.
struct ResponseByStatusView: DeclarationView {
  let client: Client
  let model: ResponseByStatusModel
  let nestedModels: NestedModels

  var declared: Model { .responseByStatus(model) }

  static let fields: [ViewField<Self>] =
    declarationFields + [
      .list("cases", "The responses: single codes before ranges, and the default last.") { view in
        view.model.cases.map { ResponseCaseView(vocabulary: view.client.vocabulary, response: $0) }
      },
      .optionalText("unrecognized", "The name of the case for a status that is not listed, if any.")
      {
        $0.model.unrecognized.map { SwiftText($0) }
      },
    ]
}

/// A response.
struct ResponseCaseView: SwiftView {
  let vocabulary: Vocabulary
  let response: ResponseByStatusModel.Case

  static let fields: [ViewField<Self>] = [
    .text("name", "The name of the case.") { SwiftText($0.response.name) },
    .optionalText("type", "The type of the case's value, if there is a body.") { view in
      view.response.content.map { SwiftText(whole: $0, in: view.vocabulary) }
    },
    .optionalText("statuses", "The status codes, as a pattern; missing for all that are left.") {
      $0.response.statuses.map { SwiftText($0) }
    },
    .flag("isJSON", "Whether the body is JSON.") {
      if case .json? = $0.response.content { true } else { false }
    },
    .flag("isText", "Whether the body is text.") {
      if case .text? = $0.response.content { true } else { false }
    },
    .flag("isBytes", "Whether the body is bytes.") {
      if case .bytes? = $0.response.content { true } else { false }
    },
    .flag("isLines", "Whether the body has a JSON value on each line.") {
      if case .lines? = $0.response.content { true } else { false }
    },
    .flag("isEvents", "Whether the body is a stream of events.") {
      if case .events? = $0.response.content { true } else { false }
    },
    .list("documentation", "What the response means, line by line.") {
      CommentLine.lines(of: $0.response.documentation).views
    },
  ]
}
