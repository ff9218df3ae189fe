package import APIClientRuntime

extension APIError {
  /// Whether the task was cancelled.
  package var isCancellation: Bool {
    if case .cancelled = kind { true } else { false }
  }
}

extension APIRetryPolicy {
  /// Whether a request that had no effect may be sent once more.
  package func allowsAttempt<Body>(after attempts: Int, _ error: APIError<Body>) -> Bool {
    guard attempts < maximumAttempts else { return false }
    return error.status.map { statuses.contains($0.code) } ?? error.isTransient
  }
}
