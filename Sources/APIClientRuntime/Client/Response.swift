/// A response as it arrived.
public struct Response: Sendable {
  /// The status (RFC 9110, section 15).
  public let status: HTTPResponse.Status
  /// The header fields.
  public let headerFields: HTTPFields
  /// The body, decompressed; empty when there was none.
  public let body: [UInt8]

  /// Creates a response.
  public init(status: HTTPResponse.Status, headerFields: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headerFields = headerFields
    self.body = body
  }

  /// The body as UTF-8 text, with U+FFFD in place of what is not.
  public var text: String { String(decoding: body, as: UTF8.self) }
}
