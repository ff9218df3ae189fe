extension DAGRunApi: RunOperations {
  package static var triggerOperationID: String { "post_dag_run" }
  package static var readOperationID: String { "get_dag_run" }

  package func post(_ run: DAGRun, dagID: String) async throws(APIError) -> DAGRun {
    try await postDagRun(dagID: dagID, dagRun: run)
  }

  package func run(_ key: RunKey) async throws(APIError) -> DAGRun {
    try await getDagRun(dagID: key.dagID, dagRunID: key.dagRunID)
  }
}
