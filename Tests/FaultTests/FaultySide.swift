import FaultServer

/// What is at the other end of a connection.
enum FaultySide: Sendable {
  /// A server without TLS, by the number of the request.
  case http(@Sendable (Int) -> [FaultServer.Step])
  /// A server that breaks off the handshake.
  case handshake(HandshakeFaultServer.Fault)
  /// A server behind TLS, which breaks by the number of the connection.
  case tls(_ steps: [FaultServer.Step] = [.value, .next], @Sendable (Int) -> TLSRelay.Fault)
  /// A server of HTTP/2, by the number of the request.
  case http2(@Sendable (Int) -> [HTTP2FaultServer.Step])

  /// A server that runs.
  struct Running: Sendable {
    let url: String
    /// How many bytes of responses were sent, where that is counted.
    let sentBytes: @Sendable () -> Int
  }

  /// Whether a client gets nowhere that does not trust the tests' root.
  var needsTrust: Bool {
    switch self {
    case .http, .handshake: false
    case .tls, .http2: true
    }
  }

  /// Starts the server, which ends with what is returned.
  func started() throws -> Running {
    switch self {
    case .http(let script):
      let server = try FaultServer { number, _ in script(number) }
      return Running(url: server.url) { server.record.sentBytes }
    case .handshake(let fault):
      let server = try HandshakeFaultServer(fault)
      return Running(url: server.url) { withExtendedLifetime(server) { 0 } }
    case .tls(let steps, let fault):
      let server = try FaultServer { _, _ in steps }
      let relay = try TLSRelay(to: server.url, fault: fault)
      return Running(url: relay.url) { withExtendedLifetime((server, relay)) { 0 } }
    case .http2(let script):
      let server = try HTTP2FaultServer(script)
      let relay = try TLSRelay(to: server.url, .init(protocols: ["h2"]))
      return Running(url: relay.url) { withExtendedLifetime((server, relay)) { 0 } }
    }
  }
}
