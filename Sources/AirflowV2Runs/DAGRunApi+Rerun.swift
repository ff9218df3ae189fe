extension DAGRunApi {
  /// Clears what has failed in a run, so that the run goes on with that, once.
  ///
  /// A run in which nothing has failed is returned as it is. When a failure leaves it open whether the
  /// server has cleared the run, the server is asked for the run, and only if it is as it was before, the
  /// request is sent again, within the limits of the configuration's `APIRetryPolicy`.
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRunID: The ID of the run.
  /// - Returns: The run, in the state `queued` if something had failed.
  /// - Throws: ``RunError`` of the kinds `unreadable`, `notTriggered`, `uncertain` and `cancelled`.
  public func rerunFailed(
    dagID: String,
    dagRunID: String
  ) async throws(RunError) -> DAGRunResponse {
    let key = RunKey(dagID: dagID, dagRunID: dagRunID)
    let before = try await read(key)
    var machine = RerunStateMachine(before: before, policy: client.configuration.retries)
    // The machine alone decides whether the run is cleared again.
    let clearer = configured { $0.retries = .off }
    var action = machine.proceed()
    while true {
      switch action {
      case .clear:
        action = machine.cleared(await clearer.cleared(key))
      case .wait(let delay, let step):
        do {
          try await client.configuration.retries.circumstances.sleep(delay)
          action = machine.proceed(to: step)
        } catch {
          action = .fail(.cancelled)
        }
      case .ask(let failure):
        action = machine.asked(
          after: failure,
          await result { () async throws(APIError) in try await run(key) }
        )
      case .succeed(let run):
        return run
      case .fail(let kind):
        throw RunError(dagID: dagID, dagRunID: dagRunID, kind: kind)
      }
    }
  }

  /// Clears what has failed in a run, as ``rerunFailed(dagID:dagRunID:)`` does, and waits until the run has
  /// ended again.
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRunID: The ID of the run.
  ///   - timeout: How long to wait, from the time on at which the run is cleared; nil for no limit.
  ///   - watch: How one gets to know of the end.
  /// - Returns: The run in the state `success` or `failed`: a run that has failed again is no error here.
  /// - Throws: ``RunError`` of any kind.
  public func rerunFailedAndWait(
    dagID: String,
    dagRunID: String,
    timeout: Duration? = nil,
    watch: RunWatch = .stream()
  ) async throws(RunError) -> DAGRunResponse {
    _ = try await rerunFailed(dagID: dagID, dagRunID: dagRunID)
    return try await waitForEnd(dagID: dagID, dagRunID: dagRunID, timeout: timeout, watch: watch)
  }

  private func read(_ key: RunKey) async throws(RunError) -> DAGRunResponse {
    do {
      return try await run(key)
    } catch {
      throw RunError(
        dagID: key.dagID,
        dagRunID: key.dagRunID,
        kind: .init(polling: error)
      )
    }
  }

  private func cleared(_ key: RunKey) async -> Result<DAGRunResponse, APIError> {
    await result { () async throws(APIError) in
      let answer = try await clearDagRun(
        dagID: key.dagID,
        dagRunID: key.dagRunID,
        body: DAGRunClearBody(dryRun: false, onlyFailed: true)
      )
      guard case .dagRunResponse(let run) = answer else {
        throw APIError(operationID: "clear_dag_run", undecodable: "$", "it is no run")
      }
      return run
    }
  }

  private func result(
    _ call: () async throws(APIError) -> DAGRunResponse
  ) async -> Result<DAGRunResponse, APIError> {
    do {
      return .success(try await call())
    } catch {
      return .failure(error)
    }
  }
}
