/// Where a bearer token comes from: it is kept until it ends or a server refuses it, and those who need one
/// at the same time share one answer of the provider. Before a token ends, the next one is asked for while
/// calls go on with the old one.
final class TokenSource: Sendable {
  /// Supplies a new token; it is given the configuration of the client that needs it.
  typealias Provider = @Sendable (APIConfiguration) async throws -> AccessToken
  typealias Waiter = CheckedContinuation<String, any Error>

  private struct State {
    var token: KeptToken?
    /// The provider's current run; nil when it has none. Its number tells it from earlier ones.
    var run: (number: Int, task: Task<Void, Never>?)?
    var waiters: [(id: Int, continuation: Waiter)] = []
    var count = 0
  }

  /// The sources whose providers the task is one of.
  @TaskLocal private static var asked: Set<ObjectIdentifier> = []

  private let state: LockedState<State>
  /// Nil for a token that never changes.
  private let provider: Provider?
  private let now: @Sendable () -> ContinuousClock.Instant

  init(_ token: String) {
    now = { .now }
    state = LockedState(State(token: KeptToken(AccessToken(token), at: .now)))
    provider = nil
  }

  init(
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    _ provider: @escaping Provider
  ) {
    self.now = now
    state = LockedState(State())
    self.provider = provider
  }

  /// The token that is known, or else the provider's.
  ///
  /// - Parameter configuration: That of the client that needs the token.
  /// - Returns: The token.
  /// - Throws: What the provider throws; `CancellationError` when the task is cancelled, at once;
  ///   ``CallFailure/invalidRequest(_:)`` when the provider itself asks, which would wait for itself.
  func token(for configuration: APIConfiguration) async throws -> String {
    if let token = state.withLock({ currentToken(&$0, configuration) }) { return token }
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
        wait(id, configuration, continuation)
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
      if let token = state.token, isRefused(token.value) { state.token = nil }
    }
    return true
  }

  /// The token, if it is still good; when it will not be for long, another is asked for meanwhile.
  private func currentToken(
    _ state: inout State,
    _ configuration: APIConfiguration
  ) -> String? {
    let now = now()
    guard let token = state.token, !token.hasEnded(at: now) else { return nil }
    if token.isDue(at: now), state.run == nil {
      // If that fails, not each call has to try.
      state.token?.postponeRenewal(at: now)
      state.count += 1
      state.run = start(number: state.count, configuration)
    }
    return token.value
  }

  private func wait(_ id: Int, _ configuration: APIConfiguration, _ continuation: Waiter) {
    let token = state.withLock { state -> String? in
      if let token = currentToken(&state, configuration) { return token }
      state.waiters.append((id, continuation))
      if state.run == nil { state.run = start(number: id, configuration) }
      return nil
    }
    if let token { return continuation.resume(returning: token) }
    // Cancelled before the waiter was there, `leave` had nobody to wake.
    if Task.isCancelled { leave(id) }
  }

  /// Called under the lock; the task takes it only later.
  private func start(
    number: Int,
    _ configuration: APIConfiguration
  ) -> (number: Int, task: Task<Void, Never>?) {
    let task = Task { [self, provider] in
      do {
        guard let provider else { throw CancellationError() }
        let asked = Self.asked.union([ObjectIdentifier(self)])
        let token = try await Self.$asked.withValue(asked) { try await provider(configuration) }
        finish(number, .success(token))
      } catch {
        finish(number, .failure(error))
      }
    }
    return (number, task)
  }

  private func finish(_ number: Int, _ result: Result<AccessToken, any Error>) {
    let waiters = state.withLock { state -> [(id: Int, continuation: Waiter)] in
      guard state.run?.number == number else { return [] }
      state.run = nil
      if case .success(let token) = result { state.token = KeptToken(token, at: now()) }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.continuation.resume(with: result.map(\.value)) }
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
