/// A run as it is at first and each time its state has changed, until it has ended.
///
///     for try await run in api.progress(dagID: "etl", dagRunID: id) { print(run.state?.rawValue ?? "") }
///
/// The last element is the run in its final state. Each iteration asks anew.
public struct RunProgress: AsyncSequence, Sendable {
  private let dagID: String
  private let dagRunID: String
  private let polling: PolledValues<DAGRun>

  init(
    _ api: DAGRunApi,
    dagID: String,
    dagRunID: String,
    _ schedule: PollingSchedule,
    _ timeout: Duration?
  ) {
    self.dagID = dagID
    self.dagRunID = dagRunID
    polling = PolledValues(
      schedule: schedule,
      timeout: timeout,
      until: { $0.state?.isFinal == true }
    ) {
      try await api.getDagRun(dagID: dagID, dagRunID: dagRunID)
    }
  }

  /// Begins to ask for the run.
  public func makeAsyncIterator() -> Iterator {
    Iterator(dagID: dagID, dagRunID: dagRunID, runs: polling.makeAsyncIterator())
  }

  /// Asks for the run again and again.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let dagID: String
    fileprivate let dagRunID: String
    fileprivate var runs: PolledValues<DAGRun>.Iterator
    private var lastRun: DAGRun?

    fileprivate init(dagID: String, dagRunID: String, runs: PolledValues<DAGRun>.Iterator) {
      self.dagID = dagID
      self.dagRunID = dagRunID
      self.runs = runs
    }

    /// The run when its state has changed; nil after its end.
    ///
    /// - Throws: ``RunError`` of the kinds
    ///   ``RunError/Kind-swift.enum/unreadable(_:)``, ``RunError/Kind-swift.enum/timedOut(_:)`` and
    ///   ``RunError/Kind-swift.enum/cancelled``.
    public mutating func next() async throws(RunError) -> DAGRun? {
      do {
        while let run = try await runs.next() {
          let hasChanged = lastRun == nil || run.state != lastRun?.state
          lastRun = run
          if hasChanged { return run }
        }
        return nil
      } catch {
        throw RunError(dagID: dagID, dagRunID: dagRunID, kind: .init(error), lastRun: lastRun)
      }
    }
  }
}

extension RunError.Kind {
  /// What an error of polling means.
  fileprivate init(_ error: any Error) {
    switch error {
    case let error as PollingTimeoutError:
      self = .timedOut(error.limit)
    case let error as APIError:
      if case .cancelled = error.kind { self = .cancelled } else { self = .unreadable(error) }
    default:
      self = .cancelled
    }
  }
}
