import AirflowV2
import Testing

extension LiveV2Tests {
  /// Airflow lowers a limit above its own, 100, without a word; 3.0 has none.
  @Suite("The items of all pages", .serialized) struct Paging {
    let api = Live.runs
    let dagID = "live_paused"

    @Test func moreThanTheServerSendsAtOnce() async throws {
      let prefix = Live.runID("page")
      let ids = (0..<115).map { "\(prefix)_\($0)" }
      for id in ids { _ = try await api.triggerDagRun(dagID: dagID, body: .init(dagRunID: id)) }
      let first = try await api.getDagRun(dagID: dagID, dagRunID: ids[0])

      let page = try await api.getDagRuns(dagID: dagID, options: .init(limit: 1000))
      #expect(Live.isSince(minor: 1) ? page.dagRuns.count == 100 : page.dagRuns.count >= 115)

      var found: [String] = []
      for try await run in api.allDagRuns(
        dagID: dagID,
        options: .init(state: [.queued], orderBy: ["id"], runAfterGTE: first.runAfter),
        pageSize: 1000
      ) {
        found.append(run.dagRunID)
      }
      #expect(found == ids)

      found = []
      let body = DAGRunsBatchBody(
        orderBy: "id",
        dagIDs: [dagID],
        states: [.queued],
        runAfterGTE: first.runAfter
      )
      for try await run in api.allDagRunsBatch(body: body, pageSize: 40) {
        found.append(run.dagRunID)
      }
      #expect(found == ids)

      found = []
      for try await run in api.allDagRuns(dagID: dagID, pageSize: 30, maximumCount: 70) {
        found.append(run.dagRunID)
      }
      #expect(found.count == 70)
    }
  }
}
