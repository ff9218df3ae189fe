import Dispatch

extension APIResponseBody {
  /// The body, which fails when nothing of it arrives for a time while somebody waits.
  ///
  /// - Parameter limit: The time; nil for any.
  /// - Returns: The body, to be read in place of this one.
  func failing(afterIdle limit: Duration?) -> APIResponseBody {
    guard let limit else { return self }
    return APIResponseBody { [self] in
      let reader = IdleReader(self, limit)
      return { try await reader.next() }
    }
  }
}

/// Reads a body, and gives up when nothing arrives for a time.
private final class IdleReader: @unchecked Sendable {
  // Checked by hand: as of every iterator, one piece at a time is asked for, and the task that reads it
  // has ended before the next one is.
  private var pieces: APIResponseBody.AsyncIterator
  private let limit: Duration
  private let watch: IdleWatch

  init(_ body: APIResponseBody, _ limit: Duration) {
    pieces = body.makeAsyncIterator()
    self.limit = limit
    watch = IdleWatch(limit)
  }

  func next() async throws -> [UInt8]? {
    // Of its own, so that giving up cancels no more than this.
    let reading = Task { try await self.read() }
    watch.begin { reading.cancel() }
    defer { watch.end() }
    do {
      let piece = try await withTaskCancellationHandler {
        try await reading.value
      } onCancel: {
        reading.cancel()
      }
      try checkTime()
      return piece
    } catch {
      try checkTime()
      throw error
    }
  }

  private func read() async throws -> [UInt8]? {
    try await pieces.next()
  }

  private func checkTime() throws {
    guard watch.isOver else { return }
    throw TransportError(.interrupted, "nothing arrived for \(limit)")
  }
}

/// Looks whether somebody waits for too long.
private final class IdleWatch: Sendable {
  private struct State {
    var machine: IdleStateMachine
    /// How to end the waiting.
    var giveUp: (@Sendable () -> Void)?
  }

  private let state: LockedState<State>
  private let timer: LockedState<any DispatchSourceTimer>

  init(_ limit: Duration) {
    state = LockedState(State(machine: IdleStateMachine(limit: limit)))
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = LockedState(timer)
    timer.setEventHandler { [weak self] in self?.ring() }
    // A source must not go before it was active.
    timer.activate()
  }

  deinit {
    timer.withLock { $0.cancel() }
  }

  /// Whether waiting was ended.
  var isOver: Bool { state.withLock { $0.machine.isOver } }

  func begin(_ giveUp: @escaping @Sendable () -> Void) {
    let action = state.withLock { state in
      state.giveUp = giveUp
      return state.machine.begin(at: .now)
    }
    perform(action, giveUp)
  }

  func end() {
    state.withLock { state in
      state.machine.end()
      state.giveUp = nil
    }
  }

  private func ring() {
    let (action, giveUp) = state.withLock { ($0.machine.ring(at: .now), $0.giveUp) }
    perform(action, giveUp)
  }

  private func perform(_ action: IdleStateMachine.Action, _ giveUp: (@Sendable () -> Void)?) {
    switch action {
    case .nothing: break
    case .giveUp: giveUp?()
    case .setTimer(let time):
      let deadline = DispatchTime.now() + time.dispatchInterval
      timer.withLock { $0.schedule(deadline: deadline, leeway: .milliseconds(1)) }
    }
  }
}
