import AirflowRuns
import FaultServer
import Foundation
import LoopbackServer
import Testing

/// Triggering over a connection: afterwards there is one run, and the caller has it.
@Suite(.timeLimit(.minutes(5))) struct TriggerTests {
  @Test(
    arguments: [
      [.executed(.hangUp)],
      [.executed(TestAirflow.problem(503))],
      [.executed(TestAirflow.problem(502)), .ignored(.hangUp)],
      [.executed(.silence)],
      [.executed(.json("<html>", contentType: "text/html"))],
      [.executed(.json("{}"))],
      [.executed(.empty(status: 302, headers: ["Location": "/login"]))],
      [.executed(TestAirflow.problem(500))],
      // A proxy has sent the request twice.
      [.executed(TestAirflow.problem(409))],
      [.executed(.empty(status: 200))],
    ] as [[TestAirflow.Fate]]
  )
  func aRunWhoseAnswerWasLostIsFound(fates: [TestAirflow.Fate]) async throws {
    let airflow = try TestAirflow(fates)
    let run = try await airflow.api().trigger(dagID: "etl")
    #expect(airflow.runIDs == [run.dagRunID])
    #expect(airflow.methods == ["POST", "GET"])
  }

  @Test(
    arguments: [
      [.ignored(.hangUp)], [.ignored(TestAirflow.problem(503))], [.ignored(.silence)],
      [.ignored(.hangUp), .executed(.hangUp)],
      [.ignored(TestAirflow.problem(504)), .executed(TestAirflow.problem(504))],
    ] as [[TestAirflow.Fate]]
  )
  func aRequestThatWasLostIsSentAgain(fates: [TestAirflow.Fate]) async throws {
    let airflow = try TestAirflow(fates)
    let run = try await airflow.api().trigger(dagID: "etl")
    #expect(airflow.runIDs == [run.dagRunID])
    #expect(airflow.methods.prefix(3) == ["POST", "GET", "POST"])
    #expect(Set(airflow.posted).count == 1)
  }

  /// The server closes a connection that was kept, as it may when it restarts. What a transport makes of
  /// that is its own affair: URLSession on Linux does not fail, but waits.
  @Test func aConnectionThatWasUsedBeforeBreaks() async throws {
    let airflow = try TestAirflow([.executed(), .executed(.hangUp)])
    let api = airflow.api()
    let first = try await api.trigger(dagID: "etl")
    let second = try await api.trigger(dagID: "etl")
    #expect(airflow.runIDs == [first.dagRunID, second.dagRunID])
  }

  @Test func anAnswerIsCutOff() async throws {
    let isThere = Locked(false)
    let json = #"{"dag_id": "etl", "dag_run_id": "mine", "state": "queued"}"#
    let server = try FaultServer { _, head in
      guard head.hasPrefix("POST") else {
        return [.text("HTTP/1.1 200 OK\nContent-Length: \(json.utf8.count)\n\n\(json)")]
      }
      isThere.withLock { $0 = true }
      return [.text("HTTP/1.1 200 OK\nContent-Length: \(json.utf8.count)\n\n{\"dag_id\"")]
    }
    let time = TestTime()
    var configuration = APIConfiguration(server: server.url, transport: DefaultAPITransport())
    configuration.retries.circumstances = time.circumstances
    let run = try await DAGRunApi(configuration: configuration)
      .trigger(dagID: "etl", dagRun: DAGRun(dagRunID: "mine"))
    #expect(run.dagRunID == "mine")
    #expect(isThere.withLock { $0 })
    #expect(server.record.requests.count { $0.hasPrefix("POST") } == 1)
  }

  @Test func theCallersIDAndTheRestOfTheRunAreSent() async throws {
    let airflow = try TestAirflow([.ignored(.hangUp)])
    let run = try await airflow.api().trigger(
      dagID: "etl",
      dagRun: DAGRun(dagRunID: "mine é+", conf: ["day": 1], note: "n")
    )
    #expect(run.dagRunID == "mine é+")
    #expect(
      airflow.posted
        == Array(
          repeating: #"{"dag_run_id":"mine é+","conf":{"day":1},"note":"n"}"#,
          count: 2
        )
    )
  }

  @Test func aMissingIDIsMade() async throws {
    let airflow = try TestAirflow()
    var wanted = DAGRun()
    wanted.$dagRunID = .null
    let run = try await airflow.api().trigger(dagID: "etl", dagRun: wanted)
    #expect(run.dagRunID?.hasPrefix("manual__") == true)
    #expect(airflow.posted == [#"{"dag_run_id":"\#(run.dagRunID ?? "")"}"#])
  }

  @Test func aRunThatWasThereIsAConflict() async throws {
    let airflow = try TestAirflow(runs: [("mine", "2026-01-01T00:00:00Z")])
    let api = airflow.api()
    let error = await runError { () async throws(RunError) in
      try await api.trigger(dagID: "etl", dagRun: DAGRun(dagRunID: "mine"))
    }
    #expect(error?.kind.name == "notTriggered")
    #expect(error?.kind.statuses == [409])
    #expect(airflow.methods == ["POST"])
  }

  @Test func aDateThatAnotherRunHasIsAConflict() async throws {
    let airflow = try TestAirflow(
      [.ignored(.hangUp)],
      runs: [("other", "2026-01-01T00:00:00Z")]
    )
    let api = airflow.api()
    let date = try DateTime("2026-01-01T00:00:00Z")
    let error = await runError { () async throws(RunError) in
      try await api.trigger(
        dagID: "etl",
        dagRun: DAGRun(logicalDate: date)
      )
    }
    #expect(error?.kind.name == "notTriggered")
    #expect(error?.kind.statuses == [409])
    #expect(airflow.runIDs == ["other"])
    #expect(airflow.methods == ["POST", "GET", "POST", "GET"])
  }

  @Test func theErrorNamesARunThatMayExist() async throws {
    let airflow = try TestAirflow([.executed(.hangUp)], lookups: [TestAirflow.problem(403)])
    let api = airflow.api()
    let error = try #require(
      await runError { () async throws(RunError) in try await api.trigger(dagID: "etl") }
    )
    #expect(error.kind.name == "uncertain")
    #expect(error.kind.statuses == [nil, 403])
    #expect(airflow.runIDs == [error.dagRunID])
    #expect(
      error.description.hasPrefix("run \"\(error.dagRunID)\" of DAG \"etl\": it may have been")
    )
  }

  @Test func aServerThatIsNotThereIsNotAsked() async throws {
    let url = try LoopbackServer(answering: .hangUp).url
    let time = TestTime()
    var configuration = APIConfiguration(server: url, transport: DefaultAPITransport())
    configuration.retries.circumstances = time.circumstances
    let api = DAGRunApi(configuration: configuration)
    let error = await runError { () async throws(RunError) in try await api.trigger(dagID: "etl") }
    #expect(error?.kind.name == "notTriggered")
    #expect(time.delays == [.milliseconds(250), .milliseconds(500)])
  }

  @Test(arguments: ["", ".", "..", "a/b"])
  func anIDThatCannotBeAskedForIsRefused(id: String) async throws {
    let airflow = try TestAirflow()
    let api = airflow.api()
    let error = await runError { () async throws(RunError) in
      try await api.trigger(dagID: "etl", dagRun: DAGRun(dagRunID: id))
    }
    #expect(error?.kind.name == "notTriggered")
    #expect(airflow.methods.isEmpty)
  }

  @Test func thePolicyOfTheRuntimeDoesNotRepeatTheRequest() async throws {
    let airflow = try TestAirflow([.ignored(.hangUp)])
    _ = try await airflow.api { $0.retries.methods.insert(.post) }.trigger(dagID: "etl")
    #expect(airflow.methods == ["POST", "GET", "POST"])
  }

  @Test func withoutRetriesThereIsStillAQuestion() async throws {
    let found = try TestAirflow([.executed(.hangUp)])
    _ = try await found.api { $0.retries = .off }.trigger(dagID: "etl")
    #expect(found.methods == ["POST", "GET"])
    let lost = try TestAirflow([.ignored(.hangUp)])
    let api = lost.api { $0.retries = .off }
    let error = await runError { () async throws(RunError) in try await api.trigger(dagID: "etl") }
    #expect(error?.kind.name == "uncertain")
    #expect(lost.methods == ["POST", "GET"])
  }

  @Test func cancellationStopsIt() async throws {
    let airflow = try TestAirflow([.executed(.silence)])
    let api = airflow.api()
    let task = Task {
      await runError { () async throws(RunError) in try await api.trigger(dagID: "etl") }
    }
    while airflow.methods.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    #expect(await task.value?.kind.name == "cancelled")
    #expect(airflow.methods == ["POST"])
  }

  @Test func cancellationStopsTheTimeBetween() async throws {
    let airflow = try TestAirflow([.executed(.hangUp)])
    let time = TestTime()
    let api = airflow.api(time) { configuration in
      configuration.retries.circumstances.sleep = { _ in
        try await Task.sleep(for: .seconds(3600))
      }
    }
    let task = Task {
      await runError { () async throws(RunError) in try await api.trigger(dagID: "etl") }
    }
    while airflow.methods.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    #expect(await task.value?.kind.name == "cancelled")
    #expect(airflow.methods == ["POST"])
  }
}
