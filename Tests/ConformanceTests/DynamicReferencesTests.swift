import ConformanceDynamicReferences
import LoopbackServer
import Testing

@Suite("dynamic-references: schemas that others complete")
struct DynamicReferencesTests {
  @Test("The items are those of the page's own kind")
  func pages() async throws {
    let users = try LoopbackServer.json(#"{"items":[{"name":"a"}]}"#)
    #expect(try await PagesApi(at: users).listUsers().items.map(\.name) == ["a"])
    let names = try LoopbackServer.json(#"{"items":["a"]}"#)
    #expect(try await PagesApi(at: names).listNames().items == ["a"])
  }

  @Test("A tree's branches are trees of its kind")
  func trees() async throws {
    let server = try LoopbackServer.json(#"{"name":"a","children":[{"name":"b"}]}"#)
    let node = try await PagesApi(at: server).getNode()
    #expect(node.children?.map(\.name) == ["b"])
  }
}
