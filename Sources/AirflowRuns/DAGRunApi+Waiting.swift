extension DAGRunApi {
  /// Triggers a run of a DAG once, as ``trigger(dagID:dagRun:)`` does, and waits until it has ended.
  ///
  ///     let run = try await api.triggerAndWait(dagID: "etl", timeout: .seconds(3600))
  ///     guard run.state == .success else { fatalError("the run has failed") }
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRun: The run to create, with or without a run ID.
  ///   - timeout: How long to wait, from the time on at which the run is there; nil for no limit. While
  ///     a DAG is paused, its runs do not end.
  ///   - polling: How often the server is asked.
  /// - Returns: The run in the state `success` or `failed`: a failed run is no error here.
  /// - Throws: ``RunError`` of any kind. The run goes on, whatever ends the wait.
  public func triggerAndWait(
    dagID: String,
    dagRun: DAGRun = DAGRun(),
    timeout: Duration? = nil,
    polling: PollingSchedule = .standard
  ) async throws(RunError) -> DAGRun {
    let run = try await trigger(dagID: dagID, dagRun: dagRun)
    return try await waitForEnd(
      dagID: dagID,
      dagRunID: run.dagRunID ?? "",
      timeout: timeout,
      polling: polling
    )
  }

  /// Waits until a run has ended.
  ///
  /// A poll that fails is retried as the configuration's `APIRetryPolicy` says. If it still fails, and
  /// the failure may pass, the wait goes on until polls have failed for
  /// `PollingSchedule.failureTolerance`. Any other failure, such as the status 404 or 401, ends the
  /// wait at once.
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRunID: The ID of the run.
  ///   - timeout: How long to wait; nil for no limit. When it is over, the server is asked one last
  ///     time. While a DAG is paused, its runs do not end.
  ///   - polling: How often the server is asked.
  /// - Returns: The run in the state `success` or `failed`: a failed run is no error here.
  /// - Throws: ``RunError`` of the kinds `unreadable`,
  ///   `timedOut` and `cancelled`. The run
  ///   goes on, whatever ends the wait.
  public func waitForEnd(
    dagID: String,
    dagRunID: String,
    timeout: Duration? = nil,
    polling: PollingSchedule = .standard
  ) async throws(RunError) -> DAGRun {
    try await ended(
      RunKey(dagID: dagID, dagRunID: dagRunID),
      timeout: timeout,
      polling: polling
    )
  }

  /// A run as it is at first and each time its state has changed, until it has ended.
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRunID: The ID of the run.
  ///   - timeout: How long to ask; nil for no limit. When it is over, the server is asked one last time.
  ///     While a DAG is paused, its runs do not end.
  ///   - polling: How often the server is asked.
  /// - Returns: A sequence that asks while it is iterated over. It fails as
  ///   ``waitForEnd(dagID:dagRunID:timeout:polling:)`` does, and ends with the task.
  public func progress(
    dagID: String,
    dagRunID: String,
    timeout: Duration? = nil,
    polling: PollingSchedule = .standard
  ) -> RunProgress {
    progress(RunKey(dagID: dagID, dagRunID: dagRunID), timeout: timeout, polling: polling)
  }

  /// A run as it is at first and each time its state has changed, until it has ended.
  ///
  ///     let run = try await api.trigger(dagID: "etl")
  ///     for try await run in api.progress(of: run) { print(run.state?.rawValue ?? "") }
  ///
  /// - Parameters:
  ///   - run: The run, as the server has returned it.
  ///   - timeout: How long to ask; nil for no limit. When it is over, the server is asked one last time.
  ///     While a DAG is paused, its runs do not end.
  ///   - polling: How often the server is asked.
  /// - Returns: A sequence that asks while it is iterated over, as
  ///   ``progress(dagID:dagRunID:timeout:polling:)`` does. A run without its two IDs cannot be asked
  ///   for: `unreadable`.
  public func progress(
    of run: DAGRun,
    timeout: Duration? = nil,
    polling: PollingSchedule = .standard
  ) -> RunProgress {
    progress(
      dagID: run.dagID ?? "",
      dagRunID: run.dagRunID ?? "",
      timeout: timeout,
      polling: polling
    )
  }
}
