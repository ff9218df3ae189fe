import AirflowV2
import Testing

extension LiveV2Tests {
  /// What is sent with a trigger, and that it is read back as it was sent.
  @Suite(.serialized) struct Trigger {
    let api = Live.runs
    let dagID = "live_paused"

    @Test func aRunHasWhatItWasGiven() async throws {
      let conf: JSONObject = ["x": [1, 2.5, nil, ["b": true]]]
      let id = Live.runID("post")
      let run = try await api.triggerDagRun(
        dagID: dagID,
        body: .init(dagRunID: id, conf: conf, note: "Größe \"ok\" \u{1F600}")
      )
      #expect(run.dagRunID == id)
      #expect(run.dagID == dagID)
      #expect(run.conf == conf)
      #expect(run.note == "Größe \"ok\" \u{1F600}")
      #expect(run.logicalDate == nil)
      #expect(run.runType == .manual)
      #expect(run.state == .queued)
      #expect(run.triggeredBy == .restAPI)
      #expect(try await api.getDagRun(dagID: dagID, dagRunID: id).note == run.note)
    }

    @Test func theServerMakesAnIDUp() async throws {
      let run = try await api.triggerDagRun(dagID: dagID, body: .init())
      #expect(run.dagRunID.hasPrefix("manual__"))
      // It holds a date with a plus and colons.
      #expect(try await api.getDagRun(dagID: dagID, dagRunID: run.dagRunID) == run)
    }

    @Test(arguments: ["+", ":", "~", ".", "-", "_", "%2B", "2026-01-01T00:00:00+02:00"])
    func anIDArrivesAsItIs(characters: String) async throws {
      let id = Live.runID("a\(characters)b")
      guard !characters.contains("%") else {
        // Refused, and not as a plus.
        let error = await Live.error { () async throws(APIError) in
          try await api.triggerDagRun(dagID: dagID, body: .init(dagRunID: id))
        }
        #expect(error?.status == .badRequest)
        return
      }
      let run = try await api.triggerDagRun(dagID: dagID, body: .init(dagRunID: id))
      #expect(run.dagRunID == id)
      #expect(try await api.getDagRun(dagID: dagID, dagRunID: id).dagRunID == id)
      try await api.deleteDagRun(dagID: dagID, dagRunID: id)
    }

    @Test(arguments: [
      "2021-03-04T05:06:07.123456Z", "2021-03-04T05:06:08Z", "2021-03-04T07:06:09.000001+02:00",
    ])
    func aLogicalDateIsReadBackAsItWasSent(text: String) async throws {
      let id = Live.runID("exact")
      let date = try DateTime(text)
      let posted = try await api.triggerDagRun(
        dagID: dagID,
        body: .init(dagRunID: id, logicalDate: date)
      )
      #expect(posted.logicalDate == date)
      let page = try await api.getDagRuns(
        dagID: dagID,
        options: .init(logicalDateGTE: date, logicalDateLTE: date)
      )
      #expect(page.dagRuns.map(\.dagRunID) == [id])
      #expect(page.dagRuns.map(\.logicalDate) == [date])
      try await api.deleteDagRun(dagID: dagID, dagRunID: id)
    }

    @Test func anIntervalIsReadBackAsItWasSent() async throws {
      let (start, end) = try (
        DateTime("2021-03-04T05:06:07.000009Z"), DateTime("2021-03-05T05:06:07.5Z")
      )
      let run = try await api.triggerDagRun(
        dagID: dagID,
        body: .init(
          dagRunID: Live.runID("interval"),
          dataIntervalStart: start,
          dataIntervalEnd: end,
          logicalDate: start
        )
      )
      #expect(run.dataIntervalStart == start)
      #expect(run.dataIntervalEnd == end)
      try await api.deleteDagRun(dagID: dagID, dagRunID: run.dagRunID)
    }

    @Test func aRunKeepsTheNumbersOfItsConfiguration() async throws {
      let conf: JSONObject = [
        "whole": .number(try JSONNumber("18446744073709551615")),
        "real": .number(try JSONNumber("2.0")),
        "large": .number(try JSONNumber("9007199254740993")),
      ]
      let run = try await api.triggerDagRun(
        dagID: dagID,
        body: .init(dagRunID: Live.runID("conf"), conf: conf)
      )
      #expect(run.conf == conf)
    }
  }
}
