import APIClientTesting
import AirflowV2
import Testing

/// Answers that are no plain models: streams, logs, values of any kind, and errors.
struct AnswerTests {
  private let transport = ScriptedAPITransport()
  private var runs: DAGRunApi { DAGRunApi(configuration: .testing(transport)) }
  private var tasks: TaskInstanceApi { TaskInstanceApi(configuration: .testing(transport)) }

  @Test func waitingYieldsTheStatesOfARun() async throws {
    let lines = """
      {"state": "queued"}
      {"state": "running"}
      {"state": "success", "results": {"load": 1200}}

      """
    transport.on(
      "wait_dag_run_until_finished",
      .text(lines, contentType: "application/x-ndjson")
    )
    let updates = try await runs.waitDagRunUntilFinished(
      dagID: "etl",
      dagRunID: "nightly",
      interval: 0.5,
      result: ["load"]
    )
    var seen: [DAGRunStateUpdate] = []
    for try await update in updates { seen.append(update) }
    #expect(seen.map(\.state) == [.queued, .running, .success])
    #expect(seen.last?.results == ["load": 1200])
    let sent = try #require(transport.requests.first)
    #expect(sent.headerField("accept") == "application/x-ndjson")
    #expect(sent.query.map { "\($0.name)=\($0.value)" } == ["interval=0.5", "result=load"])
  }

  @Test func aLogComesAsMessages() async throws {
    let log = """
      {"content": [
        {"event": "::group::Log message source details", "sources": ["/opt/airflow/logs/1.log"]},
        {"timestamp": "2026-11-21T07:04:20.031000Z", "event": "Loaded 1200 rows", "level": "info",
         "logger": "task", "rows": 1200}],
       "continuation_token": null}
      """
    transport.on("get_log", .text(log, contentType: "application/json"))
    let part = try await tasks.getLog(
      dagID: "etl",
      dagRunID: "nightly",
      taskID: "load",
      tryNumber: 1
    )
    guard case .logMessages(let messages) = part.content else {
      Issue.record("no messages: \(part.content)")
      return
    }
    #expect(
      messages.map(\.event) == ["::group::Log message source details", "Loaded 1200 rows"]
    )
    #expect(messages.map(\.level) == [nil, "info"])
    #expect(messages.last?.additionalProperties == ["rows": 1200])
    #expect(part.continuationToken == nil)
  }

  @Test func aLogComesAsLinesOfText() async throws {
    let log = #"{"content": ["one", "two"], "continuation_token": "abc"}"#
    transport.on("get_log", .text(log, contentType: "application/json"))
    let part = try await tasks.getLog(dagID: "a", dagRunID: "b", taskID: "c", tryNumber: 1)
    #expect(part.content == .logLines(["one", "two"]))
    #expect(part.continuationToken == "abc")
  }

  @Test func aLogIsStreamed() async throws {
    // The server writes null where a message has no time.
    let lines = """
      {"timestamp":null,"event":"::endgroup::"}
      {"timestamp":"2026-11-21T07:04:20.031000Z","event":"Loaded","level":"error"}

      """
    transport.on("get_log", .text(lines, contentType: "application/x-ndjson"))
    let log = try await tasks.getLogAsLines(dagID: "a", dagRunID: "b", taskID: "c", tryNumber: 1)
    var events: [String] = []
    for try await message in log { events.append("\(message.level ?? "-") \(message.event)") }
    #expect(events == ["- ::endgroup::", "error Loaded"])
    #expect(transport.requests.first?.headerField("accept") == "application/x-ndjson")
  }

  @Test(arguments: ["42", "null", #""text""#, #"{"a": [1, null]}"#, "[1, 2.50]"])
  func aValueLeftByATaskIsAnyJSON(value: String) async throws {
    let entry = """
      {"key": "return_value", "timestamp": "2026-11-21T07:04:20Z", "logical_date": null,
       "map_index": -1, "task_id": "load", "dag_id": "etl", "run_id": "nightly",
       "value": \(value)}
      """
    transport.on("get_xcom_entry", .text(entry, contentType: "application/json"))
    let read = try await XComApi(configuration: .testing(transport)).getXComEntry(
      dagID: "etl",
      dagRunID: "nightly",
      taskID: "load",
      xcomKey: "return_value"
    )
    #expect(try read.value == JSONValue(parsing: Array(value.utf8)))
    #expect(transport.requests.first?.query.isEmpty == true)
  }

  @Test func anErrorSaysWhyInWords() async throws {
    let body = #"{"detail": "The DagRun with dag_id: `etl` was not found"}"#
    transport.on("get_dag_run", .text(body, status: .notFound, contentType: "application/json"))
    do {
      _ = try await runs.getDagRun(dagID: "etl", dagRunID: "missing")
      Issue.record("no error")
    } catch {
      #expect(error.status == .notFound)
      #expect(error.body?.detail == .message("The DagRun with dag_id: `etl` was not found"))
    }
  }

  @Test func anInvalidRequestIsAnsweredWithItsParts() async throws {
    let body = """
      {"detail": [{"type": "missing", "loc": ["body", "logical_date"], "msg": "Field required",
       "input": {}}]}
      """
    transport.on(
      "trigger_dag_run",
      .text(body, status: .unprocessableContent, contentType: "application/json")
    )
    do {
      _ = try await runs.triggerDagRun(dagID: "etl", body: .init())
      Issue.record("no error")
    } catch {
      guard case .validationErrors(let parts) = error.body?.detail else {
        Issue.record("no parts: \(error)")
        return
      }
      #expect(parts.map(\.msg) == ["Field required"])
      #expect(parts.first?.loc == [.string("body"), .string("logical_date")])
    }
  }

  @Test func aTokenIsAskedForWithoutOne() async throws {
    transport.on("create_token", .json(LoginResponse(accessToken: "abc"), status: .created))
    var configuration = APIConfiguration.testing(transport)
    configuration.authentication = .bearer("old")
    let token = try await TokenApi(configuration: configuration).createToken(
      body: .init(username: "admin", password: "secret")
    )
    #expect(token.accessToken == "abc")
    let sent = try #require(transport.requests.first)
    #expect(sent.path == "/auth/token")
    #expect(sent.headerField("authorization") == nil)
    #expect(sent.text == #"{"username":"admin","password":"secret"}"#)
  }

  @Test func tasksToClearAreNamed() async throws {
    transport.on(
      "post_clear_task_instances",
      .text(#"{"task_instances": [], "total_entries": 0}"#, contentType: "application/json")
    )
    _ = try await tasks.clearTaskInstances(
      dagID: "etl",
      body: .init(
        dryRun: false,
        taskIDs: [.taskID("load"), .mappedTaskInstance(.init(taskID: "split", mapIndex: 3))],
        dagRunID: "nightly"
      )
    )
    #expect(
      transport.requests.map(\.text)
        == [#"{"dry_run":false,"task_ids":["load",["split",3]],"dag_run_id":"nightly"}"#]
    )
  }
}
