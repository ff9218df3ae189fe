import ConformanceSchemas31
import LoopbackServer
import Testing

@Suite("schemas-3-1: what only OpenAPI 3.1 has")
struct Schemas31Tests {
  @Test("There and back")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    var thing = Thing(
      id: .integer(1),
      count: 2,
      anything: [nil, 1.5],
      definition: .init(x: 0.5),
      image: Base64Data([0x89, 0x50]),
      list: [.string("a"), .number(1.5), nil],
      patterned: ["x-b": "2", "x-a": "1"]
    )
    thing.$object = .null
    #expect(try await ThingApi(at: server).putThings(thing: thing) == thing)
    #expect(
      server.sent == [
        .json(
          "PUT /things",
          #"{"id":1,"count":2,"anything":[null,1.5],"definition":{"x":0.5},"image":"iVA=","#
            + #""list":["a",1.5,null],"object":null,"patterned":{"x-a":"1","x-b":"2"}}"#
        )
      ]
    )
  }

  @Test("A value of none of several types is kept")
  func unmatched() async throws {
    let text = #"{"id":{"a":1},"anything":false,"list":[true,[],null],"object":{}}"#
    let server = try LoopbackServer.json(text)
    let thing = try await ThingApi(at: server).putThings(thing: Thing(id: .string("")))
    #expect(thing.id == .unrecognized(["a": 1]))
    #expect(thing.list == [.unrecognized(true), .unrecognized([]), nil])
    #expect(thing.object == .init())
    #expect(try json(thing) == text)
  }
}
