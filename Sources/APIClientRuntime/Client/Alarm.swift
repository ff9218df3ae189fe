import Dispatch

/// Wakes a task after a time.
///
/// `Task.sleep` keeps what it needs until the time is over, though nobody waits any more: at a thousand
/// calls a second with a timeout of a minute, that would be sixty thousand sleeping tasks.
final class Alarm: Sendable {
  private let timer: LockedState<any DispatchSourceTimer>
  private let state = LockedState<State>(.idle)

  private enum State {
    case idle
    case waiting(CheckedContinuation<Void, any Error>)
    case over
  }

  private init() {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = LockedState(timer)
    timer.setEventHandler { [weak self] in self?.end(.success(())) }
    // A source must not go before it was active.
    timer.activate()
  }

  /// Waits.
  ///
  /// - Throws: `CancellationError` as soon as the task is cancelled.
  static func sleep(for time: Duration) async throws {
    let alarm = Alarm()
    try await withTaskCancellationHandler {
      try await alarm.wait(time)
    } onCancel: {
      alarm.end(.failure(CancellationError()))
    }
  }

  private func wait(_ time: Duration) async throws {
    try await withCheckedThrowingContinuation { continuation in
      let isOver = state.withLock { state in
        if case .over = state { return true }
        state = .waiting(continuation)
        return false
      }
      guard !isOver else { return continuation.resume(throwing: CancellationError()) }
      let deadline = DispatchTime.now() + time.dispatchInterval
      timer.withLock { $0.schedule(deadline: deadline, leeway: .milliseconds(1)) }
    }
  }

  private func end(_ result: Result<Void, any Error>) {
    let continuation = state.withLock { state -> CheckedContinuation<Void, any Error>? in
      defer { state = .over }
      if case .waiting(let continuation) = state { return continuation }
      return nil
    }
    timer.withLock { $0.cancel() }
    continuation?.resume(with: result)
  }
}
