import ConformanceBodiesTextBytesLines
import LoopbackServer
import Testing

@Suite("bodies-text-bytes-lines: bodies that are text, bytes, or a JSON value on each line")
struct BodiesTextBytesLinesTests {
  @Test("To the byte")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = BodyApi(at: server)
    try await api.putText(body: "ü\n")
    try await api.putBytes(body: [0, 255, 10])
    try await api.putBytes()
    try await api.postLines(body: [PostLinesBody(id: 1), PostLinesBody()])
    var patch = PatchBody()
    patch.$note = .null
    try await api.patch(body: patch)
    #expect(server.received.map(\.body)[1] == [0, 255, 10])
    #expect(
      server.sent == [
        Sent("PUT /text", ["content-type": "text/plain"], body: "ü\n"),
        Sent("PUT /bytes", ["content-type": "application/octet-stream"], body: "\0\u{FFFD}\n"),
        Sent("PUT /bytes"),
        Sent("POST /lines", ["content-type": "application/x-ndjson"], body: "{\"id\":1}\n{}\n"),
        Sent(
          "PATCH /patch",
          ["content-type": "application/merge-patch+json"],
          body: #"{"note":null}"#
        ),
      ]
    )
  }
}
