public import HTTPTypes

/// A response as it arrived.
public struct APIResponse: Sendable {
  /// The status (RFC 9110, section 15).
  public let status: HTTPResponse.Status
  /// The header fields.
  public let headerFields: HTTPFields
  /// The body, decompressed; empty when there was none, or when it is read while it arrives.
  public let body: [UInt8]
  /// What must not be printed of the response: a server may repeat the request's URL.
  var redaction = Redaction()

  /// When decoding the body ends early: with the call that waits for it.
  var decodingLimit: DecodingLimit?

  /// Creates a response.
  public init(status: HTTPResponse.Status, headerFields: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headerFields = headerFields
    self.body = body
  }

  /// The body as UTF-8 text, with U+FFFD in place of what is not.
  public var text: String { String(decoding: body, as: UTF8.self) }
}
