import APIClientRuntime

/// A run as it is at first and each time its state has changed, until it has ended.
///
///     for try await run in api.progress(dagID: "etl", dagRunID: id) { print(run.runState?.rawValue ?? "") }
///
/// The last element is the run in its final state. Each iteration asks anew.
public struct RunProgress<Run: AirflowRun, ErrorBody: Decodable & Sendable>: AsyncSequence, Sendable
{
  let key: RunKey
  let polling: PolledValues<Run>
  let circumstances: RetryCircumstances
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
    private var telling = Telling.notYet
    private var lastRun: Run?

    /// How far the server is with telling of changes by itself.
    private enum Telling {
      case notYet
      case states(AsyncStream<RunState>.Iterator)
      case over
    }

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
          kind: .init(polling: error),
          lastRun: lastRun
        )
      }
    }

    private mutating func nextSeen() async throws -> Run? {
      let start = self.start ?? progress.circumstances.instant()
      self.start = start
      guard let lastRun, lastRun.runState?.isFinal != true, var told = told(since: start) else {
        return try await runs.next()
      }
      while let state = await told.next() {
        telling = .states(told)
        if state != lastRun.runState { return try await runs.nextAtOnce() }
      }
      telling = .over
      // At the end of the time the server is asked one last time.
      if let timeout = progress.timeout, elapsed(since: start) >= timeout {
        return try await runs.nextAtOnce()
      }
      return try await runs.next()
    }

    private func elapsed(since start: ContinuousClock.Instant) -> Duration {
      progress.circumstances.instant() - start
    }

    private func told(since start: ContinuousClock.Instant) -> AsyncStream<RunState>.Iterator? {
      switch telling {
      case .notYet:
        progress.states.map { states in
          let limit = progress.timeout.map { $0 - elapsed(since: start) }
          return AsyncStream(of: states, within: limit, progress.circumstances.sleep)
            .makeAsyncIterator()
        }
      case .states(let told): told
      case .over: nil
      }
    }
  }
}

extension RunError.Kind {
  /// What an error of polling means.
  package init(polling error: any Error) {
    switch error {
    case let error as PollingTimeoutError:
      self = .timedOut(error.limit)
    case let error as APIError<ErrorBody>:
      self = error.isCancellation ? .cancelled : .unreadable(error)
    default:
      self = .cancelled
    }
  }
}
