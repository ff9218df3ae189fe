import Foundation

/// A server with TLS, which is a child process: `openssl s_server`. It answers each request with a page.
public final class TLSServer {
  /// What the server's certificate is like.
  public enum Certificate: Sendable, CaseIterable {
    /// Valid, if the root is trusted.
    case valid
    /// Of the same root, but expired.
    case expired
    /// Of the same root, but for another host.
    case ofAnotherHost

    var pem: String {
      switch self {
      case .valid: TestCertificates.valid
      case .expired: TestCertificates.expired
      case .ofAnotherHost: TestCertificates.other
      }
    }
  }

  private let process = Process()
  private let folder: CertificateFolder
  /// The server's URL, without a path.
  public let url: String

  /// Starts a server on a free port, and waits until it can be reached.
  public init(_ certificate: Certificate) throws {
    let (socket, port) = try ByteSocket.listening()
    socket.close()
    url = "https://127.0.0.1:\(port)"
    folder = try CertificateFolder(certificate)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "openssl", "s_server", "-quiet", "-www", "-accept", "127.0.0.1:\(port)",
      ] + folder.arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 1...500 where !Self.isReachable(port) { Thread.sleep(forTimeInterval: 0.01) }
  }

  deinit {
    // A thread of tasks blocks signals, and its child inherits that; this one cannot be blocked.
    // Foundation would wait for the end by a run loop, which such threads have not.
    kill(process.processIdentifier, SIGKILL)
  }

  private static func isReachable(_ port: UInt16) -> Bool {
    let (socket, isConnected) = ByteSocket.connecting(to: port, waits: true)
    socket.close()
    return isConnected
  }
}
