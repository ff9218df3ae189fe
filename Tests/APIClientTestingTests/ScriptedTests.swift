import APIClientTesting
import AirflowV1
import Testing

/// Answers from typed values.
struct ScriptedTests {
  private let transport = ScriptedAPITransport()
  private var api: DAGRunApi {
    DAGRunApi(configuration: .testing(transport, server: "https://airflow.test/api/v1"))
  }

  private func error<Value>(
    of call: () async throws(AirflowV1.APIError) -> Value
  ) async -> AirflowV1.APIError? {
    do {
      _ = try await call()
      return nil
    } catch {
      return error
    }
  }

  @Test func anOperationIsAnsweredWithAModel() async throws {
    let date = try DateTime("2026-11-21T07:04:12.890068+02:00")
    // Properties that only the server sets are there, too.
    let run = DAGRun(dagRunID: "nightly", startDate: date, state: .running, conf: ["n": 1.50])
    transport.on("get_dag_run", .json(run))
    for _ in 1...2 {
      let answer = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
      #expect(answer == run)
      #expect(answer.startDate?.description == date.description)
    }
    #expect(transport.requests.count == 2)
    try transport.checkIsDone()
  }

  @Test func answersComeInTurn() async throws {
    transport.on(
      "get_dag_run",
      inTurn: .json(DAGRun(state: .queued)),
      .json(DAGRun(state: .running))
    )
    transport.on("get_dag_run", inTurn: .json(DAGRun(state: .success)))
    var states: [DagState?] = []
    for _ in 1...3 { states.append(try await api.getDagRun(dagID: "a", dagRunID: "b").state) }
    #expect(states == [.queued, .running, .success])
    try transport.checkIsDone()
    let error = await error { () async throws(AirflowV1.APIError) in
      try await api.getDagRun(dagID: "a", dagRunID: "b")
    }
    #expect(
      error?.description
        == "get_dag_run: no response: nobody expected one request more: "
        + "get_dag_run: GET /api/v1/dags/a/dagRuns/b"
    )
  }

  @Test func anAnswerIsMadeOfTheRequest() async throws {
    transport.on("post_dag_run") { request in
      var run: DAGRun = try request.decoded()
      run.state = .queued
      return .json(run)
    }
    let run = try await api.postDagRun(dagID: "etl", dagRun: DAGRun(dagRunID: "mine", note: "n"))
    #expect(run == DAGRun(dagRunID: "mine", state: .queued, note: "n"))
  }

  @Test func statusesHaveTypedBodies() async {
    transport.on(
      "get_dag_run",
      .json(AirflowError(type: "about:blank", title: "No such run", status: 404), status: .notFound)
    )
    let error = await error { () async throws(AirflowV1.APIError) in
      try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    }
    #expect(error?.status == .notFound)
    #expect(error?.body?.title == "No such run")
  }

  @Test func failuresAreThoseOfATransport() async {
    transport.on("delete_dag_run", .failure(TransportError(.unreachable, "the cable is unplugged")))
    let error = await error { () async throws(AirflowV1.APIError) in
      try await api.deleteDagRun(dagID: "etl", dagRunID: "nightly")
    }
    #expect(error?.isTransient == true)
    #expect(error?.mayHaveTakenEffect == false)
  }

  @Test func retriesCanBeTested() async throws {
    transport.on(
      "get_dag_run",
      inTurn: .empty(.serviceUnavailable).withHeaderField("Retry-After", "0"),
      .failure(TransportError(.interrupted, "gone")),
      .json(DAGRun(dagRunID: "r"))
    )
    let patient = api.configured { $0.retries = APIRetryPolicy(delay: .milliseconds(1)) }
    #expect(try await patient.getDagRun(dagID: "etl", dagRunID: "r").dagRunID == "r")
    #expect(transport.requests.count == 3)
  }

  @Test func aDelayMeetsTheTimeout() async {
    transport.on("get_dag_run", .json(DAGRun()).delayed(by: .seconds(600)))
    let hasty = api.configured { $0.timeout = .milliseconds(50) }
    let error = await error { () async throws(AirflowV1.APIError) in
      try await hasty.getDagRun(dagID: "etl", dagRunID: "nightly")
    }
    guard case .timedOut = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func requestsCanBeRead() async throws {
    transport.on("get_dag_runs", .json(DAGRunCollection()))
    transport.on("set_dag_run_note", .json(DAGRun()))
    _ = try await api.getDagRuns(dagID: "a/b", limit: 5, state: ["queued", "run ning"])
    _ = try await api.setDagRunNote(
      dagID: "etl",
      dagRunID: "r",
      body: SetDagRunNote(note: "é")
    )
    let list = try #require(transport.requests(of: "get_dag_runs").first)
    #expect(list.method == "GET")
    #expect(list.path == "/api/v1/dags/a%2Fb/dagRuns")
    #expect(list.query("limit") == ["5"])
    #expect(list.query("state").joined(separator: ",") == "queued,run ning")
    #expect(list.headerField("accept") == "application/json")
    #expect(list.url.hasPrefix("https://airflow.test/api/v1/dags/a%2Fb/dagRuns?"))
    let note = try #require(transport.requests(of: "set_dag_run_note").first)
    #expect(try note.json == ["note": "é"])
    #expect(try note.decoded(as: SetDagRunNote.self).note == "é")
    #expect(
      note.description
        == #"set_dag_run_note: PATCH /api/v1/dags/etl/dagRuns/r/setNote {"note":"é"}"#
    )
  }

  @Test func whatNobodyExpectsFails() async {
    transport.on("get_dag_run", .json(DAGRun()))
    let error = await error { () async throws(AirflowV1.APIError) in
      try await api.deleteDagRun(dagID: "etl", dagRunID: "nightly")
    }
    #expect(
      error?.description
        == "delete_dag_run: no response: nobody expected delete_dag_run: "
        + "DELETE /api/v1/dags/etl/dagRuns/nightly; there are answers for these operations: get_dag_run"
    )
    // Retrying is of no use.
    #expect(error?.isTransient == false)
    #expect(transport.unexpectedRequests.map(\.operationID) == ["delete_dag_run"])
    #expect(transport.unusedOperations == ["get_dag_run"])
    let fault = #expect(throws: ScriptError.self) { try transport.checkIsDone() }
    #expect(fault?.description.hasPrefix("nobody expected delete_dag_run") == true)
  }

  @Test func anAnswerThatIsLeftIsAFault() async throws {
    transport.on("get_dag_run", inTurn: .json(DAGRun()), .json(DAGRun()))
    _ = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    let left = #expect(throws: ScriptError.self) { try transport.checkIsDone() }
    #expect(left?.description == "1 of the answers to get_dag_run were not asked for")
    _ = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    transport.on("get_dag_runs", .json(DAGRunCollection()))
    let unused = #expect(throws: ScriptError.self) { try transport.checkIsDone() }
    #expect(unused?.description == "nobody asked for get_dag_runs")
  }

  @Test func streamsArriveInPieces() async throws {
    let client = APIClient<JSONValue>(configuration: .testing(transport))
    transport.on("lines", .lines([1, 2]))
    transport.on("events", .events(["a", "b\nc"], end: "[DONE]"))
    transport.on("text", .text("hello"))
    var lines = APIRequest("lines", .get)
    lines.accept = "application/jsonl"
    let numbers: JSONLines<Int> = try await client.send(lines)
    #expect(try await numbers.reduce(into: []) { $0.append($1) } == [1, 2])
    var request = APIRequest("events", .get)
    request.accept = "text/event-stream"
    request.streamEnd = "[DONE]"
    let events: ServerSentEvents<String> = try await client.send(request)
    #expect(try await events.reduce(into: []) { $0.append($1.data) } == ["a", "b\nc"])
    var text = APIRequest("text", .get)
    text.accept = "text/markdown"
    #expect(try await client.sendForText(text) == "hello")
  }
}
