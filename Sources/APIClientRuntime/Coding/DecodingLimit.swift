/// When decoding ends early, because nobody waits for the value any more.
///
/// It looks at the clock itself: while values are decoded on all threads that tasks have, nothing else
/// would tell them that their time is over.
struct DecodingLimit: Sendable {
  private let timeout: (limit: Duration, end: ContinuousClock.Instant)?

  /// Ends with a task that is cancelled, and when a time is over.
  init(timeout: Duration?, since start: ContinuousClock.Instant) {
    self.timeout = timeout.map { ($0, start + $0) }
  }

  var isReached: Bool {
    Task.isCancelled || timeout.map { ContinuousClock.now >= $0.end } == true
  }

  /// - Throws: ``TimeoutError`` when the time is over, `CancellationError` when the task was cancelled.
  func check() throws {
    if let timeout, ContinuousClock.now >= timeout.end { throw TimeoutError(limit: timeout.limit) }
    try Task.checkCancellation()
  }
}
