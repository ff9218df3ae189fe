import ConformanceContentsOther
import LoopbackServer
import Testing

@Suite("contents-other: content types that are ranges, or only text or bytes to the client")
struct ContentsOtherTests {
  @Test("Responses are read as their schema says")
  func responses() async throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/any": .json(#"{"name": "n"}"#, contentType: "text/plain")
      case "/image":
        .response(status: 200, headers: ["Content-Type": "image/png"], body: [0x89, 0])
      case "/html": .json("<p>ü", contentType: "text/html; charset=utf-8")
      case "/json-text": .json(#""\"\u00fc""#)
      default: .empty(status: 200)
      }
    }
    let api = ContentApi(at: server)
    #expect(try await api.getAny() == Thing(name: "n"))
    #expect(try await api.getImage().collect() == [0x89, 0])
    #expect(try await api.getHTML() == "<p>ü")
    try await api.getNone()
    #expect(try await api.getJSONText() == "\"ü")
    #expect(
      server.sent == [
        Sent("GET /any", ["accept": "*/*"]), Sent("GET /image", ["accept": "image/*"]),
        Sent("GET /html", ["accept": "text/html"]), Sent("GET /none"), Sent("GET /json-text"),
      ]
    )
  }

  @Test("Bodies have the type of the document; a text in JSON is in quotation marks")
  func bodies() async throws {
    let server = try LoopbackServer.empty()
    let api = ContentApi(at: server)
    try await api.putImage(body: .bytes("PNG".utf8))
    try await api.putJSONText(body: "a \"b\"\n")
    #expect(
      server.sent == [
        Sent("PUT /image", ["content-type": "image/png"], body: "PNG"),
        .json("PUT /json-text", #""a \"b\"\n""#),
      ]
    )
  }
}
