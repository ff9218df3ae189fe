extension Duration {
  /// The duration doubled so many times, but no longer than a limit.
  func doubled(_ times: Int, upTo limit: Duration) -> Duration {
    var duration = min(self, limit)
    // One that is not longer than nothing would never reach the limit.
    guard duration > .zero else { return .zero }
    for _ in 0..<max(times, 0) where duration < limit { duration = min(duration * 2, limit) }
    return duration
  }
}
