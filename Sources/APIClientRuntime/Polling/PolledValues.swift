/// The values of a call that is made again and again until one of them is the last.
///
///     let export = PolledValues(timeout: .seconds(600), until: { $0.isReady }) {
///       try await api.getExport(id: "7")
///     }
///     for try await state in export { print(state.percent) }
///
/// The first call is made at once, each further one when the schedule says, and only when the next
/// value is asked for. Each iteration polls anew.
public struct PolledValues<Value: Sendable>: AsyncSequence, Sendable {
  private let schedule: PollingSchedule
  private let timeout: Duration?
  private let isLast: @Sendable (Value) -> Bool
  private let poll: @Sendable () async throws -> Value

  /// Creates the values of a call.
  ///
  /// - Parameters:
  ///   - schedule: The times between calls.
  ///   - timeout: How long to poll, from the first call on; nil for no limit. When it is over, one more
  ///     call is made, which may take as long as the schedule's interval; any other is given up then.
  ///   - isLast: Whether a value is the last.
  ///   - poll: The call. It must be one that can be repeated without harm.
  public init(
    schedule: PollingSchedule = .standard,
    timeout: Duration? = nil,
    until isLast: @escaping @Sendable (Value) -> Bool,
    _ poll: @escaping @Sendable () async throws -> Value
  ) {
    self.schedule = schedule
    self.timeout = timeout
    self.isLast = isLast
    self.poll = poll
  }

  /// Begins to poll.
  public func makeAsyncIterator() -> Iterator {
    Iterator(polling: self)
  }

  /// Makes one call after the other.
  public struct Iterator: AsyncIteratorProtocol {
    private let polling: PolledValues
    private var machine: PollingStateMachine<Value>
    private var start: ContinuousClock.Instant?

    fileprivate init(polling: PolledValues) {
      self.polling = polling
      machine = PollingStateMachine(schedule: polling.schedule, timeout: polling.timeout)
    }

    /// The next value; nil after the last.
    ///
    /// - Throws: ``PollingTimeoutError`` when time is over; `CancellationError` when the task is
    ///   cancelled between calls; what the call throws, if that may not pass or persists.
    public mutating func next() async throws -> Value? {
      try await result(of: machine.next(at: elapsed()))
    }

    /// The next value, asked for without waiting for its time, as something has told that there may be
    /// another; nil after the last.
    ///
    /// - Throws: As ``next()`` does.
    package mutating func nextAtOnce() async throws -> Value? {
      _ = elapsed()
      return try await result(of: machine.nextAtOnce())
    }

    private mutating func result(
      of first: PollingStateMachine<Value>.Action
    ) async throws -> Value? {
      var action = first
      while true {
        switch action {
        case .poll:
          action = await answer()
        case .wait(let delay):
          do {
            try await polling.schedule.circumstances.sleep(delay)
            action = .poll
          } catch {
            action = machine.failed(error, at: elapsed())
          }
        case .yield(let value):
          return value
        case .fail(let error):
          throw error
        case .end:
          return nil
        }
      }
    }

    private mutating func answer() async -> PollingStateMachine<Value>.Action {
      do {
        let value = try await withTimeout(machine.limit(at: elapsed()), polling.poll)
        return machine.received(value, isLast: polling.isLast(value))
      } catch is TimeoutError {
        return machine.timedOut()
      } catch {
        return machine.failed(error, at: elapsed())
      }
    }

    private mutating func elapsed() -> Duration {
      let now = polling.schedule.circumstances.instant()
      let start = self.start ?? now
      self.start = start
      return now - start
    }
  }
}
