import Dispatch

/// Acts when a time is over, with one timer for all who wait.
///
/// `Task.sleep` keeps what it needs until the time is over, though nobody waits any more. A timer for each
/// call is set and taken back at the price of several system calls, for a timeout that hardly any call
/// reaches. Here a wait costs an entry; when it ends early the timer stays set, and finds nothing to do.
final class DeadlineQueue: Sendable {
  /// The queue of the process.
  static let shared = DeadlineQueue()

  /// An action that waits.
  struct Entry: Hashable {
    fileprivate let number: UInt64
  }

  private struct State {
    var waiting: [Entry: (deadline: DispatchTime, action: @Sendable () -> Void)] = [:]
    var lastNumber: UInt64 = 0
    let timer: any DispatchSourceTimer
    /// When the timer fires next; nil when it is not set.
    var wakesAt: DispatchTime?

    mutating func wake(at deadline: DispatchTime) {
      wakesAt = deadline
      timer.schedule(deadline: deadline, leeway: .milliseconds(1))
    }
  }

  private let state: LockedState<State>

  init() {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    state = LockedState(State(timer: timer))
    // The queue is not meant to go: there is one.
    timer.setEventHandler { self.act() }
    timer.activate()
  }

  /// Adds an action, to be called on a thread of its own once the time is over.
  func add(after time: Duration, _ action: @escaping @Sendable () -> Void) -> Entry {
    let deadline = DispatchTime.now() + time.dispatchInterval
    return state.withLock { state in
      state.lastNumber += 1
      let entry = Entry(number: state.lastNumber)
      state.waiting[entry] = (deadline, action)
      if state.wakesAt.map({ deadline < $0 }) ?? true { state.wake(at: deadline) }
      return entry
    }
  }

  /// Takes an action back, if it was not called yet.
  func remove(_ entry: Entry) {
    // What the action holds goes outside of the lock.
    _ = state.withLock { $0.waiting.removeValue(forKey: entry) }
  }

  private func act() {
    let due = state.withLock { state in
      let now = DispatchTime.now()
      let due = state.waiting.filter { $0.value.deadline <= now }
        .sorted { ($0.value.deadline, $0.key.number) < ($1.value.deadline, $1.key.number) }
      for (entry, _) in due { state.waiting[entry] = nil }
      state.wakesAt = nil
      if let next = state.waiting.values.map(\.deadline).min() { state.wake(at: next) }
      return due.map(\.value.action)
    }
    for action in due { action() }
  }
}
