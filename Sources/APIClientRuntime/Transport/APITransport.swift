public import HTTPTypes

/// What carries a request to a server and the response back.
///
/// A transport of one's own can send requests in another way, or answer them from memory:
///
///     struct CannedTransport: APITransport {
///       let body: String
///       func send(
///         _ request: HTTPRequest,
///         body: APIRequestBody?,
///         options: TransportOptions
///       ) async throws -> (HTTPResponse, APIResponseBody) {
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
  ///   - options: What the request is for, and the limits that a transport should heed if it can.
  /// - Returns: The response's head, whatever its status, and its body as it arrives. Redirects are
  ///   not followed: the client does that.
  /// - Throws: When no response arrived; ``TransportError`` if the client is to know why. When the
  ///   task is cancelled, the transport gives up the request and throws.
  func send(
    _ request: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody)
}
