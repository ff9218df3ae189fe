import AirflowV2Runs
import Testing

extension LiveV2Tests {
  /// What ends a wait besides the end of the run, whichever way one waits.
  @Suite(.serialized) struct EndsOfWaits {
    let api = Live.runs
    private static let schedule = PollingSchedule(
      interval: .milliseconds(200),
      maximumInterval: .seconds(1)
    )
    /// A server of 3.0 has no stream, so that there the second is as the first.
    static let watches: [RunWatch] = [
      .polling(schedule), .stream(interval: .milliseconds(300), fallback: schedule),
    ]

    @Test(arguments: watches.indices)
    func progressShowsTheStatesOfARun(watch: Int) async throws {
      let run = try await api.trigger(dagID: "live_paused")
      var states: [DagRunState] = []
      for try await run in api.progress(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        timeout: .seconds(60),
        watch: Self.watches[watch]
      ) {
        states.append(run.state)
        guard run.state == .queued else { continue }
        _ = try await api.patchDagRun(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          body: .init(state: .failed)
        )
      }
      #expect(states == [.queued, .failed])
    }

    @Test(arguments: watches.indices)
    func aPausedDagsRunIsNotWaitedForForEver(watch: Int) async throws {
      let run = try await api.trigger(dagID: "live_paused")
      do {
        _ = try await api.waitForEnd(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          timeout: .seconds(5),
          watch: Self.watches[watch]
        )
        Issue.record("a run of a paused DAG has ended")
      } catch {
        guard case .timedOut = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(error.lastRun?.state == .queued)
      }
    }

    @Test(arguments: watches.indices)
    func aRunThatIsDeletedEndsTheWait(watch: Int) async throws {
      let run = try await api.trigger(dagID: "live_paused")
      var progress = api.progress(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        timeout: .seconds(60),
        watch: Self.watches[watch]
      ).makeAsyncIterator()
      #expect(try await progress.next()?.state == .queued)
      try await api.deleteDagRun(dagID: run.dagID, dagRunID: run.dagRunID)
      do {
        _ = try await progress.next()
        Issue.record("a run that was deleted goes on")
      } catch {
        guard case .unreadable(let failure) = error.kind else {
          Issue.record("\(error)")
          return
        }
        #expect(failure.status == .notFound)
      }
    }
  }
}
