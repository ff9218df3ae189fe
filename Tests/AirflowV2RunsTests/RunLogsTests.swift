import AirflowV2Runs
import LoopbackServer
import Testing

/// Reading logs while a run goes on.
@Suite(.timeLimit(.minutes(5))) struct RunLogsTests {
  /// What a server shows in one round of questions: the run's state, its tasks, and logs by the end of their
  /// path.
  private struct Moment: Sendable {
    var state: String
    var tasks: [String]
    var logs: [String: String]
  }

  private static func task(
    _ id: String,
    _ state: String,
    start: Int,
    tries: Int = 1,
    mapIndex: Int = -1
  ) -> String {
    #"{"id": "i", "task_id": "\#(id)", "dag_id": "etl", "dag_run_id": "r", "map_index": \#(mapIndex), "#
      + #""run_after": "2026-11-26T00:00:00Z", "start_date": "2026-11-26T00:00:\#(10 + start)Z", "#
      + #""state": "\#(state)", "try_number": \#(tries), "max_tries": 3, "task_display_name": "", "#
      + #""pool": "p", "pool_slots": 1, "executor_config": "{}"}"#
  }

  private static func log(_ events: String..., token: String? = nil) -> String {
    let content = events.map { #"{"event": "\#($0)"}"# }.joined(separator: ", ")
    return
      #"{"content": [\#(content)], "continuation_token": \#(token.map { "\"\($0)\"" } ?? "null")}"#
  }

  private func server(_ moments: [Moment]) throws -> LoopbackServer {
    let moments = Locked((number: -1, moments: moments))
    return try LoopbackServer { request in
      moments.withLock { state in
        if request.path.hasSuffix("/dagRuns/r") {
          state.number = min(state.number + 1, state.moments.count - 1)
        }
        let moment = state.moments[state.number]
        if request.path.hasSuffix("/dagRuns/r") { return .json(runJSON(moment.state)) }
        if request.path.hasSuffix("/taskInstances") {
          let tasks = moment.tasks.joined(separator: ", ")
          return .json(#"{"task_instances": [\#(tasks)], "total_entries": \#(moment.tasks.count)}"#)
        }
        let end = request.target.split(separator: "taskInstances/").last.map { String($0) } ?? ""
        guard let log = moment.logs[end] else { return .json(#"{"detail": "none"}"#, status: 404) }
        return log == "503" ? .json(#"{"detail": "later"}"#, status: 503) : .json(log)
      }
    }
  }

  private func lines(_ server: LoopbackServer, follows: Bool = true) async throws -> [String] {
    let api = DAGRunApi(configuration: .init(server: server.url)).configured { $0.retries = .off }
    let soon = PollingSchedule(interval: .milliseconds(5), maximumInterval: .milliseconds(5))
    var lines: [String] = []
    for try await line in api.logs(dagID: "etl", dagRunID: "r", follows: follows, polling: soon) {
      lines.append("\(line)")
    }
    return lines
  }

  @Test func aRunIsFollowedToItsEnd() async throws {
    let server = try server([
      Moment(state: "queued", tasks: [], logs: [:]),
      Moment(
        state: "running",
        tasks: [Self.task("a", "running", start: 0)],
        logs: ["a/logs/1": Self.log("a1", token: "x"), "a/logs/1?token=x": Self.log(token: "x")]
      ),
      Moment(
        state: "running",
        tasks: [
          Self.task("b", "running", start: 2, mapIndex: 0), Self.task("a", "success", start: 0),
        ],
        logs: [
          "a/logs/1?token=x": Self.log("a2"),
          "b/logs/1?map_index=0": Self.log("b1", token: "y"),
          "b/logs/1?map_index=0&token=y": Self.log(token: "y"),
        ]
      ),
      Moment(
        state: "success",
        tasks: [
          Self.task("b", "success", start: 2, mapIndex: 0), Self.task("a", "success", start: 0),
        ],
        logs: ["b/logs/1?map_index=0&token=y": Self.log("b2")]
      ),
    ])
    #expect(try await lines(server) == ["[a] a1", "[a] a2", "[b[0]] b1", "[b[0]] b2"])
  }

  @Test func eachAttemptHasItsLog() async throws {
    let server = try server([
      Moment(
        state: "running",
        tasks: [Self.task("a", "up_for_retry", start: 0)],
        logs: ["a/logs/1": Self.log("first")]
      ),
      Moment(
        state: "failed",
        tasks: [Self.task("a", "failed", start: 5, tries: 3)],
        logs: ["a/logs/2": Self.log("second"), "a/logs/3": Self.log("third")]
      ),
    ])
    #expect(try await lines(server) == ["[a] first", "[a try 2] second", "[a try 3] third"])
  }

  @Test func nothingIsLostOrRepeatedWhenAQuestionFails() async throws {
    let tasks = [Self.task("a", "success", start: 0), Self.task("b", "running", start: 1)]
    let server = try server([
      Moment(
        state: "running",
        tasks: tasks,
        logs: ["a/logs/1": Self.log("a1"), "b/logs/1": "503"]
      ),
      Moment(
        state: "success",
        tasks: [tasks[0], Self.task("b", "success", start: 1)],
        logs: ["a/logs/1": Self.log("a1"), "b/logs/1": Self.log("b1")]
      ),
    ])
    #expect(try await lines(server) == ["[a] a1", "[b] b1"])
  }

  @Test func aLogThatIsGoneIsNotWaitedFor() async throws {
    let server = try server([
      Moment(state: "success", tasks: [Self.task("a", "success", start: 0)], logs: [:])
    ])
    #expect(try await lines(server) == [])
  }

  @Test func whoDoesNotFollowGetsWhatThereIs() async throws {
    let server = try server([
      Moment(
        state: "running",
        tasks: [Self.task("a", "running", start: 0)],
        logs: ["a/logs/1": Self.log("a1", token: "x"), "a/logs/1?token=x": Self.log(token: "x")]
      )
    ])
    #expect(try await lines(server, follows: false) == ["[a] a1"])
  }
}
