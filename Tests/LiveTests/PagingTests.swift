import AirflowV1
import Testing

extension LiveTests {
  /// Airflow lowers a limit above its own, 100, without a word.
  @Suite("The items of all pages", .serialized) struct Paging {
    let api = Live.api
    let dagID = "live_paused"

    @Test func moreThanTheServerSendsAtOnce() async throws {
      let prefix = Live.runID("page")
      let ids = (0..<103).map { "\(prefix) \($0)" }
      for id in ids { _ = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id)) }
      let form = ListDagRunsForm(orderBy: "id", dagIDs: [dagID], states: ["queued"])
      let page = try await api.getDagRuns(dagID: dagID, limit: 1000)
      #expect(page.dagRuns?.count == 100)
      var found: [String] = []
      for try await run in api.allDagRuns(dagID: dagID, pageSize: 1000, orderBy: "id") {
        if let id = run.dagRunID, id.hasPrefix(prefix) { found.append(id) }
      }
      #expect(found == ids)
      found = []
      for try await run in api.allDagRunsBatch(listDagRunsForm: form, pageSize: 40) {
        if let id = run.dagRunID, id.hasPrefix(prefix) { found.append(id) }
      }
      #expect(found == ids)
      found = []
      for try await run in api.allDagRuns(dagID: dagID, pageSize: 30, maximumCount: 70) {
        found.append(run.dagRunID ?? "")
      }
      #expect(found.count == 70)
    }
  }
}
