import ConformanceOpenapi32
import LoopbackServer
import Testing

@Suite("openapi-3-2: what is new in OpenAPI 3.2")
struct OpenAPI32Tests {
  @Test("QUERY has a body")
  func query() async throws {
    let server = try LoopbackServer.json(#"["a"]"#)
    let found = try await SearchApi(at: server).search(body: SearchBody(text: "a"))
    #expect(found == ["a"])
    #expect(server.sent == [.json("QUERY /search", #"{"text":"a"}"#)])
  }

  @Test("A method of the document's own")
  func additional() async throws {
    let server = try LoopbackServer.empty()
    try await CopiesApi(at: server).copySearch()
    #expect(server.sent == [Sent("COPY /search")])
  }

  @Test("The whole query string is one value, and lines are values")
  func queryString() async throws {
    let server = try LoopbackServer(
      answering: .response(
        status: 200,
        headers: ["content-type": "application/x-ndjson"],
        body: Array(#"{"title":"a"}"#.utf8 + [10] + #"{"title":"b"}"#.utf8)
      )
    )
    let hits = try await SearchApi(at: server).watch(filter: WatchFilter(text: "a&b", limit: 2))
    var titles: [String] = []
    for try await hit in hits { titles.append(hit.title) }
    #expect(titles == ["a", "b"])
    #expect(
      server.sent
        == [Sent("GET /search?text=a%26b&limit=2", ["accept": "application/x-ndjson"])]
    )
  }
}
