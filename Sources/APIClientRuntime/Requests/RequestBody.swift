/// The body of a request before it is encoded.
struct RequestBody: Sendable {
  /// Makes the bytes, and says what they are.
  let encoded: @Sendable () throws -> (contentType: String, bytes: [UInt8])

  init(_ encoded: @escaping @Sendable () throws -> (contentType: String, bytes: [UInt8])) {
    self.encoded = encoded
  }

  init(_ contentType: String, _ bytes: @escaping @Sendable () throws -> [UInt8]) {
    self.init { (contentType, try bytes()) }
  }
}
