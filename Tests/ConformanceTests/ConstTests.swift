import ConformanceConst
import LoopbackServer
import Testing

@Suite("const: a schema with one value")
struct ConstTests {
  @Test("The value is the default where there must be one")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    var thing = Thing()
    thing.$nothing = .null
    #expect(try await ThingApi(at: server).putThings(thing: thing) == thing)
    #expect(
      server.sent == [
        .json(
          "PUT /things",
          #"{"kind":"thing","version":3,"nothing":null}"#
        )
      ]
    )
  }

  @Test("Another value is read as it is")
  func reading() async throws {
    let server = try LoopbackServer.json(#"{"kind": "thing2", "version": 4, "shape": [1.0]}"#)
    let thing = try await ThingApi(at: server).putThings(thing: Thing())
    #expect(thing.kind == "thing2")
    #expect(thing.version == 4)
    #expect(thing.isThing == nil)
    #expect(try json(thing) == #"{"kind":"thing2","version":4,"shape":[1.0]}"#)
  }

  @Test("A value of another type names the place")
  func wrong() async throws {
    let server = try LoopbackServer.json(#"{"kind": "thing", "version": 3.5}"#)
    #expect(await fault { try await ThingApi(at: server).putThings(thing: Thing()) } == "$.version")
  }
}
