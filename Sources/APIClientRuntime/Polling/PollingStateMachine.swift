/// What polling does next. It knows no clock and sends nothing: time and outcomes are told to it.
struct PollingStateMachine<Value> {
  /// What to do.
  enum Action {
    /// Ask once.
    case poll
    /// Let time pass, and then ask.
    case wait(Duration)
    /// Hand over a value.
    case yield(Value)
    /// Hand over an error, and end.
    case fail(any Error)
    /// There is no more to come.
    case end
  }

  private let schedule: PollingSchedule
  private let timeout: Duration?
  private var polls = 0
  private var isOver = false
  /// When the first poll of those failed that have failed without a break.
  private var failingSince: Duration?

  init(schedule: PollingSchedule, timeout: Duration?) {
    self.schedule = schedule
    self.timeout = timeout
  }

  /// The next value is wanted.
  ///
  /// - Parameter elapsed: The time since polling began.
  /// - Returns: What to do.
  mutating func next(at elapsed: Duration) -> Action {
    if isOver { return .end }
    return polls == 0 ? .poll : wait(at: elapsed)
  }

  /// The next value is wanted before its time.
  func nextAtOnce() -> Action { isOver ? .end : .poll }

  /// A poll gave a value.
  mutating func received(_ value: Value, isLast: Bool) -> Action {
    polls += 1
    failingSince = nil
    isOver = isLast
    return .yield(value)
  }

  /// A poll, or the wait for it, failed.
  mutating func failed(_ error: any Error, at elapsed: Duration) -> Action {
    polls += 1
    let start = failingSince ?? elapsed
    failingSince = start
    guard let failure = error as? any TransientError, failure.isTransient,
      elapsed - start < schedule.failureTolerance
    else { return fail(error) }
    // A server may ask for a day, but nobody waits longer for it than for one that fails.
    return wait(
      at: elapsed,
      failure.response,
      atMost: schedule.failureTolerance - (elapsed - start)
    )
  }

  /// The time was over before a poll was.
  mutating func timedOut() -> Action {
    fail(PollingTimeoutError(limit: timeout ?? .zero))
  }

  /// How long a poll may take that begins now; nil for as long as it does. The last one has the
  /// schedule's interval for itself.
  func limit(at elapsed: Duration) -> Duration? {
    timeout.map { max($0 - elapsed, schedule.interval) }
  }

  /// The last poll is at the very end of the time, so that nothing is missed.
  private mutating func wait(
    at elapsed: Duration,
    _ response: APIResponse? = nil,
    atMost limit: Duration? = nil
  ) -> Action {
    let wanted = schedule.delay(after: polls, response)
    let delay = limit.map { min(wanted, $0) } ?? wanted
    guard let timeout else { return .wait(delay) }
    guard elapsed < timeout else { return fail(PollingTimeoutError(limit: timeout)) }
    return .wait(min(delay, timeout - elapsed))
  }

  private mutating func fail(_ error: any Error) -> Action {
    isOver = true
    return .fail(error)
  }
}
