import AirflowV1
import LoopbackServer
import Testing

/// The response as it arrived can be had beside the value.
@Suite struct ResponseTests {
  @Test func withTheValue() async throws {
    let server = try LoopbackServer(
      answering: .response(
        status: 200,
        headers: ["X-Request-ID": "r-1"],
        body: Array(runJSON.utf8)
      )
    )
    let (run, response) = try await api(at: server).withResponse {
      try await $0.getDagRun(dagID: "etl", dagRunID: "nightly")
    }
    #expect(run.dagRunID == "nightly")
    #expect(response.status == .ok)
    #expect(response.headerFields[.init("X-Request-ID")!] == "r-1")
    #expect(response.text == runJSON)
  }

  @Test func ofACallThatReturnsNothing() async throws {
    let server = try LoopbackServer(answering: .empty(status: 204))
    let (_, response) = try await api(at: server).withResponse {
      try await $0.deleteDagRun(dagID: "etl", dagRunID: "nightly")
    }
    #expect(response.status == .noContent)
  }
}
