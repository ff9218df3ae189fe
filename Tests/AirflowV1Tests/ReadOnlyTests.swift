import AirflowV1
import Foundation
import LoopbackServer
import Testing

/// Airflow refuses a request with a read-only property, so that a run that was fetched could not be
/// posted again.
@Suite struct ReadOnlyTests {
  @Test func aFetchedRunIsPostedWithoutWhatOnlyTheServerSets() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    let api = api(at: server)
    var run = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    run.dagRunID = "again"
    _ = try await api.postDagRun(dagID: "etl", dagRun: run)
    let body = try #require(server.received.last)
    let sent = try JSONValue(parsing: body.body)
    #expect(
      sent.objectValue.map { $0.map(\.key) } == [
        "dag_run_id", "logical_date", "execution_date", "data_interval_start", "data_interval_end",
        "conf", "note",
      ]
    )
  }

  @Test func anOrdinaryEncoderKeepsThem() throws {
    let run = try JSONDecoder().decode(DAGRun.self, from: Data(runJSON.utf8))
    let copy = try JSONDecoder().decode(DAGRun.self, from: JSONEncoder().encode(run))
    #expect(copy == run)
    #expect(copy.dagID == "etl")
    #expect(copy.state == .running)
  }
}
