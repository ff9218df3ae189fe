/// What carries a request to a server and the response back.
///
/// A transport of one's own can add headers, record calls, or answer from memory in a test:
///
///     struct CannedTransport: ClientTransport {
///       let body: String
///       func send(_ request: HTTPRequest, body: [UInt8]?) async throws -> (HTTPResponse, ResponseBody) {
///         (HTTPResponse(status: .ok), ResponseBody(Array(self.body.utf8)))
///       }
///     }
public protocol ClientTransport: Sendable {
  /// Sends a request.
  ///
  /// - Parameters:
  ///   - request: The request, with scheme, authority and path.
  ///   - body: The body; nil when the request has none.
  /// - Returns: The response's head, whatever its status, and its body as it arrives.
  /// - Throws: When no response arrived. When the task is cancelled, the transport gives up the
  ///   request and throws.
  func send(
    _ request: HTTPRequest,
    body: [UInt8]?
  ) async throws -> (HTTPResponse, ResponseBody)
}
