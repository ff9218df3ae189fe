import ConformancePresences
import LoopbackServer
import Testing

@Suite("presences: a property may have to be there or not, and may be null or not")
struct PresencesTests {
  @Test("In a request the four differ, and defaults are the server's")
  func sending() async throws {
    let server = try LoopbackServer.json(#"{"must": "m"}"#)
    let api = ThingApi(at: server)
    _ = try await api.createThing(thing: Thing(must: "m"))
    var thing = Thing(
      must: "",
      mustOrNull: "n",
      may: .max,
      id: "not sent",
      retries: 3,
      isActive: false,
      extra: [:],
      byName: ["b": false, "a": true],
      anything: .null
    )
    thing.$mayOrNull = .null
    _ = try await api.createThing(thing: thing)
    #expect(
      server.sent == [
        .json(
          "POST /things",
          #"{"must":"m","must_or_null":null}"#
        ),
        .json(
          "POST /things",
          #"{"must":"","must_or_null":"n","may":9223372036854775807,"may_or_null":null,"#
            + #""retries":3,"is_active":false,"extra":{},"by_name":{"a":true,"b":false},"anything":null}"#
        ),
      ]
    )
  }

  @Test("A value that is missing where it is required names the place; null where it is not is nil")
  func reading() async throws {
    let incomplete = try LoopbackServer.json(#"{"must_or_null": "n"}"#)
    #expect(
      await fault { try await ThingApi(at: incomplete).createThing(thing: Thing(must: "m")) }
        == "$.must"
    )
    let server = try LoopbackServer.json(#"{"must": "m", "may": null}"#)
    let thing = try await ThingApi(at: server).createThing(thing: Thing(must: "m"))
    #expect(thing.may == nil)
    #expect(thing.retries == nil)
    #expect(try json(thing) == #"{"must":"m","must_or_null":null}"#)
  }
}
