import ClientIR

// How arguments and bodies are written on the wire, in words that can be compared and read.

extension ParameterForm {
  /// Whether a value is its own text, or each of a list is.
  var isText: Bool {
    switch self {
    case .scalar, .list: true
    case .styled, .json: false
    }
  }

  /// The form in the terms of OpenAPI.
  var text: String {
    switch self {
    case .scalar: "one value"
    case .list(let explode): "explode: \(explode)"
    case .styled(let style, let explode, let allowReserved):
      "style: \(style.rawValue), explode: \(explode)"
        + (allowReserved ? ", allowReserved: true" : "")
    case .json: "JSON"
    }
  }
}

extension BodyForm {
  /// The content type; of alternatives, none.
  var contentTypeText: String { contentType?.value ?? "" }
}

extension FieldEncoding {
  /// The encoding in the terms of OpenAPI.
  var text: String {
    [
      contentType.map { "contentType: \($0.value)" }, style.map { "style: \($0.rawValue)" },
      explode.map { "explode: \($0)" }, allowReserved ? "allowReserved: true" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
}
