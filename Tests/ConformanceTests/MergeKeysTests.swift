import ConformanceMergeKeys
import LoopbackServer
import Testing

@Suite("merge-keys: what is shared stands once")
struct MergeKeysTests {
  @Test("Own keys win over merged ones, and the first of a list over later ones")
  func models() async throws {
    let server = try LoopbackServer.json(#"{"id":"a","extra":true,"name":"n"}"#)
    let thing = try await ThingsApi(at: server).getThings()
    #expect(thing == Thing(name: "n", id: "a", extra: true))
    #expect(try json(thing) == #"{"name":"n","id":"a","extra":true}"#)
  }
}
