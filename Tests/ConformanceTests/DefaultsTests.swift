import ConformanceDefaults
import LoopbackServer
import Testing

@Suite("defaults: values for what is left out")
struct DefaultsTests {
  @Test("An initialiser has them; an argument leaves them to the server")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.createThing(thing: Thing())
    var thing = Thing(
      count: nil,
      isOpen: nil,
      name: nil,
      tags: nil,
      since: DateTime("2026-01-01T00:00:00Z")
    )
    thing.$note = .null
    try await api.createThing(thing: thing, limit: 0, order: .asc, text: "")
    #expect(
      server.sent == [
        .json(
          "POST /things",
          #"{"size":"small","count":1,"ratio":0.5,"isOpen":true,"name":"new\nthing","#
            + #""tags":[]}"#
        ),
        .json(
          "POST /things?limit=0&order=asc&text=",
          #"{"size":"small","ratio":0.5,"note":null,"since":"2026-01-01T00:00:00Z"}"#
        ),
      ]
    )
  }

  @Test("What a server leaves out is nil, and has no default")
  func reading() throws {
    let thing = try JSONCoding.decode(Thing.self, from: Array(#"{"size": "large"}"#.utf8))
    #expect(thing.size == .large)
    #expect(thing.count == nil)
    #expect(thing.isOpen == nil)
    #expect(try json(thing) == #"{"size":"large"}"#)
  }
}
