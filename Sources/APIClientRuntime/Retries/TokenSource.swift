/// Where a bearer token comes from: it is kept until a server refuses it, and those who need one at
/// the same time share one answer of the provider.
final class TokenSource: Sendable {
  typealias Waiter = CheckedContinuation<String, any Error>

  private struct State {
    var token: String?
    /// The provider's current run; nil when it has none. Its number tells it from earlier ones.
    var run: (number: Int, task: Task<Void, Never>?)?
    var waiters: [(id: Int, continuation: Waiter)] = []
    var count = 0
  }

  /// The sources whose providers the task is one of.
  @TaskLocal private static var asked: Set<ObjectIdentifier> = []

  private let state: LockedState<State>
  /// Nil for a token that never changes.
  private let provider: (@Sendable () async throws -> String)?

  init(_ token: String) {
    state = LockedState(State(token: token))
    provider = nil
  }

  init(_ provider: @escaping @Sendable () async throws -> String) {
    state = LockedState(State())
    self.provider = provider
  }

  /// The token that is known, or else the provider's.
  ///
  /// - Throws: What the provider throws; `CancellationError` when the task is cancelled, at once;
  ///   ``CallFailure/invalidRequest(_:)`` when the provider itself asks, which would wait for itself.
  func token() async throws -> String {
    if let token = state.withLock({ $0.token }) { return token }
    if Self.asked.contains(ObjectIdentifier(self)) {
      throw CallFailure.invalidRequest(
        "the provider of a token called an operation that needs the token; it needs a client of its own, "
          + "without this authentication"
      )
    }
    let id = state.withLock { state in
      state.count += 1
      return state.count
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: Waiter) in
        wait(id, continuation)
      }
    } onCancel: {
      leave(id)
    }
  }

  /// Forgets the token if it is the one that was refused.
  ///
  /// - Returns: Whether asking again may give another.
  func discard(where isRefused: (String) -> Bool) -> Bool {
    guard provider != nil else { return false }
    state.withLock { state in
      if let token = state.token, isRefused(token) { state.token = nil }
    }
    return true
  }

  private func wait(_ id: Int, _ continuation: Waiter) {
    let token = state.withLock { state -> String? in
      if let token = state.token { return token }
      state.waiters.append((id, continuation))
      if state.run == nil { state.run = start(number: id) }
      return nil
    }
    if let token { return continuation.resume(returning: token) }
    // Cancelled before the waiter was there, `leave` had nobody to wake.
    if Task.isCancelled { leave(id) }
  }

  /// Called under the lock; the task takes it only later.
  private func start(number: Int) -> (number: Int, task: Task<Void, Never>?) {
    let task = Task { [self, provider] in
      do {
        guard let provider else { throw CancellationError() }
        let asked = Self.asked.union([ObjectIdentifier(self)])
        finish(number, .success(try await Self.$asked.withValue(asked, operation: provider)))
      } catch {
        finish(number, .failure(error))
      }
    }
    return (number, task)
  }

  private func finish(_ number: Int, _ result: Result<String, any Error>) {
    let waiters = state.withLock { state -> [(id: Int, continuation: Waiter)] in
      guard state.run?.number == number else { return [] }
      state.run = nil
      if case .success(let token) = result { state.token = token }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.continuation.resume(with: result) }
  }

  /// Lets one waiter go; without any, the provider need not go on.
  private func leave(_ id: Int) {
    let (waiter, task) = state.withLock { state -> (Waiter?, Task<Void, Never>?) in
      guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return (nil, nil) }
      let waiter = state.waiters.remove(at: index).continuation
      guard state.waiters.isEmpty else { return (waiter, nil) }
      defer { state.run = nil }
      return (waiter, state.run?.task)
    }
    task?.cancel()
    waiter?.resume(throwing: CancellationError())
  }
}
