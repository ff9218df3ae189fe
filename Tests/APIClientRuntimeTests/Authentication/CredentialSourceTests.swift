import HTTPTypes
import LoopbackServer
import Testing

@testable import APIClientRuntime

/// Credentials that are made for each request, and the check of the server's answer.
@Suite struct CredentialSourceTests {
  @Test func eachRequestHasItsOwn() async throws {
    let server = try LoopbackServer(answering: .json("1"))
    let api = PingAPI(configuration: .init(server: server.url, authentication: .counted()))
    for _ in 0..<3 { _ = try await api.ping() }
    #expect(server.received.map { $0.headers["authorization"] } == ["N 1", "N 2", "N 3"])
  }

  @Test(arguments: [200, 404]) func aResponseThatFailsTheCheckIsNotShown(status: Int) async throws {
    let server = try LoopbackServer(answering: .json(#"{"title": "lie"}"#, status: status))
    for authentication in [
      APIAuthentication.counted(trusts: false), .all([.counted(trusts: false)]),
    ] {
      let api = PingAPI(configuration: .init(server: server.url, authentication: authentication))
      let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
      guard case .untrustedServer(is Impostor) = error?.kind else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(error?.response == nil)
      #expect(error.map { "\($0)" } == "ping: the response is not trusted: Impostor()")
    }
  }

  @Test func nothingIsSentWithoutCredentials() async throws {
    let server = try LoopbackServer(answering: .json("1"))
    let authentication = APIAuthentication(scheme: .made(Broken()))
    let api = PingAPI(configuration: .init(server: server.url, authentication: authentication))
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    guard case .authentication(is Impostor) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(server.received.isEmpty)
  }
}

private struct Impostor: Error {}

private actor Counter {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}

private struct Counted: CredentialSource {
  let name = "Counted"
  let trusts: Bool
  let counter = Counter()

  func credentials(for request: HTTPRequest) async throws -> RequestCredentials {
    RequestCredentials(authorization: "N \(await counter.next())") { _ in
      guard trusts else { throw Impostor() }
    }
  }
}

private struct Broken: CredentialSource {
  let name = "Broken"

  func credentials(for request: HTTPRequest) async throws -> RequestCredentials { throw Impostor() }
}

extension APIAuthentication {
  fileprivate static func counted(trusts: Bool = true) -> APIAuthentication {
    APIAuthentication(scheme: .made(Counted(trusts: trusts)))
  }
}
