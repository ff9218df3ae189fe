import ConformancePathsOdd
import LoopbackServer
import Testing

@Suite("paths-odd: paths with a query of their own, with signs, and with escapes")
struct PathsOddTests {
  @Test("A path's query goes before that of the arguments")
  func query() async throws {
    let server = try LoopbackServer.empty()
    let api = AApi(at: server)
    try await api.searchSimply(q: "a b")
    try await api.searchByKind(type: "a&b")
    #expect(
      server.sent == [
        Sent("GET /search?type=simple&beta=&q=a%20b"), Sent("GET /search?type=a%26b"),
      ]
    )
  }

  @Test("Signs of a path stay, and what must be escaped is escaped once")
  func signs() async throws {
    let server = try LoopbackServer.empty()
    let api = AApi(at: server)
    try await api.getUser(key: "'a/b'")
    try await api.getSize(größe: "ß")
    try await api.getEscaped(id: 7)
    #expect(
      server.sent.map(\.line) == [
        "GET /odata/Users(%27a%2Fb%27)", "GET /a%20b/%C3%BC/%C3%9F", "GET /v1.0/7%2Fx",
      ]
    )
  }
}
