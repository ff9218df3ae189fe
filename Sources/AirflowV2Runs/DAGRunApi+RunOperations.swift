extension DAGRunApi: RunOperations {
  package static var triggerOperationID: String { "trigger_dag_run" }
  package static var readOperationID: String { "get_dag_run" }

  package func post(
    _ run: TriggerDAGRunPostBody,
    dagID: String
  ) async throws(APIError) -> DAGRunResponse {
    try await triggerDagRun(dagID: dagID, body: run)
  }

  package func run(_ key: RunKey) async throws(APIError) -> DAGRunResponse {
    try await getDagRun(dagID: key.dagID, dagRunID: key.dagRunID)
  }

  /// What the server tells of a run by itself.
  func states(of key: RunKey, interval: Duration) -> RunStateStream {
    { tell in
      let updates = try await waitDagRunUntilFinished(
        dagID: key.dagID,
        dagRunID: key.dagRunID,
        interval: interval / .seconds(1)
      )
      for try await update in updates { tell(RunState(update.state)) }
    }
  }
}
