import ConformanceSchemasNullable
import LoopbackServer
import Testing

@Suite("schemas-nullable: null in every way that OpenAPI 3.1 knows")
struct SchemasNullableTests {
  @Test("A required property is sent as null, an optional one in three states")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    var thing = Thing(list: ["a", nil])
    _ = try await ThingApi(at: server).putThings(thing: thing)

    thing.required = "r"
    thing.reference = Part(name: "p")
    thing.optional = 0
    thing.oneOf = try DateTime("2026-11-21T07:04:12.890068+01:00")
    thing.enum = .large
    thing.map = ["x": nil, "a": 1.5]
    thing.$nothing = .null
    thing.either = .integer(7)
    _ = try await ThingApi(at: server).putThings(thing: thing)

    thing.$optional = .null
    thing.$oneOf = .null
    thing.$enum = .null
    thing.$either = .null
    thing.map = nil
    thing.reference = nil
    _ = try await ThingApi(at: server).putThings(thing: thing)

    #expect(
      server.sent == [
        .json("PUT /things", #"{"list":["a",null],"required":null,"reference":null}"#),
        .json(
          "PUT /things",
          #"{"list":["a",null],"required":"r","reference":{"name":"p"},"optional":0,"#
            + #""oneOf":"2026-11-21T07:04:12.890068+01:00","enum":"large","#
            + #""map":{"a":1.5,"x":null},"nothing":null,"either":7}"#
        ),
        .json(
          "PUT /things",
          #"{"list":["a",null],"required":"r","reference":null,"optional":null,"oneOf":null,"#
            + #""enum":null,"nothing":null,"either":null}"#
        ),
      ]
    )
  }

  @Test("What is read is as comfortable as an optional, and can be written back unchanged")
  func reading() async throws {
    let text =
      #"{"list":[null,"b"],"required":null,"reference":{},"optional":null,"#
      + #""oneOf":"2026-11-21T07:04:12Z","enum":"huge","map":{"a":null},"either":"7"}"#
    let server = try LoopbackServer { request in
      // The body that is written back must be the one that was read.
      request.text.contains("first") ? .json(text) : .json(request.text)
    }
    let api = ThingApi(at: server)
    let thing = try await api.putThings(thing: Thing(list: ["first"]))
    #expect(thing.list == [nil, "b"])
    #expect(thing.required == nil)
    #expect(thing.reference == Part())
    #expect(thing.$optional == .null)
    #expect(thing.oneOf?.secondsSince1970 == 1_795_244_652)
    #expect(thing.enum == .init(rawValue: "huge"))
    #expect(thing.enum?.isKnown == false)
    #expect(thing.map == .some(["a": nil]))
    #expect(thing.$nothing == .absent)
    #expect(thing.either == .string("7"))

    #expect(try await api.putThings(thing: thing) == thing)
    #expect(server.sent.last?.body == text)
  }

  @Test("A union keeps what is none of its types")
  func unmatched() async throws {
    let server = try LoopbackServer.json(#"{"list":[],"either":[1.50],"extra":{}}"#)
    let thing = try await ThingApi(at: server).putThings(thing: Thing(list: []))
    let number = try JSONNumber("1.50")
    #expect(thing.either == .unrecognized([.number(number)]))
    #expect(
      try json(thing) == #"{"list":[],"required":null,"reference":null,"either":[1.50]}"#
    )
  }

  @Test(
    "What is of another type names the place",
    arguments: [
      (#"{"list": {}}"#, "$.list"), (#"{}"#, "$.list"), (#"{"list": [1]}"#, "$.list[0]"),
      (#"{"list": [], "reference": []}"#, "$.reference"),
      (#"{"list": [], "optional": "1"}"#, "$.optional"),
      (#"{"list": [], "oneOf": "soon"}"#, "$.oneOf"),
      (#"{"list": [], "map": {"a b": true}}"#, "$.map.a b"),
    ]
  )
  func wrong(body: String, path: String) async throws {
    let server = try LoopbackServer.json(body)
    let fault = await fault { try await ThingApi(at: server).putThings(thing: Thing(list: [])) }
    #expect(fault == path)
  }
}
