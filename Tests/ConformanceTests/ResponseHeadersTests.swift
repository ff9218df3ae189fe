import ConformanceResponseHeaders
import LoopbackServer
import Testing

@Suite("response-headers: header fields of responses, and JSON by other names")
struct ResponseHeadersTests {
  private let headers = [
    "X-Rate-Limit": "42", "X-Next": "a, b", "X-Ids": "1, 2",
    "X-Expires": "2026-11-21T07:04:12Z", "Content-Type": "application/vnd.things+json",
  ]

  @Test("They are read as what the document says that they are")
  func reading() async throws {
    let server = try LoopbackServer(
      answering: .response(status: 200, headers: headers, body: Array(#"["a"]"#.utf8))
    )
    let (things, response) = try await ThingApi(at: server).withResponse {
      try await $0.getThings()
    }
    #expect(things == ["a"])
    #expect(try response.header("x-rate-limit", as: Int.self) == 42)
    #expect(try response.header("X-Next", as: String.self) == "a, b")
    #expect(try response.header("X-Ids", as: [Int].self) == [1, 2])
    let expiry = try DateTime("2026-11-21T07:04:12Z")
    #expect(try response.header("X-Expires", as: DateTime.self) == expiry)
    #expect(try response.header("X-None", as: Int.self) == nil)
    #expect(
      server.sent == [
        Sent("GET /things", ["accept": "application/vnd.things+json; charset=utf-8"])
      ]
    )
  }

  @Test("One that is something else is named")
  func wrong() async throws {
    let server = try LoopbackServer(
      answering: .response(status: 200, headers: ["X-Rate-Limit": "many"], body: [])
    )
    let (_, response) = try await ThingApi(at: server).withResponse { try await $0.headThings() }
    #expect(server.sent == [Sent("HEAD /things")])
    #expect(throws: DecodingFailure.self) { try response.header("X-Rate-Limit", as: Int.self) }
  }
}
