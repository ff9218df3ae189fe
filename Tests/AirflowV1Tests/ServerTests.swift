import AirflowV1
import LoopbackServer
import Testing

/// The document names a whole URL and a path alone; both can be configured.
@Suite struct ServerTests {
  @Test func theDocumentsServers() {
    #expect(Servers.all == ["http://localhost/api/v1", "/api/v1"])
  }

  @Test func aPathStandsOnAHost() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    let api = DAGRunApi(configuration: .init(server: Servers.all[1], host: server.url))
    _ = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    #expect(server.received.first?.target == "/api/v1/dags/etl/dagRuns/nightly")
  }

  @Test func aPathWithoutAHostIsRefused() async throws {
    let api = DAGRunApi(configuration: .init(server: "/api/v1"))
    let error = await error { () async throws(APIError) in
      try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
    }
    guard case .invalidRequest(let reason) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("host"))
  }
}
