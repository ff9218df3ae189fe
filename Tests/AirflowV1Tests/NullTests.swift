import AirflowV1
import LoopbackServer
import Testing

/// Null, absent and a value are three things to a server.
@Suite struct NullTests {
  private func body(posting run: DAGRun) async throws -> String {
    let server = try LoopbackServer(answering: .json(runJSON))
    _ = try await api(at: server).postDagRun(dagID: "etl", dagRun: run)
    return try #require(server.received.first).text
  }

  @Test func nilIsLeftOut() async throws {
    #expect(try await body(posting: DAGRun()) == "{}")
    #expect(try await body(posting: DAGRun(conf: nil, note: nil)) == "{}")
  }

  @Test func nullIsSentWhereTheDocumentAllowsIt() async throws {
    var run = DAGRun()
    run.$note = .null
    #expect(try await body(posting: run) == #"{"note":null}"#)
    run.note = "x"
    #expect(try await body(posting: run) == #"{"note":"x"}"#)
    run.note = nil
    #expect(try await body(posting: run) == "{}")
  }

  @Test func nullIsReadForAnyPropertyThatMayBeAbsent() async throws {
    let server = try LoopbackServer(
      answering: .json(
        #"{"conf": null, "dag_run_id": null, "state": null, "dag_id": null, "note": null}"#
      )
    )
    let run = try await api(at: server).getDagRun(dagID: "etl", dagRunID: "nightly")
    #expect(run.conf == nil)
    #expect(run.state == nil)
    #expect(run.dagID == nil)
    #expect(run.note == nil)
    #expect(run.$note == .null)
    #expect(run.$logicalDate == .absent)
  }
}
