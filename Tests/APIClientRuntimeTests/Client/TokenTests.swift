import LoopbackServer
import Testing

@testable import APIClientRuntime

/// A token is kept until a server refuses it, and asked for once by those who need it together.
@Suite struct TokenTests {
  /// Gives the tokens t1, t2 and so on, each after a while.
  private actor Provider {
    private(set) var count = 0
    private var delay = Duration.zero

    init(delay: Duration = .zero) {
      self.delay = delay
    }

    func next() async throws -> String {
      count += 1
      let token = "t\(count)"
      try await Task.sleep(for: delay)
      return token
    }
  }

  /// A server that takes one token alone.
  private func server(taking token: String) throws -> LoopbackServer {
    try LoopbackServer { request in
      request.headers["authorization"] == "Bearer \(token)" ? .json("[]") : .empty(status: 401)
    }
  }

  private func api(_ server: LoopbackServer, _ provider: Provider) -> PingAPI {
    PingAPI(
      configuration: .init(
        server: server.url,
        authentication: .bearer { try await provider.next() }
      )
    )
  }

  @Test func aTokenIsKept() async throws {
    let provider = Provider()
    let server = try server(taking: "t1")
    let api = api(server, provider)
    for _ in 1...3 { _ = try await api.ping() }
    #expect(await provider.count == 1)
    #expect(server.received.count == 3)
  }

  @Test func aTokenThatIsRefusedForABodyThatIsGoneIsForgotten() async throws {
    let provider = Provider()
    let server = try server(taking: "t2")
    let api = api(server, provider)
    var upload = APIRequest("upload", .put)
    let pieces = AsyncStream<[UInt8]> { continuation in
      continuation.yield([1])
      continuation.finish()
    }
    upload.body(content: .pieces(pieces, length: 1), contentType: "text/plain")
    let refused = await error { [upload] () async throws(APIError<Problem>) in
      try await api.client.send(upload)
    }
    #expect(refused?.status == .unauthorized)
    #expect(server.received.count == 1)
    _ = try await api.ping()
    #expect(server.received.map { $0.headers["authorization"] } == ["Bearer t1", "Bearer t2"])
  }

  @Test func aTokenThatIsRefusedIsReplacedOnce() async throws {
    let provider = Provider()
    let server = try server(taking: "t2")
    let api = api(server, provider)
    // A refused request was not carried out, so that a POST may be sent again as well.
    _ = try await api.post([:])
    #expect(
      server.received.map { "\($0.method) \($0.headers["authorization"] ?? "")" }
        == ["POST Bearer t1", "POST Bearer t2"]
    )
    _ = try await api.ping()
    #expect(await provider.count == 2)
  }

  @Test func theSecondRefusalIsTheAnswer() async throws {
    let provider = Provider()
    let server = try server(taking: "none")
    let api = api(server, provider)
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    #expect(error?.status == .unauthorized)
    #expect(server.received.count == 2)
    #expect(await provider.count == 2)
  }

  @Test func theSameTokenIsNotSentAgain() async throws {
    let server = try server(taking: "other")
    for authentication in [APIAuthentication.bearer("same"), .bearer { "same" }] {
      let api = PingAPI(
        configuration: .init(server: server.url, authentication: authentication)
      )
      let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
      #expect(error?.status == .unauthorized)
    }
    #expect(server.received.count == 2)
  }

  @Test func callersShareOneRefresh() async throws {
    let provider = Provider(delay: .milliseconds(100))
    let server = try server(taking: "t2")
    let api = api(server, provider)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...16 { group.addTask { _ = try await api.ping() } }
      try await group.waitForAll()
    }
    #expect(await provider.count == 2)
  }

  @Test func whoIsCancelledDoesNotTakeTheOthersAlong() async throws {
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let source = TokenSource { _ in
      for await _ in gate {}
      try Task.checkCancellation()
      return AccessToken("t")
    }
    let first = Task { try await source.token() }
    let second = Task { try await source.token() }
    try await Task.sleep(for: .milliseconds(50))
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    opener.finish()
    #expect(try await second.value == "t")
  }

  @Test func aRunThatNobodyWaitsForIsCancelled() async throws {
    let wasCancelled = Locked(false)
    let source = TokenSource { _ in
      do {
        try await Task.sleep(for: .seconds(10))
      } catch {
        wasCancelled.withLock { $0 = true }
        throw error
      }
      return AccessToken("t")
    }
    let only = Task { try await source.token() }
    try await Task.sleep(for: .milliseconds(50))
    only.cancel()
    await #expect(throws: CancellationError.self) { try await only.value }
    for _ in 1...100 where !wasCancelled.withLock({ $0 }) {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(wasCancelled.withLock { $0 })
  }

  @Test func aFailureIsNotKept() async throws {
    struct Outage: Error {}
    let isDown = Locked(true)
    let source = TokenSource { _ in
      if isDown.withLock({ $0 }) { throw Outage() }
      return AccessToken("t")
    }
    await #expect(throws: Outage.self) { try await source.token() }
    isDown.withLock { $0 = false }
    #expect(try await source.token() == "t")
  }

  @Test func aProviderThatCallsThroughItsOwnClientDoesNotWaitForItself() async throws {
    let server = try server(taking: "t1")
    let client = Locked<PingAPI?>(nil)
    let api = PingAPI(
      configuration: .init(
        server: server.url,
        authentication: .bearer {
          _ = try await client.withLock { $0 }?.ping()
          return "t1"
        }
      )
    )
    client.withLock { $0 = api }
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    #expect(error?.description.contains("the provider of a token called an operation") == true)
    #expect(server.received.isEmpty)
  }
}
