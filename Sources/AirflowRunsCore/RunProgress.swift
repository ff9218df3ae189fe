import APIClientRuntime

/// A run as it is at first and each time its state has changed, until it has ended.
///
///     for try await run in api.progress(dagID: "etl", dagRunID: id) { print(run.runState ?? "") }
///
/// The last element is the run in its final state. Each iteration asks anew.
public struct RunProgress<Run: AirflowRun, ErrorBody: Decodable & Sendable>: AsyncSequence, Sendable {
  let key: RunKey
  let polling: PolledValues<Run>
  let timeout: Duration?
  let states: RunStateStream?

  /// Begins to ask for the run.
  public func makeAsyncIterator() -> Iterator {
    Iterator(progress: self, runs: polling.makeAsyncIterator())
  }

  /// Asks for the run again and again, or has the server tell when to.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let progress: RunProgress
    fileprivate var runs: PolledValues<Run>.Iterator
    private var start: ContinuousClock.Instant?
    private var told: AsyncStream<RunState>.Iterator?
    private var lastRun: Run?

    fileprivate init(progress: RunProgress, runs: PolledValues<Run>.Iterator) {
      self.progress = progress
      self.runs = runs
    }

    /// The run when its state has changed; nil after its end.
    ///
    /// - Throws: ``RunError`` of the kinds `unreadable`, `timedOut` and `cancelled`.
    public mutating func next() async throws(RunError<Run, ErrorBody>) -> Run? {
      do {
        while let run = try await nextSeen() {
          let hasChanged = lastRun == nil || run.runState != lastRun?.runState
          lastRun = run
          if hasChanged { return run }
        }
        return nil
      } catch {
        throw RunError(
          dagID: progress.key.dagID,
          dagRunID: progress.key.dagRunID,
          kind: .init(error),
          lastRun: lastRun
        )
      }
    }

    private mutating func nextSeen() async throws -> Run? {
      let start = self.start ?? .now
      self.start = start
      guard let states = progress.states, let lastRun, lastRun.runState?.isFinal != true else {
        return try await runs.next()
      }
      var told =
        self.told
        ?? AsyncStream(
          of: states,
          within: progress.timeout.map { $0 - (ContinuousClock.now - start) }
        ).makeAsyncIterator()
      while let state = await told.next() {
        self.told = told
        if state != lastRun.runState { return try await runs.nextAtOnce() }
      }
      self.told = told
      return try await runs.next()
    }
  }
}

extension RunError.Kind {
  /// What an error of polling means.
  fileprivate init(_ error: any Error) {
    switch error {
    case let error as PollingTimeoutError:
      self = .timedOut(error.limit)
    case let error as APIError<ErrorBody>:
      if case .cancelled = error.kind { self = .cancelled } else { self = .unreadable(error) }
    default:
      self = .cancelled
    }
  }
}
