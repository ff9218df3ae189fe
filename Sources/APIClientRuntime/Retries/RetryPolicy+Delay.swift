extension RetryPolicy {
  /// Whether a failure may pass if the request is sent again.
  func mayPass(_ failure: CallFailure) -> Bool {
    guard case .transport(let error) = failure,
      // A transport of one's own may throw what a session gave it.
      let error = TransportError.readable(error) as? TransportError
    else { return false }
    return switch error.reason {
    case .unreachable, .connectTimedOut, .interrupted: true
    case .untrusted, .malformed, .other: false
    }
  }

  /// How long to wait before the next attempt; nil if there should be none.
  ///
  /// - Parameters:
  ///   - attempts: How many there were.
  ///   - response: What the last one was answered; nil if nothing.
  /// - Returns: The time.
  func delay(after attempts: Int, _ response: Response?) -> Duration? {
    var longest = min(delay, maximumDelay)
    for _ in 1..<max(attempts, 1) where longest < maximumDelay {
      longest = min(longest * 2, maximumDelay)
    }
    let jittered = longest * circumstances.random()
    guard let text = response?.headerFields[.retryAfter],
      let wanted = RetryAfter.delay(text, now: circumstances.now())
    else { return jittered }
    return wanted <= maximumRetryAfter ? max(wanted, jittered) : nil
  }
}
