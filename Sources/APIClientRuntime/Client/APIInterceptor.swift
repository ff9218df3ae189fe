public import HTTPTypes

/// What stands between a client and its transport: it sees each request with its credentials before it is
/// sent, and each response before anything is made of it.
///
///     struct Numbering: APIInterceptor {
///       func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
///         var request = request
///         request.setHeaderField("X-Request-ID", UUID().uuidString)
///         return try await next(request)
///       }
///     }
///
/// An interceptor may change the request, call `next` more than once or not at all, and return another
/// response. What it throws, a call throws as an error of the kind
/// ``APIError/Kind-swift.enum/transport(_:)``; a ``TransportError`` is retried as one of a transport.
public protocol APIInterceptor: Sendable {
  /// The head of a response with its body as it arrives.
  typealias Response = (head: HTTPResponse, body: APIResponseBody)
  /// Sends a request on: to the next interceptor, and behind the last one to the transport.
  typealias Next = @Sendable (InterceptedRequest) async throws -> Response
  /// The head of a response, for interceptors in files that import no `HTTPTypes`.
  typealias HTTPResponse = HTTPTypes.HTTPResponse

  /// Sends a request on and returns its response, with whatever is to be done before and after.
  ///
  /// It is called for each request of a call: a retry has another ``InterceptedRequest/attempt``, a redirect
  /// and a request with a new token the same one.
  func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response
}

/// A request on its way to the transport.
public struct InterceptedRequest: Sendable {
  /// The operation's name in the document, such as `get_dag_run`.
  public let operationID: String
  /// Which attempt of the call the request belongs to, from 1 on.
  public let attempt: Int
  /// The request with scheme, authority and path, and with its credentials.
  public var head: HTTPRequest
  /// The body; nil when the request has none.
  public var body: APIRequestBody?

  /// Creates a request, as a test of an interceptor needs it.
  public init(
    operationID: String,
    attempt: Int = 1,
    head: HTTPRequest,
    body: APIRequestBody? = nil
  ) {
    self.operationID = operationID
    self.attempt = attempt
    self.head = head
    self.body = body
  }

  /// Sets a header field, whatever value it has had.
  ///
  /// - Parameters:
  ///   - name: The field's name. With characters that a name cannot have (RFC 9110, section 5.1) nothing is
  ///     set.
  ///   - value: The value; nil to send no such field.
  public mutating func setHeaderField(_ name: String, _ value: String?) {
    if let name = HTTPField.Name(name) { head.headerFields[name] = value }
  }
}
