import AirflowV1
import Foundation
import LoopbackServer
import Testing

/// A path parameter stays one segment, whatever it holds.
@Suite struct PathTests {
  @Test(arguments: [
    ("manual__2026-11-21T07:04:12+00:00", "manual__2026-11-21T07%3A04%3A12%2B00%3A00"),
    ("a b", "a%20b"),
    ("50%", "50%25"),
    ("%2B", "%252B"),
    ("a#b", "a%23b"),
    ("a?b", "a%3Fb"),
    ("é", "%C3%A9"),
    ("a/b", "a%2Fb"),
    ("../b", "..%2Fb"),
    ("~", "~"),
    ("a.b-c_d", "a.b-c_d"),
  ])
  func aValueIsEncodedOnce(id: String, segment: String) async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    _ = try await api(at: server).getDagRun(dagID: "etl", dagRunID: id)
    #expect(server.received.first?.target == "/api/v1/dags/etl/dagRuns/\(segment)")
    #expect(segment.removingPercentEncoding == id)
  }

  @Test(arguments: ["", ".", ".."])
  func aValueThatWouldChangeThePathIsRefused(id: String) async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    let error = await error { () async throws(APIError) in
      try await api(at: server).deleteDagRun(dagID: "etl", dagRunID: id)
    }
    guard case .invalidRequest = error?.kind else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(server.received.isEmpty)
  }
}
