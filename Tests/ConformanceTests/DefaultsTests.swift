import ConformanceDefaults
import LoopbackServer
import Testing

@Suite("defaults: nothing is sent that the caller did not say")
struct DefaultsTests {
  @Test("What a request must have is there; the rest is the server's business")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.createThing(thing: Thing())
    try await api.replaceThing(thing: Thing())
    var thing = try Thing(
      size: .large,
      count: 1,
      isOpen: false,
      name: "",
      tags: [],
      since: DateTime("2026-01-01T00:00:00Z")
    )
    thing.$note = .null
    try await api.createThing(
      thing: thing,
      revision: "2025-01-01",
      view: "short",
      force: true,
      limit: 0,
      order: .asc,
      text: ""
    )
    #expect(
      server.sent == [
        Sent(
          "POST /things?view=full",
          ["content-type": "application/json", "revision": "2026-07-15"],
          body: #"{"size":"small"}"#
        ),
        .json("PUT /things", #"{"size":"small"}"#),
        Sent(
          "POST /things?view=short&force=true&limit=0&order=asc&text=",
          ["content-type": "application/json", "revision": "2025-01-01"],
          body: #"{"size":"large","count":1,"isOpen":false,"name":"","tags":[],"note":null,"#
            + #""since":"2026-01-01T00:00:00Z"}"#
        ),
      ]
    )
  }

  @Test("Of properties with one value, only required ones and the tags of unions are written")
  func onlyValues() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.updateThing(update: Update())
    try await api.updateThing(
      update: Update(unit: "days", deleteAll: true, note: "x", part: .circle(Circle(radius: 2)))
    )
    #expect(
      server.sent == [
        .json("PATCH /things", #"{"kind":"update"}"#),
        .json(
          "PATCH /things",
          #"{"kind":"update","unit":"days","deleteAll":true,"note":"x","#
            + #""part":{"type":"circle","radius":2}}"#
        ),
      ]
    )
  }

  @Test("A part of a path has a default too")
  func path() async throws {
    let server = try LoopbackServer.empty()
    try await ThingApi(at: server).listThings()
    try await ThingApi(at: server).listThings(user: "you")
    #expect(server.sent == [Sent("GET /users/me/things"), Sent("GET /users/you/things")])
  }

  @Test("A slip in a date is an error, and no filter that is left out")
  func slip() async throws {
    let server = try LoopbackServer.empty()
    let error = await #expect(throws: InvalidValueError.self) {
      try await ThingApi(at: server).listThings(since: DateTime("2026-13-01"))
    }
    #expect(error?.description == "\"2026-13-01\" is not an RFC 3339 date-time")
    #expect(server.sent == [])
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
