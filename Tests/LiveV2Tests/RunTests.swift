import AirflowV2
import Testing

extension LiveV2Tests {
  /// Reading, changing and deleting runs.
  @Suite(.serialized) struct Runs {
    let api = Live.runs

    @Test func aRunThatHasEnded() async throws {
      let run = try await Live.triggerAndFinish("live_runs")
      #expect(run.state == .success)
      let start = try #require(run.startDate)
      let end = try #require(run.endDate)
      #expect(start <= end)
      #expect(run.dagVersions.map(\.dagID) == ["live_runs"])
      #expect((run.duration != nil) == Live.isSince(minor: 1))
      #expect((run.triggeringUserName == "admin") == Live.isSince(minor: 1))
    }

    @Test func oneFilterHasTwoStates() async throws {
      let queued = try await Live.trigger("live_paused", "queued")
      let done = try await Live.trigger("live_paused", "done")
      _ = try await api.patchDagRun(
        dagID: "live_paused",
        dagRunID: done.dagRunID,
        body: .init(state: .success)
      )
      let page = try await api.getDagRuns(
        dagID: "live_paused",
        options: .init(state: [.queued, .success], orderBy: ["-id"])
      )
      #expect(page.dagRuns.prefix(2).map(\.dagRunID) == [done.dagRunID, queued.dagRunID])
      #expect(page.dagRuns.prefix(2).map(\.state) == [.success, .queued])
      let failed = try await api.getDagRuns(dagID: "live_paused", options: .init(state: [.failed]))
      #expect(failed.dagRuns.allSatisfy { $0.state == .failed })
    }

    @Test func allDagsAtOnce() async throws {
      let run = try await Live.trigger("live_paused")
      let page = try await api.getDagRuns(
        dagID: "~",
        options: .init(limit: 1, runType: [.manual], orderBy: ["-id"])
      )
      #expect(page.dagRuns.map(\.dagRunID) == [run.dagRunID])
      #expect(try #require(page.totalEntries) >= 1)
    }

    @Test func manyDagsByABody() async throws {
      let run = try await Live.trigger("live_paused")
      let page = try await api.getDagRunsBatch(
        body: .init(
          orderBy: "-id",
          pageLimit: 5,
          dagIDs: ["live_paused", "live_sequence"],
          states: [.queued, .running]
        )
      )
      #expect(page.dagRuns.first?.dagRunID == run.dagRunID)
      #expect(page.dagRuns.count <= 5)
    }

    @Test func aDateOfARunIsAFilterThatFindsIt() async throws {
      let run = try await Live.trigger("live_paused")
      let page = try await api.getDagRuns(
        dagID: "live_paused",
        options: .init(runAfterGTE: run.runAfter, runAfterLTE: run.runAfter)
      )
      #expect(page.dagRuns.map(\.dagRunID) == [run.dagRunID])
    }

    @Test func stateAndNoteAreChangedAtOnce() async throws {
      let run = try await Live.trigger("live_paused")
      let changed = try await api.patchDagRun(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        body: .init(state: .failed, note: "Größe")
      )
      #expect(changed.state == .failed)
      #expect(changed.note == "Größe")
      let masked = try await api.patchDagRun(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        body: .init(state: .success, note: "other"),
        updateMask: ["note"]
      )
      #expect(masked.state == .failed)
      #expect(masked.note == "other")
      var body = DAGRunPatchBody()
      body.$note = .null
      let bare = try await api.patchDagRun(dagID: run.dagID, dagRunID: run.dagRunID, body: body)
      #expect(bare.state == .failed)
      #expect(bare.note == nil)
    }

    @Test func aDeletedRunIsGone() async throws {
      let run = try await Live.trigger("live_paused")
      try await api.deleteDagRun(dagID: run.dagID, dagRunID: run.dagRunID)
      let error = await Live.error { () async throws(APIError) in
        try await api.getDagRun(dagID: run.dagID, dagRunID: run.dagRunID)
      }
      #expect(error?.status == .notFound)
    }

    @Test(.enabled(if: Live.isSince(minor: 1), "3.0 deletes runs that are running"))
    func aRunThatIsRunningIsNotDeleted() async throws {
      let run = try await Live.trigger("live_sequence")
      _ = try await Live.eventually("the run starts") {
        try await api.getDagRun(dagID: run.dagID, dagRunID: run.dagRunID).state == .running
          ? true : nil
      }
      let error = await Live.error { () async throws(APIError) in
        try await api.deleteDagRun(dagID: run.dagID, dagRunID: run.dagRunID)
      }
      #expect(error?.status == .conflict)
      _ = try await Live.finished(run)
    }
  }
}
