/// The body of a request before it is encoded.
struct RequestBody: Sendable {
  /// Makes the content, and says what it is.
  let encoded: @Sendable () throws -> (contentType: String, content: APIRequestBody)

  init(_ encoded: @escaping @Sendable () throws -> (contentType: String, content: APIRequestBody)) {
    self.encoded = encoded
  }

  init(_ contentType: String, _ bytes: @escaping @Sendable () throws -> [UInt8]) {
    self.init { (contentType, .bytes(try bytes())) }
  }
}
