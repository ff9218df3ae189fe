import Foundation
import LoopbackServer

/// Puts TLS in front of a plain server on loopback, and breaks it: it sees each record of a connection, and
/// lets it pass or not.
public final class TLSRelay: Sendable {
  /// What goes wrong with a connection.
  public enum Fault: Sendable {
    case none
    /// The connection is closed after the server's first record.
    case closesInHandshake
    /// A byte of the response is another.
    case corruptsResponse
    /// The connection is closed within a record of the response.
    case cutsResponse
    /// The connection is reset when the response comes.
    case resetsResponse
    /// The connection is closed without saying so before (RFC 5246, section 7.2.1).
    case omitsCloseNotify
  }

  /// How a server wants to be spoken to.
  public struct Settings: Sendable {
    /// What it shows.
    public var certificate = TLSServer.Certificate.valid
    /// The protocols to choose from, such as `h2` (RFC 7301).
    public var protocols: [String] = []
    /// Whether a client without a certificate is refused.
    public var wantsClientCertificate = false

    /// Settings of a server that wants nothing in particular.
    public init(
      certificate: TLSServer.Certificate = .valid,
      protocols: [String] = [],
      wantsClientCertificate: Bool = false
    ) {
      self.certificate = certificate
      self.protocols = protocols
      self.wantsClientCertificate = wantsClientCertificate
    }
  }

  private let acceptor: Acceptor
  private let folder: CertificateFolder
  private let count: Locked<Int>
  /// The server's URL, without a path.
  public var url: String { "https://127.0.0.1:\(acceptor.port)" }
  /// How many connections there were.
  public var connections: Int { count.withLock { $0 } }

  /// Starts a relay on a free port.
  ///
  /// - Parameters:
  ///   - url: The plain server's URL, which ends with its port.
  ///   - settings: How the server wants to be spoken to.
  ///   - fault: What goes wrong, by the number of the connection from 0 on.
  /// - Throws: `POSIXError` if there is no port.
  public init(
    to url: String,
    _ settings: Settings = Settings(),
    fault: @escaping @Sendable (Int) -> Fault = { _ in .none }
  ) throws {
    let port = url.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
    let folder = try CertificateFolder(settings.certificate)
    let count = Locked(0)
    self.folder = folder
    self.count = count
    acceptor = try Acceptor { number, client in
      count.withLock { $0 += 1 }
      let fault = fault(number)
      let (plain, isConnected) = ByteSocket.connecting(to: port, waits: true)
      guard isConnected,
        let (child, server) = TLSChild.started(to: plain, folder.arguments(settings, fault))
      else { return .close }
      defer { withExtendedLifetime(child) { server.close() } }
      return Self.relay(client, server, fault)
    }
  }

  private static func relay(
    _ client: ByteSocket,
    _ server: ByteSocket,
    _ fault: Fault
  ) -> Acceptor.Ending {
    let hasRequest = Locked(false)
    let hasEnded = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      var records = ByteReader(client)
      while let record = records.record() {
        if isOfApplication(record) { hasRequest.withLock { $0 = true } }
        guard server.send(record) else { break }
      }
      server.shutDown()
      hasEnded.signal()
    }
    defer {
      client.stopReading()
      hasEnded.wait()
    }
    var records = ByteReader(server)
    while var record = records.record() {
      let isResponse = isOfApplication(record) && hasRequest.withLock { $0 }
      switch fault {
      case .closesInHandshake:
        _ = client.send(record)
        return .close
      case .cutsResponse where isResponse:
        _ = client.send(Array(record.prefix(record.count / 2)))
        return .close
      case .resetsResponse where isResponse:
        return .reset
      case .corruptsResponse where isResponse:
        record[record.count - 1] ^= 1
      case .omitsCloseNotify where isAlert(record):
        return .close
      case .none, .corruptsResponse, .cutsResponse, .resetsResponse, .omitsCloseNotify:
        break
      }
      guard client.send(record) else { break }
    }
    return .close
  }

  // Up to TLS 1.2 a record tells what it is of (RFC 5246, section 6.2.1).

  private static func isOfApplication(_ record: [UInt8]) -> Bool {
    record.first == 23
  }

  private static func isAlert(_ record: [UInt8]) -> Bool {
    record.first == 21
  }
}

/// The files that `openssl s_server` reads, as long as it may.
final class CertificateFolder: Sendable {
  private let folder: URL

  init(_ certificate: TLSServer.Certificate) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let server = "\(certificate.pem)\n\(TestCertificates.key)\n"
    try Data(server.utf8).write(to: folder.appending(path: "server.pem"))
    try Data(TestCertificates.root.utf8).write(to: folder.appending(path: "root.pem"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The certificate and its key.
  var arguments: [String] {
    let file = folder.appending(path: "server.pem").path
    return ["-cert", file, "-key", file]
  }

  func arguments(_ settings: TLSRelay.Settings, _ fault: TLSRelay.Fault) -> [String] {
    var arguments = arguments
    if !settings.protocols.isEmpty {
      arguments += ["-alpn", settings.protocols.joined(separator: ",")]
    }
    if settings.wantsClientCertificate {
      let root = folder.appending(path: "root.pem").path
      arguments += ["-Verify", "1", "-verify_return_error", "-CAfile", root]
    }
    switch fault {
    case .none, .closesInHandshake: break
    // What a record is of, only earlier versions tell.
    case .corruptsResponse, .cutsResponse, .resetsResponse, .omitsCloseNotify:
      arguments.append("-tls1_2")
    }
    return arguments
  }
}
