/// What a client remembers between its calls. Copies of a client share it.
final class ClientState: Sendable {
  let retryBudget = RetryBudget()
  private let hasWarnedOfPlainText = LockedState(false)

  /// Whether nobody has asked before.
  func warnsOfPlainText() -> Bool {
    hasWarnedOfPlainText.withLock { hasWarned in
      defer { hasWarned = true }
      return !hasWarned
    }
  }
}
