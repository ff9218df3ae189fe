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
  /// The content types that a body may have.
  func contentTypes(in models: [TypeName: Model]) -> [String] {
    guard case .alternatives(let name) = self else { return contentTypes }
    guard case .bodyAlternatives(let model)? = models[name] else { return [] }
    return model.cases.flatMap(\.form.contentTypes)
  }

  /// The content type of a body; of alternatives, none.
  var contentTypes: [String] {
    switch self {
    case .json(let type), .text(let type), .bytes(let type), .lines(let type): [type.value]
    case .form: ["application/x-www-form-urlencoded"]
    case .multipart: ["multipart/form-data"]
    case .alternatives: []
    }
  }

  /// How fields are written where it does not follow from their schemas.
  var encodings: [FieldEncoding] {
    switch self {
    case .form(let encodings), .multipart(let encodings): encodings
    case .json, .text, .bytes, .lines, .alternatives: []
    }
  }
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
