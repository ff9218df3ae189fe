/// How many retries are left: a bucket of tokens, of which each retry takes one and each call that
/// succeeds adds a tenth of one. A server that is down gets little more than the calls themselves.
///
/// Time fills the bucket too, within a minute: a client with few calls would otherwise be without retries
/// long after an outage, as one call of it in ten succeeds only after the next fault.
final class RetryBudget: Sendable {
  private struct State {
    /// How many retries the bucket is short of.
    var spent = 0.0
    /// Until when time has been counted.
    var counted: ContinuousClock.Instant?
  }

  /// How long an empty bucket takes to be full if no call succeeds.
  private static let timeToFill = Duration.seconds(60)

  private let state = LockedState(State())

  /// Takes a retry, if there is one.
  ///
  /// - Parameters:
  ///   - capacity: How many retries the bucket has room for.
  ///   - now: The time.
  /// - Returns: Whether there was one.
  func take(of capacity: Int, at now: ContinuousClock.Instant) -> Bool {
    state.withLock { state in
      if let counted = state.counted {
        let regained = Double(capacity) * max((now - counted) / Self.timeToFill, 0)
        state.spent = max(state.spent - regained, 0)
      }
      state.counted = now
      // A sum of tenths is not exact.
      guard state.spent + 1 <= Double(capacity) + 1e-6 else { return false }
      state.spent += 1
      return true
    }
  }

  /// Notes that a call succeeded.
  func refill() {
    state.withLock { $0.spent = max($0.spent - 0.1, 0) }
  }
}
