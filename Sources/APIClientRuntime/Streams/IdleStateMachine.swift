/// When waiting has taken too long. One timer serves all waiting of a reader, and is set anew only when it
/// rings, so that a piece which arrives soon costs no more than a look at the clock.
struct IdleStateMachine {
  /// What to do.
  enum Action: Equatable {
    case nothing
    /// Let the timer ring after a time.
    case setTimer(Duration)
    /// End the waiting.
    case giveUp
  }

  private let limit: Duration
  /// Since when somebody waits; nil when nobody does.
  private var start: ContinuousClock.Instant?
  private var timerIsSet = false
  /// Whether waiting was ended. What is read after that is not to be trusted: the end of a body looks
  /// like the end of reading.
  private(set) var isOver = false

  init(limit: Duration) {
    self.limit = limit
  }

  /// Somebody begins to wait.
  mutating func begin(at now: ContinuousClock.Instant) -> Action {
    start = now
    guard !timerIsSet else { return .nothing }
    timerIsSet = true
    return .setTimer(limit)
  }

  /// Nobody waits any more.
  mutating func end() {
    start = nil
  }

  /// The timer rings.
  mutating func ring(at now: ContinuousClock.Instant) -> Action {
    timerIsSet = false
    guard let start, !isOver else { return .nothing }
    let rest = limit - (now - start)
    guard rest > .zero else {
      isOver = true
      return .giveUp
    }
    timerIsSet = true
    return .setTimer(rest)
  }
}
