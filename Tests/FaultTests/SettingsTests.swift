import APIClientRuntime
import FaultServer
import Foundation
import LoopbackServer
import Testing

/// The transports that take trust roots, proxies and a time for connecting, and can make a server wait.
enum AdjustableTransport: CaseIterable, Sendable, Codable, CustomTestStringConvertible {
  #if os(Linux)
    case curl
  #endif
  #if AsyncHTTPClient
    case asyncHTTPClient
  #endif

  func transport(
    trustRoots: TrustRoots = .system,
    proxies: ProxySettings = .none
  ) -> any APITransport {
    switch self {
    #if os(Linux)
      case .curl: CurlAPITransport(trustRoots: trustRoots, proxies: proxies)
    #endif
    #if AsyncHTTPClient
      case .asyncHTTPClient: AsyncHTTPClientAPITransport(trustRoots: trustRoots, proxies: proxies)
    #endif
    }
  }

  /// Whether a proxy is asked for a tunnel to a server without TLS as well.
  var alwaysTunnels: Bool {
    #if os(Linux)
      self != .curl
    #else
      true
    #endif
  }

  var testDescription: String {
    switch self {
    #if os(Linux)
      case .curl: "libcurl"
    #endif
    #if AsyncHTTPClient
      case .asyncHTTPClient: "AsyncHTTPClient"
    #endif
    }
  }
}

