import ConformanceOpenEnumMerge
import LoopbackServer
import Testing

@Suite("open-enum-merge: lists of values beside each other are one enumeration")
struct OpenEnumMergeTests {
  @Test("Known values have names, unknown ones are kept")
  func reading() async throws {
    let text = #"{"size":"medium","colour":"green","described":"desc","level":4}"#
    let server = try LoopbackServer.json(text)
    let thing = try await ThingApi(at: server).getThings()
    #expect(thing.size?.rawValue == "medium")
    #expect(thing.size?.isKnown == false)
    #expect(thing.colour == .green)
    #expect(Thing.Colour.knownValues == [.red, .green, .blue])
    #expect(thing.described == .desc)
    #expect(thing.level == .init(rawValue: 4))
    #expect(server.sent == [Sent("GET /things")])
    #expect(try json(thing) == text)
  }

  @Test("An integer is no text, and text is no integer", arguments: ["colour", "level"])
  func wrong(property: String) async throws {
    let server = try LoopbackServer.json(
      #"{"\#(property)": \#(property == "level" ? #""1""# : "1")}"#
    )
    #expect(await fault { try await ThingApi(at: server).getThings() } == "$.\(property)")
  }
}
