import ConformanceRefsSiblings
import LoopbackServer
import Testing

@Suite("refs-siblings: what stands beside a reference counts, in OpenAPI 3.1")
struct RefsSiblingsTests {
  @Test("Properties beside a reference join those of its schema")
  func reading() async throws {
    let text =
      #"{"part":{"name":"p"},"size":"large","odd":{"x":"1"},"more":{"name":"m","weight":2.5}}"#
    let server = try LoopbackServer.json(text)
    let thing = try await ThingApi(at: server).getThings()
    #expect(thing.part == Part(name: "p"))
    #expect(thing.size == .large)
    #expect(thing.odd == ABC(x: "1"))
    #expect(thing.more == .init(name: "m", weight: 2.5))
    #expect(try json(thing) == text)
    #expect(server.sent == [Sent("GET /things")])
  }

  @Test("A fault in either is named", arguments: ["name", "weight"])
  func wrong(property: String) async throws {
    let server = try LoopbackServer.json(#"{"more": {"\#(property)": false}}"#)
    #expect(await fault { try await ThingApi(at: server).getThings() } == "$.more.\(property)")
  }
}
