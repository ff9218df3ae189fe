import HTTPTypes
import AirflowRuns
import Testing

extension LiveTests {
  /// Triggering once, and waiting, with a scheduler that really runs something.
  @Suite("Runs", .serialized) struct Runs {
    let api = Live.api
    let polling = PollingSchedule(interval: .milliseconds(200), maximumInterval: .seconds(1))

    /// Loses the answers to the first requests that have this method, after the server has given them.
    private struct LosingTransport: APITransport {
      let method: HTTPRequest.Method
      let budget: Budget

      actor Budget {
        private var count: Int

        init(_ count: Int) {
          self.count = count
        }

        func take() -> Bool {
          count -= 1
          return count >= 0
        }
      }

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
        guard request.method == method, await budget.take() else { return (head, answer) }
        for try await _ in answer {}
        throw TransportError(.interrupted, "the answer was lost on purpose")
      }
    }

    @Test func aRunIsTriggeredAndWaitedFor() async throws {
      let run = try await api.triggerAndWait(
        dagID: "live_runs",
        dagRun: DAGRun(conf: ["day": 1]),
        timeout: .seconds(120),
        polling: polling
      )
      #expect(run.state == .success)
      #expect(run.dagRunID?.hasPrefix("manual__") == true)
      #expect(run.runType == .manual)
      #expect(run.conf == ["day": 1])
      #expect(run.endDate != nil)
    }

    @Test func theStrictServerAllowsTheIDsThatAreMadeHere() async throws {
      let run = try await Live.strictAPI.trigger(dagID: "live_paused")
      #expect(run.dagRunID?.hasPrefix("manual__") == true)
    }

    @Test func aRunWhoseAnswerWasLostIsFound() async throws {
      let lossy = api.configured {
        $0.transport = LosingTransport(method: .post, budget: .init(1))
      }
      let id = DAGRun.uniqueRunID()
      let run = try await lossy.trigger(dagID: "live_paused", dagRun: DAGRun(dagRunID: id))
      #expect(run.dagRunID == id)
      #expect(run.state == .queued)
      let page = try await api.getDagRuns(dagID: "live_paused", orderBy: "-id")
      #expect(page.dagRuns?.count { $0.dagRunID == id } == 1)
    }

    /// The server has the run; the question is answered 404 on the way, and the second request 409.
    @Test func aConflictWithTheRunItselfIsNone() async throws {
      let lossy = api.configured {
        $0.transport = ForgetfulTransport(
          losing: LosingTransport(method: .post, budget: .init(1)),
          forgetting: .init(1)
        )
      }
      let run = try await lossy.trigger(dagID: "live_paused")
      let id = try #require(run.dagRunID)
      #expect(try await api.getDagRun(dagID: "live_paused", dagRunID: id) == run)
    }

    private struct ForgetfulTransport: APITransport {
      let losing: LosingTransport
      let forgetting: LosingTransport.Budget

      func send(
        _ request: HTTPRequest,
        body: APIRequestBody?,
        options: TransportOptions
      ) async throws -> (HTTPResponse, APIResponseBody) {
        if request.method == .get, await forgetting.take() {
          return (HTTPResponse(status: .notFound), APIResponseBody([]))
        }
        return try await losing.send(request, body: body, options: options)
      }
    }

    @Test func aRunThatWasThereIsAConflict() async throws {
      let id = Live.runID("twice")
      _ = try await api.trigger(dagID: "live_paused", dagRun: DAGRun(dagRunID: id))
      do {
        _ = try await api.trigger(dagID: "live_paused", dagRun: DAGRun(dagRunID: id))
        Issue.record("two runs with one ID")
      } catch {
        guard case .notTriggered(let failure) = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(failure.status == .conflict)
      }
    }

    @Test func aDateThatAnotherRunHasIsAConflict() async throws {
      let other = try await api.trigger(dagID: "live_paused")
      let lossy = api.configured {
        $0.transport = ForgetfulTransport(
          losing: LosingTransport(method: .post, budget: .init(1)),
          forgetting: .init(0)
        )
      }
      do {
        // The lost answer is a conflict already: the run cannot be found.
        _ = try await lossy.trigger(
          dagID: "live_paused",
          dagRun: DAGRun(logicalDate: other.logicalDate)
        )
        Issue.record("two runs with one date")
      } catch {
        guard case .notTriggered(let failure) = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(failure.status == .conflict)
      }
    }

    @Test func progressShowsTheStatesOfARun() async throws {
      let run = try await api.trigger(dagID: "live_paused")
      let id = try #require(run.dagRunID)
      var states: [DagState?] = []
      for try await run in api.progress(of: run, timeout: .seconds(60), polling: polling) {
        states.append(run.state)
        guard run.state == .queued else { continue }
        _ = try await api.updateDagRunState(
          dagID: "live_paused",
          dagRunID: id,
          body: UpdateDagRunState(state: .failed)
        )
      }
      #expect(states == [.queued, .failed])
    }

    @Test func aPausedDagsRunIsNotWaitedForForEver() async throws {
      let run = try await api.trigger(dagID: "live_paused")
      let id = try #require(run.dagRunID)
      do {
        _ = try await api.waitForEnd(
          dagID: "live_paused",
          dagRunID: id,
          timeout: .seconds(1),
          polling: polling
        )
        Issue.record("a run of a paused DAG has ended")
      } catch {
        guard case .timedOut = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(error.dagRunID == id)
        #expect(error.lastRun?.state == .queued)
      }
    }

    @Test func aRunThatIsDeletedEndsTheWait() async throws {
      let run = try await api.trigger(dagID: "live_paused")
      let id = try #require(run.dagRunID)
      var progress = api.progress(of: run, polling: polling).makeAsyncIterator()
      #expect(try await progress.next()?.state == .queued)
      try await api.deleteDagRun(dagID: "live_paused", dagRunID: id)
      do {
        _ = try await progress.next()
        Issue.record("a run that was deleted goes on")
      } catch {
        guard case .unreadable(let failure) = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(failure.status == .notFound)
        #expect(error.lastRun?.state == .queued)
      }
    }
  }
}
