/// A body in parts: multipart/form-data (RFC 7578), or another type of the kind (RFC 2046, section 5.1).
struct MultipartBody {
  private struct Part {
    let head: String
    let contentType: String
    let body: APIRequestBody
  }

  private let contentType: String
  private let encoding: [String: FieldEncoding]
  private var files: [MultipartFile] = []
  private var parts: [Part] = []

  /// The parts of an object, one for each property and for each element of an array, in its order; or of
  /// an array, one for each element.
  ///
  /// - Throws: ``RequestFault`` for what cannot be written, what encoding the value throws.
  init(
    _ value: some Encodable,
    contentType: String = "multipart/form-data",
    encoding: [String: FieldEncoding]
  ) throws {
    self.contentType = contentType
    self.encoding = encoding
    let tree = try JSONCoding.tree(value, omittingReadOnly: true, files: &files)
    switch tree {
    case .object(let object):
      for (name, value) in object { try add(value, name: name) }
    case .array(let elements) where !isFormData:
      for element in elements { try addPart(element, name: nil) }
    case .array, .null, .bool, .number, .string:
      throw RequestFault(
        message: "the body is \(contentType), so it has to be an object"
          + (isFormData ? "" : " or an array")
      )
    }
  }

  private var isFormData: Bool { MediaType(contentType).essence == "multipart/form-data" }

  private mutating func add(_ value: JSONValue, name: String) throws(RequestFault) {
    // Nothing is percent-encoded in multipart/form-data.
    let styled = encoding[name]?.styledParameter(named: name, escaping: .none, reserved: .none)
    if let styled, !holdsFiles(value) {
      // With a style, the content type counts for nothing (OpenAPI Specification 3.1.1, section
      // 4.8.15.1.2).
      for (name, text) in try styled.pairs(of: value) {
        let content = try FieldContent(.string(text), contentType: nil, field: name)
        append(.bytes(content.bytes), content.contentType, name: name)
      }
      return
    }
    // Several values have several parts (RFC 7578, section 4.3).
    for value in value.arrayValue ?? [value] where !value.isNull {
      try addPart(value, name: name)
    }
  }

  private mutating func addPart(_ value: JSONValue, name: String?) throws(RequestFault) {
    let contentType = name.flatMap { encoding[$0]?.contentType }
    let field = name ?? "\(parts.count + 1)"
    if let file = file(value) {
      let contentType = try file.contentType(documented: contentType, field: field)
      append(file.content, contentType, name: name, filename: file.filename)
    } else {
      let value = try withoutFiles(value, field: field)
      let content = try FieldContent(value, contentType: contentType, field: field)
      append(.bytes(content.bytes), content.contentType, name: name)
    }
  }

  /// Appends a part. A name has one notation, whatever the body's type; a part without one may be a file
  /// with a name of its own (RFC 2183).
  private mutating func append(
    _ body: APIRequestBody,
    _ contentType: String,
    name: String?,
    filename: String? = nil
  ) {
    let kind = name.map { "form-data; name=\"\(Self.escapedName($0))\"" }
    let file = filename.map { "filename=\"\(Self.escaped($0))\"" }
    let disposition = [kind ?? file.map { _ in "attachment" }, file].compactMap(\.self)
    var head = ""
    if !disposition.isEmpty {
      head = "Content-Disposition: \(disposition.joined(separator: "; "))\r\n"
    }
    head += "Content-Type: \(contentType)\r\n\r\n"
    parts.append(Part(head: head, contentType: contentType, body: body))
  }

  /// The content type with the boundary, and the parts between boundaries.
  func encoded() -> (contentType: String, content: APIRequestBody) {
    var boundary = MultipartBoundary()
    for part in parts {
      boundary.avoid(Array(part.head.utf8))
      boundary.avoid(part.body)
    }
    let delimiter = boundary.text
    var sections: [APIRequestBody] = []
    for part in parts {
      sections.append(.bytes("--\(delimiter)\r\n\(part.head)".utf8))
      sections.append(part.body)
      sections.append(.bytes("\r\n".utf8))
    }
    sections.append(.bytes("--\(delimiter)--\r\n".utf8))
    return ("\(contentType)\(rootType); boundary=\(delimiter)", .joined(sections))
  }

  /// What multipart/related has to say of its first part, the root (RFC 2387, section 3.1).
  private var rootType: String {
    guard MediaType(contentType).essence == "multipart/related", let root = parts.first,
      !contentType.lowercased().contains("type=")
    else { return "" }
    return "; type=\"\(MediaType(root.contentType).essence)\""
  }
}

// MARK: - Files

extension MultipartBody {
  private func file(_ value: JSONValue) -> MultipartFile? {
    guard
      case .string(let text) = value,
      text.hasPrefix(MultipartFileCollector.prefix),
      let index = Int(text.dropFirst(MultipartFileCollector.prefix.count)),
      files.indices.contains(index)
    else { return nil }
    return files[index]
  }

  private func holdsFiles(_ value: JSONValue) -> Bool {
    switch value {
    case .array(let elements): elements.contains(where: holdsFiles)
    case .object(let object): object.contains { holdsFiles($0.value) }
    default: file(value) != nil
    }
  }

  /// A value as JSON has it: files within it are base64, as there is no other way to write them.
  ///
  /// - Throws: ``RequestFault`` for a file that is not in memory.
  private func withoutFiles(_ value: JSONValue, field: String) throws(RequestFault) -> JSONValue {
    switch value {
    case .array(let elements):
      return .array(
        try elements.map { element throws(RequestFault) in
          try withoutFiles(element, field: field)
        }
      )
    case .object(let object):
      var result = JSONObject()
      for (name, value) in object { result[name] = try withoutFiles(value, field: field) }
      return .object(result)
    default:
      guard let file = file(value) else { return value }
      guard let bytes = file.bytes else {
        throw RequestFault(
          message: "a file within '\(field)' is written as base64, so it has to be in memory"
        )
      }
      return .string(Base64Data(bytes).parameterText)
    }
  }
}

// MARK: - Names

extension MultipartBody {
  /// A name between quotation marks (WHATWG HTML, section 4.10.21.8, Multipart form data).
  private static func escaped(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": result += "%22"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The name of a field, in which a line break of any kind is CR LF; a file's name is left alone.
  private static func escapedName(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in name.unicodeScalars {
      if scalar == "\n", previous != "\r" { result.append("\r") }
      if previous == "\r", scalar != "\n" { result.append("\n") }
      result.append(scalar)
      previous = scalar
    }
    if previous == "\r" { result.append("\n") }
    return escaped(String(result))
  }
}
