import ClientIR
import Templating

/// How a value becomes the body of a request.
struct BodyView: SwiftView {
  let vocabulary: Vocabulary
  let form: BodyForm

  static let fields: [ViewField<Self>] = [
    .flag("isJSON", "Whether the body is JSON.") {
      if case .json = $0.form { true } else { false }
    },
    .flag("isForm", "Whether the body has the fields of a form.") {
      if case .form = $0.form { true } else { false }
    },
    .flag("isMultipart", "Whether the body has parts.") {
      if case .multipart = $0.form { true } else { false }
    },
    .flag("isText", "Whether the body is text.") {
      if case .text = $0.form { true } else { false }
    },
    .flag("isBytes", "Whether the body is bytes.") {
      if case .bytes = $0.form { true } else { false }
    },
    .flag("isLines", "Whether the body has a JSON value on each line.") {
      if case .lines = $0.form { true } else { false }
    },
    .flag("isOneOfSeveral", "Whether the value itself knows how it becomes a body.") {
      if case .alternatives = $0.form { true } else { false }
    },
    .optionalText(
      "contentType",
      "The content type, as a string literal, unless it goes without saying."
    ) { $0.form.namedContentType.map { SwiftText($0) } },
    .list("mediaType", "The content type for documentation: one line.") {
      CommentLine.lines(of: DocComment("`\($0.form.contentType?.value ?? "")`")).views
    },
    .elements("encoding", "How fields are written, if any is written otherwise.") { view in
      view.form.fieldEncodings.map { SwiftText($0, in: view.vocabulary) }
    },
  ]
}

extension BodyForm {
  /// The fields that are written otherwise than by default.
  fileprivate var fieldEncodings: [FieldEncoding] {
    switch self {
    case .form(let fields), .multipart(let fields, _): fields
    case .json, .text, .bytes, .lines, .alternatives: []
    }
  }

  /// The content type that the runtime does not know by itself.
  fileprivate var namedContentType: StringLiteral? {
    switch self {
    case .json(let contentType): contentType.value == "application/json" ? nil : contentType
    case .text, .bytes, .lines: contentType
    case .multipart(_, let contentType):
      contentType.value == "multipart/form-data" ? nil : contentType
    case .form, .alternatives: nil
    }
  }
}
