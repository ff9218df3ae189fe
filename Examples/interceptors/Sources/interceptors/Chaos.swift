import Gallery

/// Breaks some connections, so that one sees what a program makes of it.
actor Chaos: APIInterceptor {
  private let broken: Set<Int>
  private var count = 0

  /// - Parameter broken: The numbers of the requests that get nowhere, from 1 on.
  init(breaking broken: Set<Int>) {
    self.broken = broken
  }

  func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
    count += 1
    if broken.contains(count) { throw TransportError(.interrupted, "chaos") }
    return try await next(request)
  }
}
