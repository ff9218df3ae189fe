import AirflowV1
import LoopbackServer
import Testing

/// Parameters in a query are written as the document's style says.
@Suite struct QueryTests {
  private func query(_ call: (DAGRunApi) async throws -> DAGRunCollection) async throws -> String {
    let server = try LoopbackServer(answering: .json(#"{"dag_runs": []}"#))
    _ = try await call(api(at: server))
    return try #require(server.received.first).query
  }

  @Test func anArrayRepeatsItsName() async throws {
    #expect(
      try await query { try await $0.getDagRuns(dagID: "~", state: ["queued", "success"]) }
        == "state=queued&state=success"
    )
  }

  @Test func anEmptyArrayAndNilAreLeftOut() async throws {
    #expect(try await query { try await $0.getDagRuns(dagID: "~", state: [], orderBy: nil) } == "")
  }

  @Test func everythingWithAMeaningInAQueryIsEncoded() async throws {
    #expect(
      try await query { try await $0.getDagRuns(dagID: "~", state: ["a&b=c,d e+f"]) }
        == "state=a%26b%3Dc%2Cd%20e%2Bf"
    )
  }
}
