/// How many retries are left: a bucket of tokens, of which each retry takes one and each call that
/// succeeds adds a tenth of one. A server that is down gets little more than the calls themselves.
final class RetryBudget: Sendable {
  /// In tenths of retries, and less than the capacity by this.
  private let spent = LockedState(0)

  /// Takes a retry, if there is one.
  func take(of capacity: Int) -> Bool {
    spent.withLock { spent in
      guard spent + 10 <= capacity * 10 else { return false }
      spent += 10
      return true
    }
  }

  /// Notes that a call succeeded.
  func refill() {
    spent.withLock { $0 = max($0 - 1, 0) }
  }
}
