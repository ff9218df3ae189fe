/// A token with the times at which it ends and is to be renewed.
struct KeptToken: Sendable {
  let value: String
  private let end: ContinuousClock.Instant?
  private var renewal: ContinuousClock.Instant?

  init(_ token: AccessToken, at now: ContinuousClock.Instant) {
    value = token.value
    end = token.lifetime.map { now + $0 }
    // A fifth of its time is left then, and no more than a minute.
    renewal = token.lifetime.map { now + max($0 * 4 / 5, $0 - .seconds(60)) }
  }

  func hasEnded(at now: ContinuousClock.Instant) -> Bool {
    end.map { now >= $0 } == true
  }

  func isDue(at now: ContinuousClock.Instant) -> Bool {
    renewal.map { now >= $0 } == true
  }

  /// Lets half of the rest of its time pass before it is due again.
  mutating func postponeRenewal(at now: ContinuousClock.Instant) {
    renewal = end.map { now + now.duration(to: $0) / 2 }
  }
}
