extension DAGRunApi {
  /// Waits until a run has ended.
  ///
  /// A question that fails is retried as the configuration's `APIRetryPolicy` says. If it still fails, and
  /// the failure may pass, the wait goes on until questions have failed for
  /// `PollingSchedule.failureTolerance`. Any other failure, such as the status 404 or 401, ends the
  /// wait at once.
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRunID: The ID of the run.
  ///   - timeout: How long to wait; nil for no limit. When it is over, the server is asked one last
  ///     time. While a DAG is paused, its runs do not end.
  ///   - watch: How one gets to know of the end.
  /// - Returns: The run in the state `success` or `failed`: a failed run is no error here.
  /// - Throws: ``RunError`` of the kinds `unreadable`, `timedOut` and `cancelled`. The run goes on,
  ///   whatever ends the wait.
  public func waitForEnd(
    dagID: String,
    dagRunID: String,
    timeout: Duration? = nil,
    watch: RunWatch = .stream()
  ) async throws(RunError) -> DAGRunResponse {
    let key = RunKey(dagID: dagID, dagRunID: dagRunID)
    return try await ended(
      key,
      timeout: timeout,
      polling: watch.schedule,
      states: states(of: key, watch)
    )
  }

  /// A run as it is at first and each time its state has changed, until it has ended.
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRunID: The ID of the run.
  ///   - timeout: How long to ask; nil for no limit. When it is over, the server is asked one last time.
  ///     While a DAG is paused, its runs do not end.
  ///   - watch: How one gets to know of changes.
  /// - Returns: A sequence that asks while it is iterated over. It fails as
  ///   ``waitForEnd(dagID:dagRunID:timeout:watch:)`` does, and ends with the task.
  public func progress(
    dagID: String,
    dagRunID: String,
    timeout: Duration? = nil,
    watch: RunWatch = .stream()
  ) -> RunProgress {
    let key = RunKey(dagID: dagID, dagRunID: dagRunID)
    return progress(
      key,
      timeout: timeout,
      polling: watch.schedule,
      states: states(of: key, watch)
    )
  }

  /// A run as it is at first and each time its state has changed, until it has ended.
  ///
  ///     let run = try await api.trigger(dagID: "etl")
  ///     for try await run in api.progress(of: run) { print(run.state) }
  ///
  /// - Parameters:
  ///   - run: The run, as the server has returned it.
  ///   - timeout: How long to ask; nil for no limit. When it is over, the server is asked one last time.
  ///     While a DAG is paused, its runs do not end.
  ///   - watch: How one gets to know of changes.
  /// - Returns: A sequence that asks while it is iterated over, as
  ///   ``progress(dagID:dagRunID:timeout:watch:)`` does.
  public func progress(
    of run: DAGRunResponse,
    timeout: Duration? = nil,
    watch: RunWatch = .stream()
  ) -> RunProgress {
    progress(dagID: run.dagID, dagRunID: run.dagRunID, timeout: timeout, watch: watch)
  }
}
