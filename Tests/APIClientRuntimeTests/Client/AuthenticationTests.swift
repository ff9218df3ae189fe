import APIClientRuntime
import LoopbackServer
import Testing

/// How a client proves who is calling.
@Suite struct AuthenticationTests {
  private func header(of authentication: APIAuthentication) async throws -> String? {
    let server = try LoopbackServer(answering: .json("{}"))
    let api = PingAPI(configuration: .init(server: server.url, authentication: authentication))
    _ = try await api.ping()
    return try #require(server.received.first).headers["authorization"]
  }

  @Test func none() async throws {
    #expect(try await header(of: .none) == nil)
  }

  @Test func basic() async throws {
    // The example of RFC 7617, section 2.1: the password is encoded as UTF-8.
    #expect(
      try await header(of: .basic(username: "test", password: "123\u{A3}"))
        == "Basic dGVzdDoxMjPCow=="
    )
  }

  @Test func bearer() async throws {
    #expect(try await header(of: .bearer("abc.def")) == "Bearer abc.def")
  }

  @Test func whatTheProviderThrowsIsTheReason() async throws {
    struct Locked: Error {}
    let server = try LoopbackServer(answering: .json("{}"))
    let api = PingAPI(
      configuration: .init(server: server.url, authentication: .bearer { throw Locked() })
    )
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    guard case .authentication(let reason) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason is Locked)
    #expect(server.received.isEmpty)
  }

  @Test(arguments: [
    APIAuthentication.basic(username: "a:b", password: "c"), .bearer("two\r\nX-Injected: lines"),
  ])
  func whatCannotBeCarriedIsRefused(authentication: APIAuthentication) async throws {
    let server = try LoopbackServer(answering: .json("{}"))
    let api = PingAPI(configuration: .init(server: server.url, authentication: authentication))
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    guard case .invalidRequest = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(server.received.isEmpty)
  }
}