/// What these transports can do and URLSession cannot.
@Suite(.timeLimit(.minutes(5))) struct SettingsTests {
  private func client(_ url: String, _ transport: any APITransport) -> APIClient<Problem> {
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
    _ transport: any APITransport
  ) async -> TransportError.Reason? {
    let error = await error { () async throws(APIError<Problem>) in
      try await client(url, transport).sendForText(APIRequest("test", .get))
    }
    guard case .transport(let error) = error?.kind else { return nil }
    return (error as? TransportError)?.reason
  }

  @Test(arguments: AdjustableTransport.allCases)
  func connectingEndsInTime(adjustable: AdjustableTransport) async throws {
    let server = try FullServer()
    let start = ContinuousClock.now
    #expect(await reason(server.url, adjustable.transport()) == .connectTimedOut)
    // Before the call's own time is over, on a busy machine too.
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test(arguments: AdjustableTransport.allCases)
  func theHandshakeIsOfThatTime(adjustable: AdjustableTransport) async throws {
    // It waits for a request, and what arrives is the client's part of a handshake.
    let server = try FaultServer(.hold)
    let url = server.url.replacing("http:", with: "https:")
    #expect(await reason(url, adjustable.transport()) == .connectTimedOut)
  }

  #if os(Linux)
    // AsyncHTTPClient counts it.
    @Test func waitingForAConnectionIsNot() async throws {
      let server = try LoopbackServer { _ in
        Thread.sleep(forTimeInterval: 0.4)
        return .json("[]")
      }
      let client = client(server.url, CurlAPITransport(proxies: .none))
      // More than are sent at once, to a server that takes longer than connecting may.
      let texts = await withTaskGroup(of: String?.self) { group in
        for _ in 1...40 {
          group.addTask { try? await client.sendForText(APIRequest("test", .get)) }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(texts.allSatisfy { $0 == "[]" })
    }
  #endif

  @Test(arguments: AdjustableTransport.allCases)
  func aServerWaitsForASlowReader(adjustable: AdjustableTransport) async throws {
    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
    let count = 1 << 12
    let server = try FaultServer(
      .text("HTTP/1.1 200 OK\nContent-Length: \(count * piece.count)\n\n"),
      .sendAgain(piece, times: count)
    )
    let body: APIResponseBody = try await client(server.url, adjustable.transport()).send(
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

  @Test(arguments: AdjustableTransport.allCases)
  func aTrustRootMayBeTheOnlyOne(adjustable: AdjustableTransport) async throws {
    let server = try TLSServer(.valid)
    let root = adjustable.transport(trustRoots: .pem(TestCertificates.root))
    #expect(try await !client(server.url, root).sendForText(.anyText).isEmpty)
    #expect(
      await reason(server.url, adjustable.transport(trustRoots: .pem("none"))) == .untrusted
    )
  }

  @Test(arguments: AdjustableTransport.allCases)
  func aProxyIsUsed(adjustable: AdjustableTransport) async throws {
    let proxy = try LoopbackServer(answering: .json("[]"))
    let settings = ProxySettings(
      environment: [
        "http_proxy": proxy.url.replacing("://", with: "://ali:s%40e@"),
        "no_proxy": "near.example",
      ]
    )
    let transport = adjustable.transport(proxies: settings)
    _ = try await client("http://far.example/base", transport).sendForText(
      APIRequest("test", .get)
    )
    let received = proxy.received
    if adjustable.alwaysTunnels {
      #expect(received.map(\.method) == ["CONNECT", "GET"])
      #expect(received.map(\.target) == ["far.example:80", "/base"])
    } else {
      #expect(received.map(\.method) == ["GET"])
      #expect(received.map(\.target) == ["http://far.example/base"])
      #expect(received.first?.headers["host"] == "far.example")
    }
    #expect(
      received.first?.headers["proxy-authorization"]
        == "Basic \(Base64Data(Array("ali:s@e".utf8)))"
    )
    #expect(await reason("http://near.example", transport) == .unreachable)
    #expect(proxy.received.count == received.count)
  }

  @Test(arguments: AdjustableTransport.allCases)
  func anHTTPSRequestIsTunnelled(adjustable: AdjustableTransport) async throws {
    let proxy = try FaultServer(.text("HTTP/1.1 403 Forbidden\nContent-Length: 0\n\n"), .next)
    let transport = adjustable.transport(proxies: ProxySettings(https: proxy.url))
    #expect(await reason("https://far.example/secret", transport) == .unreachable)
    let request = try #require(proxy.record.requests.first)
    #expect(request.hasPrefix("CONNECT far.example:443 HTTP/1.1\r\n"))
    #expect(!request.contains("secret"))
  }

  @Test(arguments: AdjustableTransport.allCases)
  func aSOCKSProxyLooksTheNameUp(adjustable: AdjustableTransport) async throws {
    let server = try LoopbackServer(answering: .json("[]"))
    let proxy = try SOCKSServer(to: server.url)
    let transport = adjustable.transport(proxies: ProxySettings(http: proxy.url()))
    let text = try await client("http://far.example/base", transport).sendForText(
      APIRequest("test", .get)
    )
    #expect(text == "[]")
    #expect(server.received.map(\.target) == ["/base"])
    #expect(proxy.targets == ["far.example:80"])
    #expect(proxy.credentials == [])
  }

  #if os(Linux)
    @Test func aSOCKSProxyMayWantAPassword() async throws {
      let server = try LoopbackServer(answering: .json("[]"))
      let proxy = try SOCKSServer(to: server.url)
      let transport = CurlAPITransport(
        proxies: ProxySettings(http: proxy.url(credentials: "ali:s%40%3Ae"))
      )
      _ = try await client("http://far.example", transport).sendForText(APIRequest("test", .get))
      #expect(proxy.credentials == ["ali:s@:e"])
      #expect(server.received.count == 1)
    }
  #endif

  #if AsyncHTTPClient
    @Test func aSOCKSProxyThatWantsAPasswordIsRefused() async throws {
      let proxies = ProxySettings(http: "socks5://ali:secret@127.0.0.1:1")
      let error = await error { () async throws(APIError<Problem>) in
        try await client("http://far.example", AsyncHTTPClientAPITransport(proxies: proxies))
          .sendForText(APIRequest("test", .get))
      }
      guard case .transport(let error as TransportError) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(error.reason == .other)
      #expect(error.message == "there is no support for SOCKS proxies that want a password")
    }
  #endif

  @Test(arguments: AdjustableTransport.allCases)
  func aHostMayBeAnAddressOfIPv6(adjustable: AdjustableTransport) async throws {
    guard let server = try? IPv6Server(answering: "[1]") else {
      try Test.cancel("this machine has no IPv6")
    }
    #expect(
      try await client(server.url, adjustable.transport()).sendForText(APIRequest("test", .get))
        == "[1]"
    )
    #expect(server.url.hasPrefix("http://[::1]:"))
  }
}
