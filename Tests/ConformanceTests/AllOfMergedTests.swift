import ConformanceAllOfMerged
import LoopbackServer
import Testing

@Suite("all-of-merged: properties of allOf are one object")
struct AllOfMergedTests {
  @Test("All of them are read, wherever they are described")
  func reading() async throws {
    let server = try LoopbackServer.json(
      #"{"owner": {"id": "o", "more": 1}, "state": "new", "note": "n", "id": "r"}"#
    )
    let run = try await ThingApi(at: server).getThings()
    #expect(run == Run(id: "r", note: "n", state: "new", owner: Base(id: "o")))
    #expect(server.sent == [Sent("GET /things")])
    #expect(try json(run) == #"{"id":"r","note":"n","state":"new","owner":{"id":"o"}}"#)
  }

  @Test("What is read-only in one part is no part of a request")
  func readOnly() throws {
    let run = Run(id: "r", state: "new", owner: Base(id: "o", note: "n"))
    let body = try JSONCoding.encode(run, omittingReadOnly: true)
    #expect(String(decoding: body, as: UTF8.self) == #"{"state":"new","owner":{"note":"n"}}"#)
  }

  @Test("A property that another part requires is required")
  func required() async throws {
    let server = try LoopbackServer.json(#"{"state": "new"}"#)
    #expect(await fault { try await ThingApi(at: server).getThings() } == "$.id")
  }
}
