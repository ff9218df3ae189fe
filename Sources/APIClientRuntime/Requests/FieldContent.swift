/// The content of one field of a form, by its media type.
struct FieldContent {
  let contentType: String
  let bytes: [UInt8]

  /// The content of a value that is no file.
  ///
  /// - Parameters:
  ///   - value: The value, without files in it.
  ///   - contentType: What the document says: a media type, a range or a list; nil for the default,
  ///     by which arrays and objects are JSON and all else is text (OpenAPI Specification 3.0.4,
  ///     section 4.8.15.1).
  ///   - field: The field's name, for errors.
  /// - Throws: ``RequestFault`` for a type that the value cannot be written as.
  init(_ value: JSONValue, contentType: String?, field: String) throws(RequestFault) {
    let types = contentType.map(MediaType.list) ?? []
    let specific = types.first { $0.isSpecific }
    if let text = value.primitiveText {
      if let specific, specific.isJSON {
        self.init(contentType: specific.text, bytes: value.serialized())
        return
      }
      // The default charset of text/plain is disputed, so it is named where it matters (RFC 7578,
      // section 5.1.2).
      let plain = text.utf8.allSatisfy { $0 < 0x80 } ? "text/plain" : "text/plain; charset=utf-8"
      self.init(contentType: specific?.text ?? plain, bytes: Array(text.utf8))
    } else if let json = types.first(where: { $0.isSpecific && $0.isJSON }) {
      self.init(contentType: json.text, bytes: value.serialized())
    } else if types.isEmpty || types.contains(where: \.admitsJSON) {
      self.init(contentType: "application/json", bytes: value.serialized())
    } else if let text = types.first(where: { $0.isSpecific && $0.isText }) {
      self.init(contentType: text.text, bytes: value.serialized())
    } else {
      throw RequestFault(
        message: "the field '\(field)' is an array or object, which cannot be written as "
          + "\(contentType ?? "")"
      )
    }
  }

  private init(contentType: String, bytes: [UInt8]) {
    self.contentType = contentType
    self.bytes = bytes
  }
}

extension MultipartFile {
  /// The content type that the file is sent with: its own goes before what the document says.
  ///
  /// - Parameters:
  ///   - documented: What the document says: a media type, a range or a list.
  ///   - field: The field's name, for errors.
  /// - Returns: The type.
  /// - Throws: ``RequestFault`` for one that cannot be sent.
  func contentType(
    documented: String?,
    field: String
  ) throws(RequestFault) -> String {
    let types = documented.map(MediaType.list) ?? []
    let specific = types.count == 1 ? types.first { $0.isSpecific }?.text : nil
    let type = contentType ?? specific ?? "application/octet-stream"
    guard HTTPField.isValidValue(type) else {
      throw RequestFault(
        message: "the content type of the file in '\(field)' has characters that a header field "
          + "cannot hold"
      )
    }
    return type
  }
}
