public import HTTPTypes

/// What carries a request to a server and the response back.
///
/// A transport of one's own can add headers, record calls, or answer from memory in a test:
///
///     struct CannedTransport: APITransport {
///       let body: String
///       func send(_ request: HTTPRequest, body: [UInt8]?) async throws -> (HTTPResponse, APIResponseBody) {
///         (HTTPResponse(status: .ok), APIResponseBody(Array(self.body.utf8)))
///       }
///     }
public protocol APITransport: Sendable {
  /// The head of a request, for transports in files that import no `HTTPTypes`.
  typealias HTTPRequest = HTTPTypes.HTTPRequest
  /// The head of a response, likewise.
  typealias HTTPResponse = HTTPTypes.HTTPResponse

  /// Sends a request.
  ///
  /// - Parameters:
  ///   - request: The request, with scheme, authority and path.
  ///   - body: The body; nil when the request has none.
  /// - Returns: The response's head, whatever its status, and its body as it arrives. Redirects are
  ///   not followed: the client does that.
  /// - Throws: When no response arrived; ``TransportError`` if the client is to know why. When the
  ///   task is cancelled, the transport gives up the request and throws.
  func send(
    _ request: HTTPRequest,
    body: [UInt8]?
  ) async throws -> (HTTPResponse, APIResponseBody)

  /// Sends a request within limits. A transport that has no use for them needs the other method
  /// alone.
  ///
  /// - Parameters:
  ///   - request: The request, with scheme, authority and path.
  ///   - body: The body; nil when the request has none.
  ///   - options: The limits.
  /// - Returns: As ``send(_:body:)`` does.
  /// - Throws: As ``send(_:body:)`` does.
  func send(
    _ request: HTTPRequest,
    body: [UInt8]?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody)
}

extension APITransport {
  /// Sends a request, without heeding limits.
  public func send(
    _ request: HTTPRequest,
    body: [UInt8]?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    try await send(request, body: body)
  }
}
