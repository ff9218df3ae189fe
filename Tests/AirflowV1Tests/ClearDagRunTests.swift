import AirflowV1
import LoopbackServer
import Testing

/// The answer to clearing a run is a run or a list, and no property of either is required.
@Suite struct ClearDagRunTests {
  private func clear(answer: String) async throws -> ClearDagRun200Response {
    let server = try LoopbackServer(answering: .json(answer))
    return try await api(at: server).clearDagRun(
      dagID: "etl",
      dagRunID: "nightly",
      body: ClearDagRun()
    )
  }

  @Test func whetherARunIsDryIsLeftToTheServerUnlessTheCallerSays() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    _ = try await api(at: server).clearDagRun(
      dagID: "etl",
      dagRunID: "nightly",
      body: ClearDagRun()
    )
    #expect(server.received.first?.text == "{}")
  }

  @Test func aDryRunYieldsTaskInstances() async throws {
    let answer = try await clear(
      answer: """
        {"task_instances": [{"dag_id": "etl", "dag_run_id": "nightly", "task_id": "load",
          "execution_date": "2026-11-21T07:04:12.890068+00:00"}]}
        """
    )
    guard case .taskInstanceCollection(let list) = answer else {
      Issue.record("not a list: \(answer)")
      return
    }
    #expect(list.taskInstances?.map(\.taskID) == ["load"])
  }

  @Test func aDryRunOfNothingYieldsAnEmptyList() async throws {
    let answer = try await clear(answer: #"{"task_instances": []}"#)
    #expect(answer == .taskInstanceCollection(TaskInstanceCollection(taskInstances: [])))
  }

  @Test func aClearedRunIsARun() async throws {
    guard case .dagRun(let run) = try await clear(answer: runJSON) else {
      Issue.record("not a run")
      return
    }
    #expect(run.dagRunID == "nightly")
  }

  @Test(arguments: ["{}", #"{"unheard_of": 1}"#, "[1]", "null"])
  func anythingElseIsKept(answer: String) async throws {
    #expect(
      try await clear(answer: answer)
        == .unrecognized(try JSONValue(parsing: Array(answer.utf8)))
    )
  }
}
