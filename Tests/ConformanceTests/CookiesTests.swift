import ConformanceCookies
import LoopbackServer
import Testing

@Suite("cookies: parameters in cookies")
struct CookiesTests {
  @Test("In one field, in the order of the document")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.getThings(session: "a;b \"c\"", ids: [1, 2], commas: [3, 4])
    try await api.getThings(session: "s", ids: [])
    #expect(
      server.sent == [
        Sent(
          "GET /things",
          ["cookie": "session=a%3Bb%20%22c%22; ids=1; ids=2; commas=3,4"]
        ),
        Sent("GET /things", ["cookie": "session=s"]),
      ]
    )
  }

  @Test("A server's cookies are not kept for the next call")
  func stateless() async throws {
    let server = try LoopbackServer(
      answering: .empty(status: 204, headers: ["Set-Cookie": "session=other; Path=/"])
    )
    let api = ThingApi(at: server)
    try await api.getThings(session: "s")
    try await api.getThings(session: "t")
    #expect(server.sent.map { $0.fields["cookie"] } == ["session=s", "session=t"])
  }
}
