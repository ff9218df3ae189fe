import ConformanceNamesValues
import LoopbackServer
import Testing

@Suite("names-values: values and properties whose text is no name in Swift")
struct NamesValuesTests {
  @Test("Each value is on the wire as the document has it")
  func values() {
    #expect(
      Thing.Sort.knownValues.map(\.rawValue) == [
        "+1", "-1", "", "*", "1.0", "10", "1_0", "Europe/Paris", "日本語", "a b", "a_b", "A-B", "<",
        "<=", "👍", "null", "true", "2026-01-01",
      ]
    )
    #expect(Thing.Sort.plus1.rawValue == "+1")
    #expect(Thing.Sort.empty.rawValue == "")
    #expect(Thing.Sort.europeParis.rawValue == "Europe/Paris")
    #expect(Thing.Sort.日本語.rawValue == "日本語")
    #expect(Thing.Level.knownValues.map(\.rawValue) == [-1, 0, 1, 10])
  }

  @Test("Each property is read and written by its own name")
  func properties() async throws {
    let text =
      #"{"sort":"日本語","level":-1,"@type":"t","$ref":"r","123":"n","created-at":"a","#
      + #""created_at":"b","":"e"}"#
    let server = try LoopbackServer.json(text)
    let thing = try await ThingApi(at: server).getThings()
    #expect(thing.sort == .日本語)
    #expect(thing.level == .minus1)
    #expect(thing.atType == "t")
    #expect(thing.dollarRef == "r")
    #expect(thing._123 == "n")
    #expect([thing.createdAt, thing.createdAt2] == ["a", "b"])
    #expect(thing.empty == "e")
    #expect(try json(thing) == text)
    #expect(server.sent == [Sent("GET /things")])
  }

  @Test(
    "The place of a fault is by the name in the document",
    arguments: ["@type", "created-at", ""]
  )
  func wrong(property: String) async throws {
    let server = try LoopbackServer.json(#"{"\#(property)": 1}"#)
    #expect(await fault { try await ThingApi(at: server).getThings() } == "$.\(property)")
  }
}
