#if AsyncHTTPClient
  import APIClientRuntime
  import AsyncHTTPClient
  import FaultServer
  import Foundation
  import LoopbackServer
  import NIOCore
  import NIOHTTP1
  import NIOPosix
  import NIOSSL
  import Testing

  /// The transport over clients that are configured by the caller, or the caller's own.
  @Suite(.timeLimit(.minutes(5))) struct HTTPClientTests {
    private func client(
      _ url: String,
      _ transport: AsyncHTTPClientAPITransport
    ) -> APIClient<Problem> {
      APIClient(configuration: .init(server: url, transport: transport, retries: .off))
    }

    private func transport(
      _ configure: @escaping @Sendable (inout HTTPClient.Configuration) -> Void
    ) -> AsyncHTTPClientAPITransport {
      AsyncHTTPClientAPITransport(
        trustRoots: .pem(TestCertificates.root),
        proxies: .none,
        configure: configure
      )
    }

    @Test func aClientCertificateIsPresented() async throws {
      let server = try LoopbackServer(answering: .json(#"{"title": "t"}"#))
      let relay = try TLSRelay(to: server.url, .init(wantsClientCertificate: true))
      let certificates = try NIOSSLCertificate.fromPEMBytes(Array(TestCertificates.client.utf8))
      let key = try NIOSSLPrivateKey(bytes: Array(TestCertificates.key.utf8), format: .pem)
      let known = transport { configuration in
        configuration.tlsConfiguration?.certificateChain = certificates.map { .certificate($0) }
        configuration.tlsConfiguration?.privateKey = .privateKey(key)
      }
      let problem: Problem = try await client(relay.url, known).send(APIRequest("test", .get))
      #expect(problem == Problem(title: "t"))

      let error = await error { () async throws(APIError<Problem>) -> Problem in
        try await client(relay.url, transport { _ in }).send(APIRequest("test", .get))
      }
      #expect(
        error.map(Fault.Outcome.init) == .transport(.untrusted),
        "\(String(describing: error))"
      )
      #expect(server.received.count == 1)
    }

    @Test func theVersionOfHTTPCanBeChosen() async throws {
      let settings = TLSRelay.Settings(protocols: ["h2", "http/1.1"])
      let two = try HTTP2FaultServer { _ in [.head, .body(#"{"title": "2"}"#)] }
      let relayOfTwo = try TLSRelay(to: two.url, settings)
      let second: Problem = try await client(relayOfTwo.url, transport { _ in })
        .send(APIRequest("test", .get))
      #expect(second.title == "2")

      let one = try LoopbackServer(answering: .json(#"{"title": "1"}"#))
      let relayOfOne = try TLSRelay(to: one.url, settings)
      let first: Problem = try await client(
        relayOfOne.url,
        transport { $0.httpVersion = .http1Only }
      )
      .send(APIRequest("test", .get))
      #expect(first.title == "1")
      #expect(two.requests == 1)
    }

    @Test func aPoolIsAsLargeAsTheCallerSays() async throws {
      let server = try FaultServer(.text("HTTP/1.1 200 OK\nContent-Length: 2\n\n[]"), .next)
      let transport = transport {
        $0.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
      }
      let client = client(server.url, transport)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...8 {
          group.addTask { _ = try await client.sendForText(APIRequest("test", .get)) }
        }
        try await group.waitForAll()
      }
      #expect(server.record.connections == 1)
      #expect(server.record.count == 8)
    }

    @Test func connectionsAreOnTheCallersThreads() async throws {
      let server = try LoopbackServer(answering: .json("[]"))
      let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
      let loops = Locked<[ObjectIdentifier]>([])
      do {
        let transport = AsyncHTTPClientAPITransport(proxies: .none, eventLoopGroup: group) {
          $0.http1_1ConnectionDebugInitializer = { channel in
            loops.withLock { $0.append(ObjectIdentifier(channel.eventLoop)) }
            return channel.eventLoop.makeSucceededVoidFuture()
          }
        }
        _ = try await client(server.url, transport).sendForText(APIRequest("test", .get))
      }
      #expect(loops.withLock { $0 } == [ObjectIdentifier(group.next())])
    }

    @Test func redirectsAreLeftToTheClientOfTheAPI() async throws {
      let server = try LoopbackServer(
        answering: .response(status: 302, headers: ["Location": "/elsewhere"], body: [])
      )
      let transport = transport { $0.redirectConfiguration = .follow(max: 5, allowCycles: false) }
      let (head, _) = try await transport.send(.init(server.url), body: nil)
      #expect(head.status == .found)
      #expect(server.received.count == 1)
    }

    /// A client of a test's own, which is shut down whatever happens.
    private func withHTTPClient(
      _ configuration: HTTPClient.Configuration,
      _ body: (HTTPClient) async throws -> Void
    ) async throws {
      let client = HTTPClient(configuration: configuration)
      do {
        try await body(client)
      } catch {
        try await client.shutdown()
        throw error
      }
      try await client.shutdown()
    }

    @Test func aClientOfTheCallersIsUsedAndNotEnded() async throws {
      let server = try LoopbackServer(answering: .json("[]"))
      try await withHTTPClient(.init(redirectConfiguration: .disallow)) { own in
        for decompresses in [false, true] {
          let transport = AsyncHTTPClientAPITransport(client: own, decompresses: decompresses)
          _ = try await client(server.url, transport).sendForText(APIRequest("test", .get))
        }
        #expect(
          server.received.map { $0.headers["accept-encoding"] } == ["identity", "gzip, deflate"]
        )
        let request = HTTPClientRequest(url: server.url)
        let response = try await own.execute(request, timeout: .seconds(5))
        #expect(response.status == .ok)
      }
    }

    @Test func aClientThatFollowsRedirectsIsAnError() async throws {
      let server = try LoopbackServer { request in
        request.path == "/elsewhere"
          ? .json("[]") : .response(status: 302, headers: ["Location": "/elsewhere"], body: [])
      }
      try await withHTTPClient(.init()) { own in
        let client = client(server.url, AsyncHTTPClientAPITransport(client: own))
        let error = await error { () async throws(APIError<Problem>) in
          try await client.sendForText(APIRequest("test", .get))
        }
        #expect(error?.description.contains("redirectConfiguration: .disallow") == true)
      }
    }
  }
#endif
