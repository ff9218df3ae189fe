import AirflowV2Runs
import HTTPTypes
import Testing

extension LiveV2Tests {
  /// The stream that tells of a run until it ends.
  @Suite(.serialized, .enabled(if: Live.isSince(minor: 1), "3.0 has no such stream"))
  struct Wait {
    let api = Live.runs

    private func states(
      of run: DAGRunResponse,
      api: DAGRunApi = Live.runs,
      interval: Double = 0.3,
      onFirst: () async throws -> Void = {}
    ) async throws -> [DagRunState] {
      var states: [DagRunState] = []
      let updates = try await api.waitDagRunUntilFinished(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        interval: interval
      )
      for try await update in updates {
        if states.isEmpty { try await onFirst() }
        if states.last != update.state { states.append(update.state) }
      }
      return states
    }

    @Test func theStatesOfARun() async throws {
      let states = try await states(of: Live.trigger("live_sequence"))
      #expect(states.suffix(2) == [.running, .success])
      #expect(states.dropLast(2).allSatisfy { $0 == .queued })
    }

    /// A line that came at the end alone would not be there to end the run with.
    @Test func theFirstLineComesAtOnce() async throws {
      let run = try await Live.trigger("live_paused")
      let states = try await states(of: run) {
        _ = try await api.patchDagRun(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          body: .init(state: .failed)
        )
      }
      #expect(states == [.queued, .failed])
    }

    @Test func resultsComeWithTheEnd() async throws {
      let mapped = try await Live.trigger("live_mapped")
      let values = try await Live.trigger("live_values")
      guard case .array(let doubles) = try await results(of: mapped, task: "double")?["double"]
      else {
        Issue.record("a mapped task did not yield a list")
        return
      }
      // They come in an order of the server's own.
      #expect(Set(doubles) == [2, 4, 6])
      #expect(try await results(of: values, task: "push") == ["push": "returned"])
    }

    private func results(of run: DAGRunResponse, task: String) async throws -> JSONObject? {
      var last: DAGRunStateUpdate?
      let updates = try await api.waitDagRunUntilFinished(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        interval: 0.5,
        result: [task]
      )
      for try await update in updates {
        #expect(last?.results == nil)
        last = update
      }
      return last?.results
    }

    @Test func aRunThatHasEndedIsOneLine() async throws {
      let run = try await Live.triggerAndFinish("live_runs")
      let updates = try await api.waitDagRunUntilFinished(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        interval: 60
      )
      var seen: [DAGRunStateUpdate] = []
      for try await update in updates { seen.append(update) }
      #expect(seen == [DAGRunStateUpdate(state: .success)])
    }

    /// The server breaks off without a word, and the body seems whole.
    @Test func aRunThatIsDeletedEndsTheStreamWithoutAnEnd() async throws {
      let run = try await Live.trigger("live_paused")
      let states = try await states(of: run) {
        try await api.deleteDagRun(dagID: run.dagID, dagRunID: run.dagRunID)
      }
      #expect(states == [.queued])
    }

    @Test func aRunThatIsNotThere() async {
      let error = await Live.error { () async throws(APIError) in
        try await api.waitDagRunUntilFinished(dagID: "live_runs", dagRunID: "none", interval: 1)
      }
      #expect(error?.status == .notFound)
    }

    @Test func anIntervalOfNothingIsRefused() async throws {
      let run = try await Live.trigger("live_paused")
      let error = await Live.error { () async throws(APIError) in
        try await api.waitDagRunUntilFinished(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          interval: 0
        )
      }
      #expect(error?.status == .unprocessableContent)
      guard case .validationErrors(let errors) = error?.body?.detail else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(errors.first?.loc == [.string("query"), .string("interval")])
    }

    /// Cuts the stream off within its second line.
    private struct CuttingTransport: APITransport {
      func send(
        _ request: HTTPRequest,
        body: APIRequestBody?,
        options: TransportOptions
      ) async throws -> (HTTPResponse, APIResponseBody) {
        let (head, answer) = try await DefaultAPITransport.shared.send(
          request,
          body: body,
          options: options
        )
        guard request.path?.contains("/wait?") == true else { return (head, answer) }
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: [UInt8].self)
        let reading = Task {
          var left = #"{"state": "queued"}"#.utf8.count + 5
          for try await piece in answer {
            let part = piece.prefix(left)
            continuation.yield(Array(part))
            left -= part.count
            if left == 0 { break }
          }
          continuation.finish(throwing: TransportError(.interrupted, "cut on purpose"))
        }
        continuation.onTermination = { _ in reading.cancel() }
        return (head, APIResponseBody(stream))
      }
    }

    @Test func aStreamThatBreaksThrows() async throws {
      let run = try await Live.trigger("live_paused")
      let cut = api.configured { $0.transport = CuttingTransport() }
      var seen: [DagRunState] = []
      do {
        let updates = try await cut.waitDagRunUntilFinished(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          interval: 0.2
        )
        for try await update in updates { seen.append(update.state) }
        Issue.record("the stream seems whole")
      } catch let error as TransportError {
        #expect(error.reason == .interrupted)
      }
      #expect(seen == [.queued])
    }
  }
}
