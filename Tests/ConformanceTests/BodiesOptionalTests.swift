import ConformanceBodiesOptional
import LoopbackServer
import Testing

@Suite("bodies-optional: bodies that may be left out, and a response that may be null")
struct BodiesOptionalTests {
  @Test("Without a body there is no content type")
  func absent() async throws {
    let server = try LoopbackServer.empty()
    let api = BodyApi(at: server)
    try await api.postJSON()
    try await api.postForm()
    try await api.postMultipart()
    try await api.postText()
    try await api.postLines()
    try await api.postList()
    let paths = ["json", "form", "multipart", "text", "lines", "list"]
    #expect(server.sent == paths.map { Sent("POST /\($0)") })
  }

  @Test("A body with nothing in it is a body")
  func empty() async throws {
    let server = try LoopbackServer.empty()
    let api = BodyApi(at: server)
    try await api.postJSON(thing: Thing())
    try await api.postForm(thing: Thing())
    try await api.postText(body: "")
    try await api.postLines(body: [])
    try await api.postList(body: [nil, 1])
    #expect(
      server.sent == [
        .json("POST /json", "{}"),
        Sent("POST /form", ["content-type": "application/x-www-form-urlencoded"]),
        Sent("POST /text", ["content-type": "text/plain"]),
        Sent("POST /lines", ["content-type": "application/jsonl"]),
        .json("POST /list", "[null,1]"),
      ]
    )
  }

  @Test(
    "A response that may be null is nil, also without a body",
    arguments: [("null", nil), ("", nil), (#""a""#, "a")]
  )
  func null(body: String, expected: String?) async throws {
    let server = try LoopbackServer.json(body)
    #expect(try await BodyApi(at: server).getNull() == expected)
  }
}
