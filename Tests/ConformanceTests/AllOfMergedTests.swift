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

  @Test("A description that says less keeps the type that another one gives")
  func refined() async throws {
    let text =
      #"{"id":"r","tags":["x"],"place":{"city":"Rome"},"kind":"manual","#
      + #""since":"2026-01-02T03:04:05Z","state":"new"}"#
    let server = try LoopbackServer.json(text)
    let run = try await ThingApi(at: server).getThings()
    let tags: [String]? = run.tags
    let place: Base.Place? = run.place
    #expect(tags == ["x"])
    #expect(place == Base.Place(city: "Rome"))
    #expect(run.kind == Base.Kind.manual)
    let since = try DateTime("2026-01-02T03:04:05Z")
    #expect(run.since == since)
    #expect(try json(run) == text)
    let body = try JSONCoding.encode(run, omittingReadOnly: true)
    #expect(!String(decoding: body, as: UTF8.self).contains("kind"))
  }

  @Test("A property that another part requires is required")
  func required() async throws {
    let server = try LoopbackServer.json(#"{"state": "new"}"#)
    #expect(await fault { try await ThingApi(at: server).getThings() } == "$.id")
  }
}
