import AirflowRuns
import LoopbackServer
import Testing

/// Waiting for runs over a connection.
@Suite(.timeLimit(.minutes(5))) struct WaitingTests {
  private static let run = (id: "r", date: "2026-01-01T00:00:00Z")

  @Test(arguments: ["success", "failed"])
  func theRunThatHasEndedIsTheResult(state: String) async throws {
    let airflow = try TestAirflow(
      states: ["queued", "running", "running", state],
      runs: [Self.run]
    )
    let time = TestTime()
    let run = try await airflow.api().waitForEnd(dagID: "etl", dagRunID: "r", polling: time.polling)
    #expect(run.dagRunID == "r")
    #expect(run.state?.rawValue == state)
    #expect(airflow.methods.count == 4)
    #expect(time.delays == [.seconds(1), .seconds(2), .seconds(4)])
  }

  @Test func progressShowsEachStateOnce() async throws {
    let airflow = try TestAirflow(
      states: ["queued", "queued", "running", "restarting", "running", "running", "success"],
      runs: [Self.run]
    )
    var states: [String?] = []
    let progress = airflow.api().progress(dagID: "etl", dagRunID: "r", polling: TestTime().polling)
    for try await run in progress { states.append(run.state?.rawValue) }
    #expect(states == ["queued", "running", "restarting", "running", "success"])
    #expect(airflow.methods.count == 7)
  }

  @Test func aRunThatHasEndedBeforeIsTheOnlyElement() async throws {
    let airflow = try TestAirflow(states: ["failed"], runs: [Self.run])
    let time = TestTime()
    var count = 0
    for try await _ in airflow.api().progress(dagID: "etl", dagRunID: "r", polling: time.polling) {
      count += 1
    }
    #expect(count == 1)
    #expect(time.delays.isEmpty)
  }

  @Test func aRunThatWasJustTriggeredHasProgress() async throws {
    let airflow = try TestAirflow(states: ["queued", "success"])
    let api = airflow.api()
    let triggered = try await api.trigger(dagID: "etl")
    var states: [DagState?] = []
    for try await run in api.progress(of: triggered, polling: TestTime().polling) {
      #expect(run.dagRunID == triggered.dagRunID)
      states.append(run.state)
    }
    #expect(states == [.queued, .success])
  }

  @Test func triggeringAndWaitingIsOneCall() async throws {
    let airflow = try TestAirflow(
      [.executed(.hangUp)],
      states: ["queued", "queued", "running", "failed"]
    )
    let run = try await airflow.api().triggerAndWait(dagID: "etl", polling: TestTime().polling)
    #expect(run.state == .failed)
    #expect(airflow.runIDs == [run.dagRunID])
  }

  @Test func theErrorOfAWaitThatIsTooLongHasTheLastState() async throws {
    let airflow = try TestAirflow(states: ["queued", "running"], runs: [Self.run])
    let time = TestTime()
    let api = airflow.api()
    let error = await runError { () async throws(RunError) in
      try await api.waitForEnd(
        dagID: "etl",
        dagRunID: "r",
        timeout: .seconds(10),
        polling: time.polling
      )
    }
    guard case .timedOut(.seconds(10)) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.lastRun?.state == .running)
    #expect(
      error?.description
        == "run \"r\" of DAG \"etl\": it did not end within 10.0 seconds (its last known state is running)"
    )
    #expect(time.delays == [.seconds(1), .seconds(2), .seconds(4), .seconds(3)])
    #expect(airflow.methods.count == 5)
  }

  @Test(arguments: [404, 401, 403, 400])
  func aRefusalEndsTheWaitAtOnce(status: Int) async throws {
    let airflow = try TestAirflow(lookups: [TestAirflow.problem(status)])
    let time = TestTime()
    let api = airflow.api()
    let error = await runError { () async throws(RunError) in
      try await api.waitForEnd(dagID: "etl", dagRunID: "r", polling: time.polling)
    }
    #expect(error?.kind.name == "unreadable")
    #expect(error?.kind.statuses == [status])
    #expect(error?.lastRun == nil)
    #expect(time.delays.isEmpty)
  }

  @Test(arguments: [TestAirflow.problem(503), TestAirflow.problem(500), .hangUp])
  func aServerThatFailsForAWhileIsWaitedFor(answer: Answer) async throws {
    let airflow = try TestAirflow(
      lookups: Array(repeating: answer, count: 5),
      states: ["running", "success"],
      runs: [Self.run]
    )
    let api = airflow.api { $0.retries = .off }
    let run = try await api.waitForEnd(dagID: "etl", dagRunID: "r", polling: TestTime().polling)
    #expect(run.state == .success)
    #expect(airflow.methods.count == 7)
  }

  @Test func aServerThatFailsForTooLongEndsTheWait() async throws {
    let airflow = try TestAirflow(lookups: Array(repeating: TestAirflow.problem(503), count: 99))
    let time = TestTime()
    let api = airflow.api { $0.retries = .off }
    let error = await runError { () async throws(RunError) in
      try await api.waitForEnd(dagID: "etl", dagRunID: "r", polling: time.polling)
    }
    #expect(error?.kind.name == "unreadable")
    #expect(error?.kind.statuses == [503])
    #expect(time.delays.reduce(.zero, +) >= .seconds(300))
    #expect(time.delays.reduce(.zero, +) < .seconds(331))
  }

  @Test func cancellationStopsTheWait() async throws {
    let airflow = try TestAirflow(states: ["running"], runs: [Self.run])
    let api = airflow.api()
    let polls = Locked(0)
    var polling = PollingSchedule.standard
    polling.circumstances = TestTime().circumstances
    polling.circumstances.sleep = { _ in
      polls.withLock { $0 += 1 }
      try await Task.sleep(for: .seconds(3600))
    }
    let schedule = polling
    let task = Task {
      await runError { () async throws(RunError) in
        try await api.waitForEnd(dagID: "etl", dagRunID: "r", polling: schedule)
      }
    }
    while polls.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    let error = await task.value
    #expect(error?.kind.name == "cancelled")
    #expect(error?.lastRun?.state == .running)
    #expect(airflow.methods.count == 1)
  }

  @Test func theErrorOfASequenceIsARunError() async throws {
    let airflow = try TestAirflow()
    await #expect(throws: RunError.self) {
      for try await _ in airflow.api().progress(dagID: "etl", dagRunID: "r") {}
    }
  }

  @Test func aRunWithoutIDsCannotBeAskedFor() async throws {
    let airflow = try TestAirflow()
    await #expect(throws: RunError.self) {
      for try await _ in airflow.api().progress(of: DAGRun()) {}
    }
    #expect(airflow.methods.isEmpty)
  }

  @Test func onlyTwoStatesAreFinal() {
    #expect(DagState.knownValues.filter(\.isFinal) == [.success, .failed])
    #expect(!DagState(rawValue: "upstream_failed").isFinal)
  }
}
