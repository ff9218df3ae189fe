import ConformanceMendedOperations
import LoopbackServer
import Testing

@Suite("mended-operations: slips of paths, parameters and responses")
struct MendedOperationsTests {
  @Test("Paths and parameters are sent as they are meant")
  func requests() async throws {
    let server = try LoopbackServer.json(#"{"title":"T"}"#)
    let api = BooksApi(at: server)
    #expect(try await api.getBook(id: 1, note: "n").title == "T")
    try await api.deleteBooksID(id: "a")
    try await api.getPages(id: "a", pages: [1, 2])
    #expect(
      server.sent == [
        Sent("GET /books/1?note=n"), Sent("DELETE /books/a"),
        Sent("GET /books/a/pages/1,2"),
      ]
    )
  }

  @Test("The first of several media types is asked for")
  func mediaTypes() async throws {
    let server = try LoopbackServer.json(#"["a"]"#)
    #expect(try await BooksApi(at: server).listShelves() == ["a"])
    #expect(server.sent == [Sent("GET /shelves")])
  }
}
