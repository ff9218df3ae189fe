import HTTPTypes
import APIClientRuntime
import LoopbackServer
import Testing

/// A redirect is followed where that changes nothing and shows nobody a password.
@Suite struct RedirectTests {
  private static func redirect(to location: String, status: Int = 302) -> Answer {
    .empty(status: status, headers: ["Location": location])
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func aGetFollowsWithinItsOrigin(status: Int) async throws {
    let server = try LoopbackServer { request in
      request.path == "/ping"
        ? Self.redirect(to: "/pong?a=b%20c", status: status)
        : .json(#"{"at": "\#(request.target)"}"#)
    }
    let api = PingAPI(
      configuration: .init(
        server: server.url,
        authentication: .basic(username: "admin", password: "secret")
      )
    )
    #expect(try await api.ping() == ["at": "/pong?a=b%20c"])
    let credentials = server.received.map { $0.headers["authorization"] }
    #expect(credentials.count == 2)
    #expect(credentials.allSatisfy { $0 == "Basic YWRtaW46c2VjcmV0" })
  }

  @Test(arguments: [
    ("pong", "/a/pong"), ("../pong", "/pong"), ("?page=2", "/a/ping?page=2"),
    ("/pong#part", "/pong"),
  ])
  func aLocationMayBeRelative(location: String, target: String) async throws {
    let server = try LoopbackServer { request in
      request.target == "/a/ping" ? Self.redirect(to: location) : .json("[]")
    }
    _ = try await PingAPI(configuration: .init(server: server.url)).ping("/a/ping")
    #expect(server.received.last?.target == target)
  }

  @Test func aKeyInTheQueryIsSentOnce() async throws {
    let server = try LoopbackServer { request in
      request.path == "/ping"
        ? Self.redirect(to: "/pong?monkey=s3cret&\(request.query)&page=2") : .json("[]")
    }
    let api = PingAPI(
      configuration: .init(
        server: server.url,
        authentication: .apiKey("s3cret", in: .query("key"))
      )
    )
    _ = try await api.ping()
    #expect(
      server.received.map(\.target) == [
        "/ping?key=s3cret", "/pong?monkey=s3cret&page=2&key=s3cret",
      ]
    )
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func credentialsDoNotTravelToAnotherOrigin(status: Int) async throws {
    let other = try LoopbackServer(answering: .json("{}"))
    let location = other.url + "/ping?token=t"
    let server = try LoopbackServer(answering: Self.redirect(to: location, status: status))
    for authentication in [
      APIAuthentication.basic(username: "admin", password: "secret"), .bearer("t"), .none,
      .apiKey("k", in: .header("X-Key")),
    ] {
      let api = PingAPI(
        configuration: .init(server: server.url, authentication: authentication)
      )
      let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
      #expect(error?.status?.code == status)
      #expect(error?.response?.headerFields[.location] == location)
      #expect(
        error?.description
          == "ping: the server answered \(status), a redirect to \(other.url)/ping"
      )
    }
    #expect(other.received.isEmpty)
  }

  @Test(arguments: ["localhost", "127.0.0.1."])
  func anotherNameIsAnotherOrigin(host: String) async throws {
    let server = try LoopbackServer { request in
      let port = request.headers["host"]?.split(separator: ":").last ?? ""
      return Self.redirect(to: "http://\(host):\(port)/pong")
    }
    let api = PingAPI(configuration: .init(server: server.url))
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    #expect(error?.status == .found)
    #expect(server.received.count == 1)
  }

  @Test(
    arguments: [HTTPRequest.Method.post, .patch, .delete, .put],
    [301, 302, 303, 307, 308]
  )
  func whatChangesSomethingIsNotSentAgainAsSomethingElse(
    method: HTTPRequest.Method,
    status: Int
  ) async throws {
    let server = try LoopbackServer { request in
      request.path == "/change" ? Self.redirect(to: "/list", status: status) : .json("[]")
    }
    var request = APIRequest("change", method)
    request.path = "/change"
    if method != .delete { request.body(JSONValue.object([:])) }
    let client = APIClient<Problem>(configuration: .init(server: server.url))
    let error = await error { () async throws(APIError<Problem>) -> JSONValue in
      try await client.send(request)
    }
    #expect(error?.status?.code == status)
    #expect(server.received.map(\.path) == ["/change"])
  }

  @Test func aLoopOfRedirectsEnds() async throws {
    let server = try LoopbackServer(answering: Self.redirect(to: "/ping"))
    let api = PingAPI(configuration: .init(server: server.url, timeout: .seconds(60)))
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    #expect(error?.status == .found)
    #expect(server.received.count == 11)
  }
}
