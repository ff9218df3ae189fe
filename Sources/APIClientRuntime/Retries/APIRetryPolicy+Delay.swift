extension APIRetryPolicy {
  /// Whether a failure may pass if the request is sent again.
  func mayPass(_ failure: CallFailure) -> Bool {
    guard case .transport(let error) = failure else { return false }
    return TransportError.isTransient(error)
  }

  /// How long to wait before the next attempt; nil if there should be none.
  ///
  /// - Parameters:
  ///   - attempts: How many there were.
  ///   - response: What the last one was answered; nil if nothing.
  /// - Returns: The time.
  package func delay(after attempts: Int, _ response: APIResponse?) -> Duration? {
    let longest = delay.doubled(attempts - 1, upTo: maximumDelay)
    let jittered = longest * circumstances.random()
    guard let text = response?.headerFields[.retryAfter],
      let wanted = RetryAfter.delay(text, now: circumstances.now())
    else { return jittered }
    return wanted <= maximumRetryAfter ? max(wanted, jittered) : nil
  }
}
