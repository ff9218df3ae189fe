/// A body in parts: multipart/form-data (RFC 7578), or another type of the kind (RFC 2046, section 5.1).
struct MultipartBody {
  private struct Part {
    let head: String
    let content: FieldContent
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
        append(try FieldContent(.string(text), contentType: nil, field: name), name: name)
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
      let content = try FieldContent(file, contentType: contentType, field: field)
      append(content, name: name, filename: file.filename)
    } else {
      let content = try FieldContent(withoutFiles(value), contentType: contentType, field: field)
      append(content, name: name)
    }
  }

  /// Appends a part. A name has one notation, whatever the body's type; a part without one may be a file
  /// with a name of its own (RFC 2183).
  private mutating func append(_ content: FieldContent, name: String?, filename: String? = nil) {
    let kind = name.map { "form-data; name=\"\(Self.escapedName($0))\"" }
    let file = filename.map { "filename=\"\(Self.escaped($0))\"" }
    let disposition = [kind ?? file.map { _ in "attachment" }, file].compactMap(\.self)
    var head = ""
    if !disposition.isEmpty {
      head = "Content-Disposition: \(disposition.joined(separator: "; "))\r\n"
    }
    head += "Content-Type: \(content.contentType)\r\n\r\n"
    parts.append(Part(head: head, content: content))
  }

  /// The content type with the boundary, and the bytes.
  func encoded() -> (contentType: String, content: APIRequestBody) {
    var boundary = MultipartBoundary()
    for part in parts {
      boundary.avoid(Array(part.head.utf8))
      boundary.avoid(part.content.bytes)
    }
    let delimiter = boundary.text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      parts.reduce(80) { $0 + $1.head.utf8.count + $1.content.bytes.count + 80 }
    )
    for part in parts {
      bytes += "--\(delimiter)\r\n\(part.head)".utf8
      bytes += part.content.bytes
      bytes += "\r\n".utf8
    }
    bytes += "--\(delimiter)--\r\n".utf8
    return ("\(contentType)\(rootType); boundary=\(delimiter)", .bytes(bytes))
  }

  /// What multipart/related has to say of its first part, the root (RFC 2387, section 3.1).
  private var rootType: String {
    guard MediaType(contentType).essence == "multipart/related", let root = parts.first,
      !contentType.lowercased().contains("type=")
    else { return "" }
    return "; type=\"\(MediaType(root.content.contentType).essence)\""
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
  private func withoutFiles(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(withoutFiles))
    case .object(let object):
      .object(JSONObject(object.lazy.map { (key: $0.key, value: withoutFiles($0.value)) }))
    default: file(value).map { .string(Base64Data($0.bytes).parameterText) } ?? value
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
