import ConformanceTuples
import LoopbackServer
import Testing

@Suite("tuples: lists whose items have types of their own")
struct TuplesTests {
  @Test("They are written as lists, and read back")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    let thing = Thing(
      point: .init(longitude: 13.4, latitude: -52, item3: .init(unit: "°")),
      pair: .init(item1: "a", item2: 1),
      record: .init(item1: "r", rest: [1, 2])
    )
    #expect(try await ThingApi(at: server).putThings(thing: thing) == thing)
    let short = Thing(point: .init(longitude: 0, latitude: 0.25), record: .init())
    #expect(try await ThingApi(at: server).putThings(thing: short) == short)
    #expect(
      server.sent == [
        .json(
          "PUT /things",
          #"{"point":[13.4,-52.0,{"unit":"°"}],"pair":["a",1],"record":["r",1,2]}"#
        ),
        .json("PUT /things", #"{"point":[0.0,0.25],"record":[]}"#),
      ]
    )
  }

  @Test(
    "An item that is missing, or of another type, names the place",
    arguments: [
      (#"{"point": [1]}"#, "$.point[1]"), (#"{"pair": ["a", "b"]}"#, "$.pair[1]"),
      (#"{"record": ["a", 1, "b"]}"#, "$.record[2]"), (#"{"pair": {}}"#, "$.pair"),
    ]
  )
  func wrong(body: String, path: String) async throws {
    let server = try LoopbackServer.json(body)
    #expect(await fault { try await ThingApi(at: server).putThings(thing: Thing()) } == path)
  }
}
