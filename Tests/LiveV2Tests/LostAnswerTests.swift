import AirflowV2Runs
import HTTPTypes
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

    /// Answers the first question 404 by itself, and loses the first answer to anything else.
    private struct ForgetfulTransport: APITransport {
      private let questions = Counter()
      private let losing = LosingTransport(request: 1)

      func send(
        _ request: HTTPRequest,
        body: APIRequestBody?,
        options: TransportOptions
      ) async throws -> (HTTPResponse, APIResponseBody) {
        if request.method == .get, await questions.next() == 1 {
          return (HTTPResponse(status: .notFound), APIResponseBody([]))
        }
        return try await losing.send(request, body: body, options: options)
      }
    }

    /// The server has the run; the question is answered 404 on the way, and the second request 409.
    @Test func aConflictWithTheRunItselfIsNone() async throws {
      let lossy = Live.runs.configured { $0.transport = ForgetfulTransport() }
      let run = try await lossy.trigger(dagID: "live_paused")
      #expect(try await Live.runs.getDagRun(dagID: run.dagID, dagRunID: run.dagRunID) == run)
    }

    @Test func aDateThatAnotherRunHasIsAConflict() async throws {
      let date = try DateTime("2018-03-04T05:06:07.000008Z")
      let other = try await Live.runs.trigger(dagID: "live_paused", body: .init(logicalDate: date))
      let lossy = Live.runs.configured { $0.transport = LosingTransport(request: 1) }
      do throws(RunError) {
        // The lost answer is a conflict already: the run cannot be found.
        _ = try await lossy.trigger(dagID: "live_paused", body: .init(logicalDate: date))
        Issue.record("two runs with one date")
      } catch {
        guard case .notTriggered(let failure) = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(failure.status == .conflict)
      }
      try await Live.runs.deleteDagRun(dagID: other.dagID, dagRunID: other.dagRunID)
    }
  }
}
