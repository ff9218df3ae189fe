import AirflowV1
import LoopbackServer
import Testing

/// A newer server has values that this client's document does not list.
@Suite struct OpenEnumTests {
  private let page = """
    {"dag_runs": [{"dag_run_id": "a", "run_type": "asset_triggered", "state": "paused"},
                  {"dag_run_id": "b", "run_type": "manual", "state": "success"}],
     "total_entries": 2}
    """

  @Test func anUnknownValueDoesNotFailThePage() async throws {
    let server = try LoopbackServer(answering: .json(page))
    let runs = try await api(at: server).getDagRuns(dagID: "~").dagRuns ?? []
    #expect(runs.map(\.runType?.rawValue) == ["asset_triggered", "manual"])
    #expect(runs.map(\.runType?.isKnown) == [false, true])
    #expect(runs[1].state == .success)
  }

  @Test func anUnknownValueIsSentBackUnchanged() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    _ = try await api(at: server).updateDagRunState(
      dagID: "etl",
      dagRunID: "a",
      body: UpdateDagRunState(state: .init(rawValue: "skipped"))
    )
    #expect(server.received.first?.text == #"{"state":"skipped"}"#)
  }

  @Test func theNullInAListOfStatesIsNoState() async throws {
    let server = try LoopbackServer(
      answering: .json(#"{"task_instances": [{"state": null}, {"state": "none"}]}"#)
    )
    guard
      case .taskInstanceCollection(let list) = try await api(at: server).clearDagRun(
        dagID: "etl",
        dagRunID: "a",
        body: ClearDagRun()
      )
    else {
      Issue.record("not a list")
      return
    }
    #expect(list.taskInstances?.map(\.state) == [nil, .noneValue])
  }
}
