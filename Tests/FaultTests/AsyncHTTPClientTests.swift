#if AsyncHTTPClient
  import APIClientRuntime
  import FaultServer
  import LoopbackServer
  import Testing

  /// What AsyncHTTPClient can do and URLSession cannot.
  @Suite(.timeLimit(.minutes(1))) struct AsyncHTTPClientTests {
    private func client(_ url: String, _ transport: AsyncHTTPClientAPITransport) -> APIClient<
      Problem
    > {
      APIClient(
        configuration: .init(
          server: url,
          transport: transport,
          timeout: .seconds(20),
          connectTimeout: .milliseconds(300),
          retries: .off
        )
      )
    }

    private func reason(
      _ url: String,
      _ transport: AsyncHTTPClientAPITransport
    ) async -> TransportError.Reason? {
      let error = await error { () async throws(APIError<Problem>) in
        try await client(url, transport).sendForText(APIRequest("test", .get))
      }
      guard case .transport(let error) = error?.kind else { return nil }
      return (error as? TransportError)?.reason
    }

    @Test func connectingEndsInTime() async throws {
      let server = try FullServer()
      let start = ContinuousClock.now
      #expect(
        await reason(server.url, AsyncHTTPClientAPITransport(proxies: .none)) == .connectTimedOut
      )
      #expect(ContinuousClock.now - start < .seconds(isSanitized ? 15 : 5))
    }

    @Test func aServerWaitsForASlowReader() async throws {
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      let count = 1 << 12
      let server = try FaultServer(
        .text("HTTP/1.1 200 OK\nContent-Length: \(count * piece.count)\n\n"),
        .sendAgain(piece, times: count)
      )
      let transport = AsyncHTTPClientAPITransport(proxies: .none)
      let body: APIResponseBody = try await client(server.url, transport).send(
        APIRequest("test", .get)
      )
      var pieces = body.makeAsyncIterator()
      var bytes = try await pieces.next()?.count ?? 0
      try await Task.sleep(for: .milliseconds(500))
      // What the sockets of both sides hold, and a few pieces; of 256 MiB.
      #expect(server.record.sentBytes < 32 << 20)
      while let piece = try await pieces.next() { bytes += piece.count }
      #expect(bytes == count * piece.count)
    }

    @Test func aTrustRootMayBeTheOnlyOne() async throws {
      let server = try TLSServer(.valid)
      let root = AsyncHTTPClientAPITransport(
        trustRoots: .pem(TestCertificates.root),
        proxies: .none
      )
      #expect(try await !client(server.url, root).sendForText(.anyText).isEmpty)
      let text = AsyncHTTPClientAPITransport(trustRoots: .pem("none"), proxies: .none)
      #expect(await reason(server.url, text) == .untrusted)
    }

    @Test func aProxyIsUsed() async throws {
      let proxy = try LoopbackServer(answering: .json("[]"))
      let settings = ProxySettings(
        environment: [
          "http_proxy": proxy.url.replacing("://", with: "://ali:s%40e@"),
          "no_proxy": "near.example",
        ]
      )
      let transport = AsyncHTTPClientAPITransport(proxies: settings)
      _ = try await client("http://far.example/base", transport).sendForText(
        APIRequest("test", .get)
      )
      #expect(proxy.received.map(\.method) == ["CONNECT", "GET"])
      #expect(proxy.received.map(\.target) == ["far.example:80", "/base"])
      #expect(
        proxy.received.first?.headers["proxy-authorization"]
          == "Basic \(Base64Data(Array("ali:s@e".utf8)))"
      )
      #expect(await reason("http://near.example", transport) == .unreachable)
      #expect(proxy.received.count == 2)
    }

    @Test func anHTTPSRequestIsTunnelled() async throws {
      let proxy = try FaultServer(.text("HTTP/1.1 403 Forbidden\nContent-Length: 0\n\n"), .next)
      let transport = AsyncHTTPClientAPITransport(proxies: ProxySettings(https: proxy.url))
      #expect(await reason("https://far.example/secret", transport) == .unreachable)
      let request = try #require(proxy.record.requests.first)
      #expect(request.hasPrefix("CONNECT far.example:443 HTTP/1.1\r\n"))
      #expect(!request.contains("secret"))
    }
  }
#endif
