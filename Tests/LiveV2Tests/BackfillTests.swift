import AirflowV2
import Testing

extension LiveV2Tests {
  /// Runs for days that have passed. The DAG is paused, so they stay queued.
  @Suite(.serialized) struct Backfills {
    let api = Live.backfills

    @Test func aBackfillFromItsBeginningToItsEnd() async throws {
      let body = try BackfillPostBody(
        dagID: "live_daily",
        fromDate: DateTime("2024-01-02T00:00:00Z"),
        toDate: DateTime("2024-01-04T00:00:00Z"),
        reprocessBehavior: .completed,
        maxActiveRuns: 1
      )
      for try await running in api.allBackfills(dagID: "live_daily")
      where running.completedAt == nil {
        _ = try await api.cancelBackfill(backfillID: running.id)
      }
      let backfill = try await api.createBackfill(body: body)
      #expect(backfill.dagID == "live_daily")
      #expect(backfill.fromDate == body.fromDate)
      #expect(backfill.reprocessBehavior == .completed)
      #expect(backfill.isPaused == false)
      #expect(backfill.completedAt == nil)

      let second = await Live.error { () async throws(APIError) in
        try await api.createBackfill(body: body)
      }
      #expect(second?.status == .conflict)

      #expect(try await api.getBackfill(backfillID: backfill.id) == backfill)
      let page = try await api.listBackfills(dagID: "live_daily", limit: 1, orderBy: ["-id"])
      #expect(page.backfills == [backfill])
      let runs = try await Live.runs.getDagRuns(
        dagID: "live_daily",
        options: .init(runType: [.backfill])
      )
      #expect(runs.dagRuns.contains { $0.dagRunID.hasPrefix("backfill__2024-01-02") })

      #expect(try await api.pauseBackfill(backfillID: backfill.id).isPaused)
      #expect(try await !api.unpauseBackfill(backfillID: backfill.id).isPaused)
      let cancelled = try await api.cancelBackfill(backfillID: backfill.id)
      #expect(cancelled.completedAt != nil)
      let ended = await Live.error { () async throws(APIError) in
        try await api.pauseBackfill(backfillID: backfill.id)
      }
      #expect(ended?.status == .conflict)
      #expect(ended?.body?.detail == .message("Backfill is already completed."))
    }

    @Test func whatCannotBeBackfilled() async throws {
      let (from, to) = try (DateTime("2024-01-02T00:00:00Z"), DateTime("2024-01-03T00:00:00Z"))
      let unscheduled = await Live.error { () async throws(APIError) in
        try await api.createBackfill(body: .init(dagID: "live_runs", fromDate: from, toDate: to))
      }
      #expect(unscheduled?.status == .unprocessableContent)
      let unknown = await Live.error { () async throws(APIError) in
        try await api.getBackfill(backfillID: 999_999)
      }
      #expect(unknown?.status == .notFound)
    }
  }
}
