import AirflowV2
import Testing

extension LiveV2Tests {
  /// The server has done what it was told, and nobody hears of it.
  @Suite(.serialized) struct LostAnswers {
    @Test func aTriggerIsNotSentAgainUnasked() async throws {
      let lossy = Live.runs.configured { $0.transport = LosingTransport(request: 1) }
      let id = Live.runID("lost")
      let trigger = TriggerDAGRunPostBody(dagRunID: id)
      let lost = await Live.error { () async throws(APIError) in
        try await lossy.triggerDagRun(dagID: "live_paused", body: trigger)
      }
      guard case .transport = lost?.kind else {
        Issue.record("\(String(describing: lost))")
        return
      }
      #expect(lost?.mayHaveTakenEffect == true)
      // Whoever sends it again learns that it is there.
      let again = await Live.error { () async throws(APIError) in
        try await lossy.triggerDagRun(dagID: "live_paused", body: trigger)
      }
      #expect(again?.status == .conflict)
      #expect(try await lossy.getDagRun(dagID: "live_paused", dagRunID: id).state == .queued)
    }
  }
}
