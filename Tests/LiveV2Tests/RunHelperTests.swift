import AirflowV2Runs
import HTTPTypes
import Testing

extension LiveV2Tests {
  /// What is beyond single operations: a login, triggering once, waiting, logs, and running again.
  @Suite(.serialized) struct RunHelpers {
    let api = DAGRunApi(configuration: Live.configuration(as: login))

    private static var login: APIAuthentication {
      .airflow(
        username: Live.variable("AIRFLOW_USERNAME"),
        password: Live.variable("AIRFLOW_PASSWORD")
      )
    }

    /// Notes the paths of requests, and ends streams of states before they begin.
    private actor Paths {
      private(set) var all: [String] = []
      func note(_ path: String) { all.append(path) }
    }

    private struct NotingTransport: APITransport {
      let paths = Paths()
      var breaksStreams = false

      func send(
        _ request: HTTPRequest,
        body: APIRequestBody?,
        options: TransportOptions
      ) async throws -> (HTTPResponse, APIResponseBody) {
        await paths.note(request.path ?? "")
        let (head, answer) = try await DefaultAPITransport.shared.send(
          request,
          body: body,
          options: options
        )
        guard breaksStreams, head.status == .ok, request.path?.contains("/wait?") == true else {
          return (head, answer)
        }
        let first = try await answer.first { _ in true } ?? []
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: [UInt8].self)
        continuation.yield(first)
        continuation.finish(throwing: TransportError(.interrupted, "cut on purpose"))
        return (head, APIResponseBody(stream))
      }
    }

    @Test func manyCallsShareOneLogin() async throws {
      let transport = NotingTransport()
      let api = api.configured {
        $0.authentication = Self.login
        $0.transport = transport
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<Live.callsAtOnce {
          group.addTask {
            _ = try await api.getDagRuns(dagID: "live_runs", options: .init(limit: 1))
          }
        }
        try await group.waitForAll()
      }
      #expect(await transport.paths.all.filter { $0 == "/auth/token" }.count == 1)
      #expect(await transport.paths.all.count == Live.callsAtOnce + 1)
    }

    @Test func aWrongPasswordIsAnErrorOfAuthentication() async {
      let api = api.configured {
        $0.authentication = .airflow(username: "admin", password: "wrong")
      }
      let error = await Live.error { () async throws(APIError) in
        try await api.getDagRuns(dagID: "live_runs")
      }
      guard case .authentication(let reason as APIError) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.body?.detail == .message("Invalid credentials"))
    }

    @Test func aTriggerWhoseAnswerIsLostIsFoundAgain() async throws {
      let id = Live.runID("once")
      _ = try await api.getDagRuns(dagID: "live_paused", options: .init(limit: 1))
      let lossy = api.configured { $0.transport = LosingTransport(request: 1) }
      let run = try await lossy.trigger(dagID: "live_paused", body: .init(dagRunID: id))
      #expect(run.dagRunID == id)
      // One with an ID of the helper's own, too.
      let other = try await api.configured { $0.transport = LosingTransport(request: 1) }
        .trigger(dagID: "live_paused")
      #expect(other.dagRunID.hasPrefix("manual__"))
      #expect(other.logicalDate == nil)
    }

    @Test func anIDThatIsTakenIsAConflict() async throws {
      let id = Live.runID("taken")
      _ = try await api.trigger(dagID: "live_paused", body: .init(dagRunID: id))
      do throws(RunError) {
        _ = try await api.trigger(dagID: "live_paused", body: .init(dagRunID: id))
        Issue.record("it was triggered twice")
      } catch {
        guard case .notTriggered(let failure) = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(failure.status == .conflict)
      }
    }

    @Test(arguments: ["stream", "polling"])
    func theEndIsKnown(by way: String) async throws {
      let watch: RunWatch = way == "stream" ? .stream(interval: .seconds(1)) : .polling()
      let run = try await api.triggerAndWait(
        dagID: "live_sequence",
        timeout: .seconds(120),
        watch: watch
      )
      let end = try #require(run.endDate)
      let lateness = DateTime.now.secondsSince1970 - end.secondsSince1970
      print("Airflow \(Live.version): by \(way) the end was known after \(lateness) s or less")
      #expect(run.state == .success)
    }

    @Test func aStreamThatBreaksIsFollowedByPolls() async throws {
      var transport = NotingTransport()
      transport.breaksStreams = true
      let api = api.configured { [transport] in $0.transport = transport }
      let run = try await api.trigger(dagID: "live_sequence")
      var states: [DagRunState] = []
      let soon = PollingSchedule(interval: .milliseconds(200), maximumInterval: .seconds(1))
      let progress = api.progress(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        watch: .stream(fallback: soon)
      )
      for try await run in progress { states.append(run.state) }
      #expect(states.last == .success)
      #expect(await transport.paths.all.filter { $0.contains("/wait?") }.count == 1)
    }

    @Test func logsAreFollowedToTheEnd() async throws {
      let run = try await api.trigger(dagID: "live_log")
      var lines: [String] = []
      var wasRunning = false
      for try await line in api.logs(of: run) {
        if line.message.event.hasPrefix("line ") { lines.append(line.message.event) }
        if lines.count == 1, !wasRunning {
          let now = try await api.getDagRun(dagID: run.dagID, dagRunID: run.dagRunID)
          wasRunning = now.state == .running
        }
      }
      #expect(lines == (1...10).map { "line \($0) of 10" })
      #expect(wasRunning)
    }

    @Test func logsOfMappedTasks() async throws {
      let run = try await api.triggerAndWait(dagID: "live_mapped")
      var lines: Set<String> = []
      for try await line in api.logs(of: run) where line.message.event.hasPrefix("twice") {
        lines.insert("\(line.attempt) \(line.message.event)")
      }
      #expect(lines == ["double[0] twice 1", "double[1] twice 2", "double[2] twice 3"])
    }

    @Test func whatHasFailedRunsAgain() async throws {
      let failed = try await api.triggerAndWait(dagID: "live_repair")
      #expect(failed.state == .failed)
      let ended = try await api.rerunFailedAndWait(dagID: failed.dagID, dagRunID: failed.dagRunID)
      #expect(ended.state == .success)
      var attempts: Set<String> = []
      for try await line in api.logs(of: ended) { attempts.insert("\(line.attempt)") }
      #expect(attempts.isSuperset(of: ["second_time_lucky", "second_time_lucky try 2"]))
      // There is nothing left that has failed.
      let same = try await api.rerunFailed(dagID: failed.dagID, dagRunID: failed.dagRunID)
      #expect(same.state == .success)
    }

    @Test func aClearWhoseAnswerIsLostIsNotRepeated() async throws {
      let failed = try await api.triggerAndWait(dagID: "live_repair")
      // The first request asks for the run, the second clears it.
      let lossy = api.configured { $0.transport = LosingTransport(request: 2) }
      let run = try await lossy.rerunFailed(dagID: failed.dagID, dagRunID: failed.dagRunID)
      #expect(run.queuedAt != failed.queuedAt)
      let ended = try await api.waitForEnd(dagID: run.dagID, dagRunID: run.dagRunID)
      #expect(ended.state == .success)
    }
  }
}
