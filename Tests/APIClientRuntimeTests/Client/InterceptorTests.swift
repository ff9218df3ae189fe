import HTTPTypes
import APIClientRuntime
import Foundation
import LoopbackServer
import Testing

/// What stands between a client and its transport.
@Suite struct InterceptorTests {
  /// Adds a word to a header field, and to another of the response.
  private struct Marking: APIInterceptor {
    let word: String

    func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
      var request = request
      let name = HTTPField.Name("X-Words")!
      request.setHeaderField("X-Words", (request.head.headerFields[name] ?? "") + word)
      var response = try await next(request)
      response.head.headerFields[name] = (response.head.headerFields[name] ?? "") + word
      return response
    }
  }

  /// Keeps what it sees.
  private struct Recording: APIInterceptor {
    let seen = Locked<[InterceptedRequest]>([])

    func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
      seen.withLock { $0.append(request) }
      return try await next(request)
    }
  }

  private func api(
    _ server: LoopbackServer,
    _ interceptors: [any APIInterceptor],
    authentication: APIAuthentication = .none
  ) -> PingAPI {
    var configuration = APIConfiguration(server: server.url, authentication: authentication)
    configuration.interceptors = interceptors
    configuration.retries.delay = .milliseconds(1)
    return PingAPI(configuration: configuration)
  }

  @Test func theFirstIsTheOutermost() async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let (_, response) = try await api(server, [Marking(word: "a"), Marking(word: "b")])
      .withResponse { try await $0.ping() }
    #expect(server.received.first?.headers["x-words"] == "ab")
    #expect(response.headerFields[HTTPField.Name("X-Words")!] == "ba")
  }

  @Test func eachAttemptIsSeenWithItsCredentials() async throws {
    let count = Locked(0)
    let server = try LoopbackServer { _ in
      count.withLock { count in
        count += 1
        switch count {
        case 1: return .json("{}", status: 503)
        case 2: return .json("{}", status: 401)
        default: return .json("[]")
        }
      }
    }
    let recording = Recording()
    let tokens = Locked(0)
    let authentication = APIAuthentication.bearer {
      tokens.withLock { number in
        number += 1
        return "token-\(number)"
      }
    }
    _ = try await api(server, [recording], authentication: authentication).ping("/a")
    let seen = recording.seen.withLock { $0 }
    #expect(seen.map(\.operationID) == ["ping", "ping", "ping"])
    #expect(seen.map(\.attempt) == [1, 2, 2])
    #expect(
      seen.map { $0.head.headerFields[.authorization] }
        == ["Bearer token-1", "Bearer token-1", "Bearer token-2"]
    )
    #expect(seen.map(\.head.path) == ["/a", "/a", "/a"])
  }

  @Test func theBodyCanBeReadAndReplaced() async throws {
    struct Replacing: APIInterceptor {
      func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
        #expect(request.body?.bytes == Array(#"{"a":1}"#.utf8))
        var request = request
        request.body = .bytes(Array("[2]".utf8))
        return try await next(request)
      }
    }
    let server = try LoopbackServer(answering: .json("[]"))
    _ = try await api(server, [Replacing()]).post(["a": 1])
    #expect(server.received.first?.text == "[2]")
    #expect(server.received.first?.headers["content-length"] == "3")
  }

  @Test func anAnswerWithoutARequestSendsNone() async throws {
    struct Canned: APIInterceptor {
      func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
        (HTTPResponse(status: .ok), APIResponseBody(Array("[7]".utf8)))
      }
    }
    let server = try LoopbackServer(answering: .json("[]"))
    #expect(try await api(server, [Canned()]).ping() == [7])
    #expect(server.received.isEmpty)
  }

  @Test func whatItThrowsTheCallThrows() async throws {
    struct Refusal: Error {}
    struct Failing: APIInterceptor {
      let error: any Error
      func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
        throw error
      }
    }
    let server = try LoopbackServer(answering: .json("[]"))
    let refused = await error { () async throws(APIError<Problem>) in
      try await api(server, [Failing(error: Refusal())]).ping()
    }
    guard case .transport(let cause) = refused?.kind else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(cause is Refusal)
    #expect(refused?.attempts == 0)
    #expect(refused?.mayHaveTakenEffect == false)
    // Chaos is retried as the real thing is.
    let recording = Recording()
    let broken = Failing(error: TransportError(.interrupted, "chaos"))
    _ = await error { () async throws(APIError<Problem>) in
      try await api(server, [recording, broken]).ping()
    }
    #expect(recording.seen.withLock { $0.map(\.attempt) } == [1, 2, 3])
    #expect(server.received.isEmpty)
  }

  @Test func credentialsThatItAddsAreNotPrinted() async throws {
    struct Signing: APIInterceptor {
      func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
        var request = request
        request.setHeaderField("Authorization", "Signature s3cr3t-signature")
        return try await next(request)
      }
    }
    let server = try LoopbackServer { request in
      .json(request.headers["authorization"] ?? "", status: 400)
    }
    let refused = await error { () async throws(APIError<Problem>) in
      try await api(server, [Signing()]).ping()
    }
    #expect(refused?.response?.text == "Signature s3cr3t-signature")
    #expect("\(refused.map { "\($0)" } ?? "")".contains("s3cr3t") == false)
  }

  // MARK: - Header fields

  @Test func fieldsForAllCallsAndForOne() async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    var configuration = APIConfiguration(server: server.url)
    configuration.headerFields = ["X-Team": "data", "accept": "application/vnd.raw+json"]
    configuration.userAgent = "nightly/1.0"
    let api = PingAPI(configuration: configuration)
    _ = try await api.ping()
    _ = try await api.configured { $0.headerFields["X-Team"] = "web" }.ping()
    _ = try await api.configured { $0.headerFields["Content-Type"] = "text/plain" }.post([])
    #expect(server.received.map { $0.headers["x-team"] } == ["data", "web", "data"])
    #expect(server.received.allSatisfy { $0.headers["user-agent"] == "nightly/1.0" })
    #expect(server.received.first?.headers["accept"] == "application/vnd.raw+json")
    #expect(server.received.last?.headers["content-type"] == "application/json")
  }

  @Test func aClientNamesItself() async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    _ = try await PingAPI(configuration: .init(server: server.url)).ping()
    #expect(server.received.first?.headers["user-agent"] == "APIClientRuntime")
  }

  @Test(arguments: ["a b", "X-Team\r\nX-Evil"], ["v"])
  func aFieldThatCannotBeSentIsAnError(name: String, value: String) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let refused = await error { () async throws(APIError<Problem>) in
      try await PingAPI(configuration: .init(server: server.url)).configured {
        $0.headerFields[name] = value
      }
      .ping()
    }
    guard case .invalidRequest = refused?.kind else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(server.received.isEmpty)
  }
}
