import APIClientRuntime
import LoopbackServer
import Testing

/// A redirect is followed where that changes nothing and shows nobody a password.
@Suite struct RedirectTests {
  private static func redirect(to location: String, status: Int = 302) -> Answer {
    .empty(status: status, headers: ["Location": location])
  }

  @Test func aGetFollowsWithinItsOrigin() async throws {
    let server = try LoopbackServer { request in
      request.path == "/ping" ? Self.redirect(to: "/pong") : .json(#"{"at": "\#(request.path)"}"#)
    }
    let answer = try await PingAPI(configuration: .init(server: server.url)).ping()
    #expect(answer == ["at": "/pong"])
  }

  @Test func credentialsDoNotTravelToAnotherOrigin() async throws {
    let other = try LoopbackServer(answering: .json("{}"))
    let server = try LoopbackServer(answering: Self.redirect(to: other.url + "/ping"))
    let api = PingAPI(
      configuration: .init(
        server: server.url,
        authentication: .basic(username: "admin", password: "secret")
      )
    )
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    #expect(error?.status == .found)
    #expect(error?.response?.headerFields[.location] == other.url + "/ping")
    #expect(other.received.isEmpty)
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func aPostIsNotSentAgainAsSomethingElse(status: Int) async throws {
    let server = try LoopbackServer { request in
      request.path == "/post" ? Self.redirect(to: "/list", status: status) : .json("[]")
    }
    let api = PingAPI(configuration: .init(server: server.url))
    let error = await error { () async throws(APIError<Problem>) in try await api.post([:]) }
    #expect(error?.status?.code == status)
    #expect(server.received.map(\.path) == ["/post"])
  }

  @Test func aLoopOfRedirectsEnds() async throws {
    let server = try LoopbackServer(answering: Self.redirect(to: "/ping"))
    let api = PingAPI(configuration: .init(server: server.url, timeout: .seconds(10)))
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    guard let kind = error?.kind else {
      Issue.record("no error")
      return
    }
    if case .timedOut = kind { Issue.record("it does not end by itself") }
    #expect(server.received.count < 50)
  }
}
