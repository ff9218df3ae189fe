import LoopbackServer
import Testing

@testable import APIClientRuntime

/// A token that the server of the operations gives itself.
@Suite(.timeLimit(.minutes(5))) struct LoginTests {
  /// A server that gives the tokens t1, t2 and so on, and takes the newest alone.
  private func server(refusing status: Int? = nil) throws -> LoopbackServer {
    let count = Locked(0)
    return try LoopbackServer { request in
      guard request.path == "/base/token" else {
        let newest = count.withLock { "Bearer t\($0)" }
        return request.headers["authorization"] == newest ? .json("[]") : .empty(status: 401)
      }
      guard status == nil, request.headers["authorization"] == nil else {
        return .json(#"{"title": "no, not with secret-word"}"#, status: status ?? 400)
      }
      return .json(#"{"title": "t\#(count.withLock { $0 += 1; return $0 })"}"#)
    }
  }

  private func api(_ server: LoopbackServer) -> PingAPI {
    PingAPI(
      configuration: .init(
        server: server.url + "/base",
        authentication: .login { configuration in
          #expect(configuration.timeout == .seconds(40))
          let client = APIClient<Problem>(configuration: configuration)
          do {
            var request = APIRequest("token", .post)
            request.path = "/token"
            let problem: Problem = try await client.send(request)
            return AccessToken(problem.title)
          } catch let error as APIError<Problem> {
            throw error.ofLogin(with: "secret-word")
          }
        },
        timeout: .seconds(40)
      )
    )
  }

  @Test func manyCallsShareOneLogin() async throws {
    let server = try server()
    let api = api(server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...40 { group.addTask { _ = try await api.ping() } }
      try await group.waitForAll()
    }
    #expect(server.received.filter { $0.method == "POST" }.count == 1)
    #expect(server.received.count == 41)
  }

  @Test func aTokenThatIsRefusedIsReplaced() async throws {
    let server = try server()
    let api = api(server)
    _ = try await api.ping()
    // Somebody else logs in.
    _ = try await self.api(server).ping()
    _ = try await api.ping()
    #expect(server.received.filter { $0.method == "POST" }.count == 3)
  }

  @Test func aLoginThatIsRefusedTellsNoSecret() async throws {
    let server = try server(refusing: 422)
    let api = api(server)
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    guard case .authentication(let reason) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((reason as? APIError<Problem>)?.status?.code == 422)
    #expect("\(error.map { "\($0)" } ?? "")".contains("no, not with (redacted)"))
  }

  @Test(
    arguments: [
      // {"iat": 1000, "exp": 4600}, {"nbf": 1000, "exp": 1060}, {"exp": 1000}, {"iat": 1, "exp": 1e300}
      ("eyJhbGciOiJub25lIn0.eyJpYXQiOiAxMDAwLCAiZXhwIjogNDYwMH0.x", Duration.seconds(3600)),
      ("e30.eyJuYmYiOiAxMDAwLCAiZXhwIjogMTA2MH0.", .seconds(60)),
      ("e30.eyJleHAiOiAxMDAwfQ.x", nil),
      ("e30.eyJpYXQiOiAxLCAiZXhwIjogMWUzMDB9.x", .seconds(3_155_760_000)),
      // {"iat": 1000, "exp": 4600, "n": "~~~???"}, where the alphabet differs from that of Base64.
      ("e30.eyJpYXQiOiAxMDAwLCAiZXhwIjogNDYwMCwgIm4iOiAifn5-Pz8_In0.x", .seconds(3600)),
      ("secret", nil), ("a.b.c", nil), ("", nil),
    ] as [(String, Duration?)]
  )
  func aJSONWebTokenSaysHowLongItIsGood(token: String, lifetime: Duration?) {
    #expect(AccessToken(jsonWebToken: token) == AccessToken(token, lifetime: lifetime))
  }
}
