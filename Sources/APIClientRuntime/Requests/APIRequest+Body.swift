extension APIRequest {
  /// Sets the body as JSON, unless it is nil. Read-only properties are left out of it.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - contentType: What the body is said to be.
  public mutating func body<Value: Encodable & Sendable>(
    _ value: Value?,
    contentType: String = "application/json"
  ) {
    guard let value else { return }
    body = RequestBody(contentType) { try JSONCoding.encode(value, omittingReadOnly: true) }
  }

  /// Sets the body as application/x-www-form-urlencoded, unless it is nil. Read-only properties are
  /// left out of it.
  ///
  /// - Parameters:
  ///   - value: The object whose properties are the fields.
  ///   - encoding: How fields are written, by name, where not in the usual way.
  public mutating func body<Value: Encodable & Sendable>(
    form value: Value?,
    encoding: [String: FieldEncoding] = [:]
  ) {
    guard let value else { return }
    body = RequestBody(FormBody.contentType) { try FormBody.encode(value, encoding: encoding) }
  }

  /// Sets the body as parts, unless it is nil. Read-only properties are left out of it.
  ///
  /// - Parameters:
  ///   - value: The object whose properties are the parts; an array has a part for each element. Where
  ///     parts need no names, which is anywhere but in multipart/form-data (RFC 7578), it may be an array
  ///     whose elements are the parts.
  ///   - contentType: What the body is said to be; the boundary is added.
  ///   - encoding: How parts are written, by name, where not in the usual way.
  public mutating func body<Value: Encodable & Sendable>(
    multipart value: Value?,
    contentType: String = "multipart/form-data",
    encoding: [String: FieldEncoding] = [:]
  ) {
    guard let value else { return }
    body = RequestBody {
      try MultipartBody(value, contentType: contentType, encoding: encoding).encoded()
    }
  }

  /// Sets the body as text in UTF-8, unless it is nil.
  public mutating func body(text: String?, contentType: String) {
    guard let text else { return }
    body = RequestBody(contentType) { Array(text.utf8) }
  }

  /// Sets the body as it is, unless it is nil.
  public mutating func body(content: APIRequestBody?, contentType: String) {
    guard let content else { return }
    body = RequestBody { (contentType, content) }
  }

  /// Sets the body as lines of JSON, each ended by LF, unless it is nil. Read-only properties are left
  /// out of it. In a JSON text sequence, RS begins each (RFC 7464, section 2.2).
  public mutating func body<Value: Encodable & Sendable>(lines: [Value]?, contentType: String) {
    guard let lines else { return }
    let isSequence = MediaType(contentType).essence.hasSuffix("json-seq")
    body = RequestBody(contentType) {
      try lines.flatMap { line in
        try (isSequence ? [0x1E] : []) + JSONCoding.encode(line, omittingReadOnly: true)
          + [UInt8(ascii: "\n")]
      }
    }
  }
}
