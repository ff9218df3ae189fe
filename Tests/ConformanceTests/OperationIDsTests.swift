import ConformanceOperationIds
import LoopbackServer
import Testing

@Suite("operation-ids: operations without a name, with the same name, and paths that look alike")
struct OperationIDsTests {
  @Test("Each calls its own path")
  func paths() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.getThingsID(id: "a/../b")
    try await api.getParts(name: "n?")
    try await api.postThingsIDParts(id: "%")
    try await DefaultApi(at: server).getRoot()
    #expect(
      server.sent == [
        Sent("GET /things/a%2F..%2Fb"), Sent("GET /things/n%3F/parts"),
        Sent("POST /things/%25/parts"), Sent("GET /"),
      ]
    )
  }

  @Test("An error names the operation as the document does, or by its path")
  func errors() async throws {
    let server = try LoopbackServer.empty(status: 500)
    do {
      try await ThingApi(at: server).getThingsID(id: "a")
      Issue.record("no error")
    } catch {
      #expect(error.operationID == "GET /things/{id}")
    }
  }
}
