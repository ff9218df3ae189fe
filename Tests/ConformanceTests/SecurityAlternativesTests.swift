import ConformanceSecurityAlternatives
import LoopbackServer
import Testing

@Suite("security-alternatives: each operation takes credentials of its own")
struct SecurityAlternativesTests {
  private let all: [String: APIAuthentication] = [
    "query_key": .queryKey("q &"), "cookie_key": .cookieKey("c"), "header_key": .headerKey("h"),
    "basic": .basic(username: "u", password: "p:ü"), "bearer": .bearer("b"),
    "oidc": .bearer { "from the provider" },
  ]

  @Test("Each goes where its scheme says")
  func places() async throws {
    let server = try LoopbackServer.empty()
    let api = CallApi(at: server, .schemes(all))
    try await api.withQuery()
    try await api.withCookie(theme: "dark")
    try await api.withCookie()
    try await api.withHeader()
    try await api.withBasic()
    try await api.withBearer()
    try await api.withOidc()
    #expect(
      server.sent == [
        Sent("GET /query?key=q%20%26"),
        Sent("GET /cookie", ["cookie": "theme=dark; sid=c"]),
        Sent("GET /cookie", ["cookie": "sid=c"]),
        Sent("GET /header", ["x-key": "h"]),
        Sent("GET /basic", ["authorization": "Basic dTpwOsO8"]),
        Sent("GET /bearer", ["authorization": "Bearer b"]),
        Sent("GET /oidc", ["authorization": "Bearer from the provider"]),
      ]
    )
  }

  @Test("Of alternatives, the first all of whose schemes are given")
  func alternatives() async throws {
    let server = try LoopbackServer.empty()
    try await CallApi(at: server, .schemes(all)).withEither()
    var more = all
    more["oauth"] = .bearer("o")
    try await CallApi(at: server, .schemes(more)).withEither()
    #expect(
      server.sent == [
        Sent("GET /either?key=q%20%26", ["x-key": "h"]),
        Sent("GET /either", ["authorization": "Bearer o"]),
      ]
    )
  }

  @Test("Optional ones are used when they are given")
  func optional() async throws {
    let server = try LoopbackServer.empty()
    try await CallApi(at: server, .schemes(all)).withOptional()
    try await CallApi(at: server, .schemes([:])).withOptional()
    #expect(
      server.sent == [
        Sent("GET /optional", ["authorization": "Bearer b"]), Sent("GET /optional"),
      ]
    )
  }

  @Test("An operation of which the document says nothing takes the only one")
  func unsaid() async throws {
    let server = try LoopbackServer.empty()
    try await CallApi(at: server, .schemes(["header_key": .headerKey("h")])).withUnsaid()
    #expect(server.sent == [Sent("GET /unsaid", ["x-key": "h"])])
    let api = CallApi(at: server, .schemes(all))
    #expect(await refusal { try await api.withUnsaid() }?.contains("'basic' and 'bearer'") == true)
  }

  @Test("A key does not show in what is printed of an error")
  func secrecy() async throws {
    let server = try LoopbackServer.json(#"{"url": "/query?key=q%20%26"}"#, status: 400)
    do {
      try await CallApi(at: server, .schemes(all)).withQuery()
      Issue.record("no error")
    } catch {
      #expect(!error.description.contains("q%20%26"))
    }
  }
}
