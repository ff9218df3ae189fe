import ConformanceParametersPathItem
import LoopbackServer
import Testing

@Suite("parameters-path-item: parameters of a path, and an operation's own in their place")
struct ParametersPathItemTests {
  @Test("An operation has those of its path")
  func inherited() async throws {
    let server = try LoopbackServer.empty()
    try await ThingApi(at: server).getThing(id: "a b", xTrace: "t", verbose: true)
    #expect(server.sent == [Sent("GET /things/a%20b?verbose=true", ["x-trace": "t"])])
  }

  @Test("Its own count; a parameter elsewhere is another one")
  func overridden() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.deleteThing(id: 7, verbose: .someValue, verbose2: 2, xTrace: ["a", "b"])
    try await api.deleteThing(id: 7, verbose: .all)
    #expect(
      server.sent == [
        Sent("DELETE /things/7?verbose=some", ["verbose": "2", "x-trace": "a,b"]),
        Sent("DELETE /things/7?verbose=all"),
      ]
    )
  }
}
