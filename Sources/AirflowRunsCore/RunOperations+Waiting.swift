package import APIClientRuntime

extension RunOperations {
  /// Waits until a run has ended.
  ///
  /// - Returns: The run in its final state.
  /// - Throws: ``RunError`` of the kinds `unreadable`, `timedOut` and `cancelled`.
  package func ended(
    _ key: RunKey,
    timeout: Duration?,
    polling: PollingSchedule,
    states: RunStateStream? = nil
  ) async throws(Failure) -> Run {
    var progress = progress(key, timeout: timeout, polling: polling, states: states)
      .makeAsyncIterator()
    var last: Run?
    while let run = try await progress.next() { last = run }
    // There is at least one, unless asking for it has thrown.
    guard let last else {
      throw RunError(dagID: key.dagID, dagRunID: key.dagRunID, kind: .cancelled)
    }
    return last
  }

  /// A run as it is at first and each time its state has changed, until it has ended.
  ///
  /// - Parameters:
  ///   - key: The run.
  ///   - timeout: How long to ask; nil for no limit.
  ///   - polling: How often the server is asked.
  ///   - states: Where the server tells of changes by itself; as soon as it does not, it is asked.
  /// - Returns: A sequence that asks while it is iterated over.
  package func progress(
    _ key: RunKey,
    timeout: Duration?,
    polling: PollingSchedule,
    states: RunStateStream? = nil
  ) -> RunProgress<Run, ErrorBody> {
    RunProgress(
      key: key,
      polling: PolledValues(
        schedule: polling,
        timeout: timeout,
        until: { $0.runState?.isFinal == true }
      ) { try await run(key) },
      circumstances: polling.circumstances,
      timeout: timeout,
      states: states
    )
  }
}
