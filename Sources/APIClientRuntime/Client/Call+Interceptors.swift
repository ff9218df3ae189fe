import HTTPTypes

extension Call {
  /// Sends a request through the interceptors, the first of them first, and the transport.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - willSend: Called with what the transport gets.
  /// - Returns: The response that the first interceptor returns.
  /// - Throws: What an interceptor, the transport or the body throws.
  func send(
    _ request: InterceptedRequest,
    willSend: @escaping @Sendable (HTTPRequest) -> Void
  ) async throws -> APIInterceptor.Response {
    let options = TransportOptions(
      operationID: request.operationID,
      connectTimeout: configuration.connectTimeout,
      unreadLimit: configuration.responseBodyLimit
    )
    let transport = configuration.transport
    var send: APIInterceptor.Next = { request in
      willSend(request.head)
      return try await transport.send(request.head, body: request.body, options: options)
    }
    for interceptor in configuration.interceptors.reversed() {
      send = { [send] request in try await interceptor.intercept(request, next: send) }
    }
    guard let body = request.body, body.bytes == nil else { return try await send(request) }
    // A transport may say in its own words that reading the body failed.
    let failure = LockedState<(any Error)?>(nil)
    var request = request
    request.body = body.noting { error in failure.withLock { $0 = $0 ?? error } }
    do {
      return try await send(request)
    } catch {
      throw failure.withLock { $0 } ?? error
    }
  }
}
