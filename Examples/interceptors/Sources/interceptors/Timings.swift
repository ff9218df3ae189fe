import Gallery

/// Counts the requests of each operation, and how long they took.
actor Timings: APIInterceptor {
  private(set) var requests: [String: (count: Int, time: Duration)] = [:]

  func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
    let start = ContinuousClock.now
    defer {
      requests[request.operationID, default: (0, .zero)].count += 1
      requests[request.operationID, default: (0, .zero)].time += ContinuousClock.now - start
    }
    return try await next(request)
  }
}
