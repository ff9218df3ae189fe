import APIClientRuntime
import LoopbackServer
import Testing

/// Tokens of an OAuth 2.0 authorization server (RFC 6749).
@Suite(.timeLimit(.minutes(5))) struct OAuthTests {
  /// A server of an API that takes any token, and of the tokens themselves.
  private func server(
    _ answer: @escaping @Sendable (ReceivedRequest, Int) -> Answer
  ) throws -> LoopbackServer {
    let count = Locked(0)
    return try LoopbackServer { request in
      guard request.path == "/oauth/token" else { return .json("[]") }
      let number = count.withLock { count in
        count += 1
        return count
      }
      return answer(request, number)
    }
  }

  private func client(_ server: LoopbackServer) -> OAuthClient {
    OAuthClient(
      tokenURL: "\(server.url)/oauth/token?p=policy",
      clientID: "night:ly",
      clientSecret: "s&cr+t",
      timeout: .seconds(20)
    )
  }

  private func api(_ server: LoopbackServer, _ authentication: APIAuthentication) -> PingAPI {
    PingAPI(configuration: .init(server: server.url, authentication: authentication))
  }

  private func token(_ value: String, _ rest: String = "") -> Answer {
    .json(#"{"access_token": "\#(value)", "token_type": "Bearer"\#(rest)}"#)
  }

  @Test func theClientsOwnRights() async throws {
    let server = try server { _, _ in token("abc", #", "expires_in": 3600"#) }
    let client = client(server)
    let api = api(server, .oauth(client, .clientCredentials(scopes: ["read", "write"])))
    for _ in 1...2 { _ = try await api.ping() }
    let received = server.received
    #expect(received.map(\.target) == ["/oauth/token?p=policy", "/ping", "/ping"])
    #expect(received[0].method == "POST")
    #expect(received[0].headers["content-type"] == "application/x-www-form-urlencoded")
    #expect(received[0].text == "grant_type=client_credentials&scope=read+write")
    // Both parts are encoded before they are joined (RFC 6749, section 2.3.1).
    #expect(
      received[0].headers["authorization"]
        == "Basic \(Base64Data(Array("night%3Aly:s%26cr%2Bt".utf8)))"
    )
    #expect(received[1...].allSatisfy { $0.headers["authorization"] == "Bearer abc" })
  }

  @Test func aServerThatReadsTheFormAlone() async throws {
    let server = try server { _, _ in token("abc") }
    var client = client(server)
    client.authentication = .form
    client.fields = ["audience": "https://api.example.com"]
    _ = try await api(server, .oauth(client, .clientCredentials())).ping()
    #expect(server.received.first?.headers["authorization"] == nil)
    #expect(
      server.received.first?.text
        == "grant_type=client_credentials&client_id=night%3Aly&client_secret=s%26cr%2Bt"
        + "&audience=https%3A%2F%2Fapi.example.com"
    )
  }

  @Test func aRefreshTokenIsReplacedAndKept() async throws {
    let server = try server { _, number in
      // The first ends at once.
      let lifetime = number == 1 ? 0 : 3600
      return token(
        "t\(number)",
        #", "expires_in": "\#(lifetime)", "refresh_token": "r\#(number)""#
      )
    }
    var client = client(server)
    client.clientSecret = nil
    let kept = Locked<[String]>([])
    let grant = OAuthGrant.refreshToken("r0") { token in kept.withLock { $0.append(token) } }
    let api = api(server, .oauth(client, grant))
    for _ in 1...3 { _ = try await api.ping() }
    let asked = server.received.filter { $0.method == "POST" }.map(\.text)
    #expect(
      asked == [
        "grant_type=refresh_token&refresh_token=r0&client_id=night%3Aly",
        "grant_type=refresh_token&refresh_token=r1&client_id=night%3Aly",
      ]
    )
    #expect(kept.withLock { $0 } == ["r1", "r2"])
    #expect(
      server.received.filter { $0.method == "GET" }.map { $0.headers["authorization"] }
        == ["Bearer t1", "Bearer t2", "Bearer t2"]
    )
  }

  @Test func whatTheServerSaysIsTheError() async throws {
    let server = try server { request, _ in
      .json(
        #"{"error": "invalid_client", "error_description": "no \#(request.text)"}"#,
        status: 401
      )
    }
    var client = client(server)
    client.authentication = .form
    client.clientSecret = "secret-word"
    let failure = await error { () async throws(APIError<Problem>) in
      try await api(server, .oauth(client, .clientCredentials())).ping()
    }
    guard case .authentication(let cause as APIError<OAuthErrorBody>) = failure?.kind else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(cause.body?.error == "invalid_client")
    #expect("\(cause)".contains("invalid_client"))
    #expect(!"\(cause)".contains("secret-word"))
    #expect(failure?.attempts == 0)
  }

  @Test(arguments: [
    #"{"token": "top-secret"}"#,
    #"{"access_token": "top-secret", "token_type": "mac"}"#,
    "top-secret",
  ])
  func anAnswerThatIsNoTokenIsNotPrinted(body: String) async throws {
    let server = try server { _, _ in .json(body) }
    let failure = await error { () async throws(APIError<Problem>) in
      try await api(server, .oauth(client(server), .clientCredentials())).ping()
    }
    guard case .authentication(let cause as APIError<OAuthErrorBody>) = failure?.kind,
      case .undecodable = cause.kind
    else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(!"\(cause)".contains("top-secret"))
  }

  @Test func nothingSecretIsPrinted() throws {
    let client = OAuthClient(
      tokenURL: "https://id.example.com/token?key=hidden",
      clientID: "nightly",
      clientSecret: "hidden"
    )
    let grant = OAuthGrant.refreshToken("hidden")
    var text = "\(client)\(grant)\(AccessToken("hidden"))"
    dump(client, to: &text)
    dump(grant, to: &text)
    dump(AccessToken("hidden", lifetime: .seconds(1)), to: &text)
    dump(APIAuthentication.oauth(client, grant), to: &text)
    #expect(!text.contains("hidden"))
    #expect(text.contains("nightly at https://id.example.com/token"))
  }
}
