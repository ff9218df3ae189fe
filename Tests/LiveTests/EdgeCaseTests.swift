import AirflowV1
import Testing

extension LiveTests {
  /// What other clients get wrong against this server.
  @Suite(.serialized) struct EdgeCases {
    let api = Live.api
    let dagID = "live_paused"

    @Test(arguments: [" ", "+", ":", "%", "#", "é", " +:%#é", "%2B", "?"])
    func aRunIDArrivesAsItIs(characters: String) async throws {
      let id = Live.runID("a\(characters)b")
      let posted = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      #expect(posted.dagRunID == id)
      #expect(try await api.getDagRun(dagID: dagID, dagRunID: id).dagRunID == id)
    }

    @Test func aRunIDThatTheServerDoesNotAllowIsAnHTMLPage() async throws {
      let error = await Live.error { () async throws(APIError) in
        try await Live.strictAPI.postDagRun(
          dagID: dagID,
          dagRun: DAGRun(dagRunID: "not % allowed")
        )
      }
      #expect(error?.status == .internalServerError)
      #expect(error?.body == nil)
      #expect(error?.response?.headerFields[.contentType]?.hasPrefix("text/html") == true)
      #expect(error?.response?.text.contains("<html") == true)
    }

    @Test func aFilterWithTheRunsOwnDateFindsTheRun() async throws {
      let id = Live.runID("date")
      let run = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      let date = try #require(run.logicalDate)
      let page = try await api.getDagRuns(
        dagID: dagID,
        executionDateGTE: date,
        executionDateLTE: date
      )
      #expect(page.dagRuns?.map(\.dagRunID) == [id])
    }

    @Test(arguments: [
      "2021-03-04T05:06:07.123456Z", "2021-03-04T05:06:08Z",
      "2021-03-04T07:06:09.000001+02:00",
    ])
    func aDateIsReadBackAsItWasSent(text: String) async throws {
      let id = Live.runID("exact")
      let date = try DateTime(text)
      let posted = try await api.postDagRun(
        dagID: dagID,
        dagRun: DAGRun(dagRunID: id, logicalDate: date)
      )
      #expect(posted.logicalDate == date)
      let page = try await api.getDagRuns(
        dagID: dagID,
        executionDateGTE: date,
        executionDateLTE: date
      )
      #expect(page.dagRuns?.map(\.dagRunID) == [id])
      #expect(page.dagRuns?.map(\.logicalDate) == [date])
      try await api.deleteDagRun(dagID: dagID, dagRunID: id)
    }

    @Test func aFilterCanHaveTwoStates() async throws {
      let queued = Live.runID("queued")
      let done = Live.runID("done")
      for id in [queued, done] {
        _ = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      }
      _ = try await api.updateDagRunState(
        dagID: dagID,
        dagRunID: done,
        body: UpdateDagRunState(state: .success)
      )
      let page = try await api.getDagRuns(
        dagID: dagID,
        state: ["queued", "success"],
        orderBy: "-execution_date"
      )
      let runs = try #require(page.dagRuns)
      #expect(runs.contains { $0.dagRunID == queued && $0.state == .queued })
      #expect(runs.contains { $0.dagRunID == done && $0.state == .success })
    }

    @Test func aFetchedRunCanBePostedUnderANewID() async throws {
      let first = Live.runID("first")
      _ = try await api.postDagRun(
        dagID: dagID,
        dagRun: DAGRun(dagRunID: first, conf: ["n": 2.0], note: "copy me")
      )
      var run = try await api.getDagRun(dagID: dagID, dagRunID: first)
      let second = Live.runID("second")
      run.dagRunID = second
      let later = run.logicalDate.map { $0 + .seconds(1) }
      run.logicalDate = later
      run.executionDate = later
      let copy = try await api.postDagRun(dagID: dagID, dagRun: run)
      #expect(copy.dagRunID == second)
      #expect(copy.conf == run.conf)
      #expect(copy.note == "copy me")
    }

    @Test func aRunKeepsTheNumbersOfItsConfiguration() async throws {
      let conf: JSONObject = [
        "whole": .number(try JSONNumber("18446744073709551615")),
        "real": .number(try JSONNumber("2.0")),
        "large": .number(try JSONNumber("9007199254740993")),
      ]
      let run = try await api.postDagRun(
        dagID: dagID,
        dagRun: DAGRun(dagRunID: Live.runID("conf"), conf: conf)
      )
      #expect(run.conf == conf)
    }
  }
}
