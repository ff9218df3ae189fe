import Dispatch

extension ResponseBody {
  /// The body, which fails when nothing of it arrives for a time while somebody waits.
  ///
  /// - Parameter limit: The time; nil for any.
  /// - Returns: The body, to be read in place of this one.
  func failing(afterIdle limit: Duration?) -> ResponseBody {
    guard let limit else { return self }
    return ResponseBody { [self] in
      let reader = IdleReader(self, limit)
      return { try await reader.next() }
    }
  }
}

/// Reads a body, and gives up when nothing arrives for a time.
private final class IdleReader: @unchecked Sendable {
  // Checked by hand: as of every iterator, one piece at a time is asked for, and the task that reads it
  // has ended before the next one is.
  private var pieces: ResponseBody.AsyncIterator
  private let limit: Duration
  private let watch: IdleWatch

  init(_ body: ResponseBody, _ limit: Duration) {
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
      if piece == nil { try checkTime() }
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

/// Looks whether somebody waits for too long. One timer serves all waiting, and is set anew only when
/// it rings, so that a piece which arrives soon costs no more than a look at the clock.
private final class IdleWatch: Sendable {
  private struct State {
    /// Since when somebody waits, and how to end that; nil when nobody does.
    var waiting: (since: ContinuousClock.Instant, giveUp: @Sendable () -> Void)?
    var isSet = false
    var isOver = false
  }

  private let limit: Duration
  private let state = LockedState(State())
  private let timer: LockedState<any DispatchSourceTimer>

  init(_ limit: Duration) {
    self.limit = limit
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = LockedState(timer)
    timer.setEventHandler { [weak self] in self?.ring() }
    // A source must not go before it was active.
    timer.activate()
  }

  deinit {
    timer.withLock { $0.cancel() }
  }

  /// Whether time was over before somebody was done.
  var isOver: Bool { state.withLock { $0.isOver } }

  func begin(_ giveUp: @escaping @Sendable () -> Void) {
    let sets = state.withLock { state in
      state.waiting = (.now, giveUp)
      state.isOver = false
      defer { state.isSet = true }
      return !state.isSet
    }
    if sets { set(to: limit) }
  }

  func end() {
    state.withLock { $0.waiting = nil }
  }

  private func ring() {
    let (rest, giveUp) = state.withLock { state -> (Duration?, (@Sendable () -> Void)?) in
      guard let waiting = state.waiting else {
        state.isSet = false
        return (nil, nil)
      }
      let rest = limit - (ContinuousClock.now - waiting.since)
      guard rest <= .zero else { return (rest, nil) }
      state.isOver = true
      state.isSet = false
      return (nil, waiting.giveUp)
    }
    if let rest { set(to: rest) }
    giveUp?()
  }

  private func set(to time: Duration) {
    let deadline = DispatchTime.now() + time.dispatchInterval
    timer.withLock { $0.schedule(deadline: deadline, leeway: .milliseconds(1)) }
  }
}
