import Foundation

/// A server with TLS, which is a child process: `openssl s_server`. It answers each request with a page.
public final class TLSServer {
  /// What the server's certificate is like.
  public enum Certificate: Sendable, CaseIterable {
    /// Valid, if the root is trusted.
    case valid
    /// Of the same root, but expired.
    case expired
  }

  private let process = Process()
  private let folder: URL
  /// The server's URL, without a path.
  public let url: String

  /// Starts a server on a free port, and waits until it can be reached.
  public init(_ certificate: Certificate) throws {
    let (socket, port) = try ByteSocket.listening()
    socket.close()
    url = "https://127.0.0.1:\(port)"
    folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text =
      switch certificate {
      case .valid: TestCertificates.valid
      case .expired: TestCertificates.expired
      }
    let file = folder.appending(path: "server.pem")
    try Data("\(text)\n\(TestCertificates.key)\n".utf8).write(to: file)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "openssl", "s_server", "-quiet", "-www", "-accept", "127.0.0.1:\(port)", "-cert", file.path,
      "-key", file.path,
    ]
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
    try? FileManager.default.removeItem(at: folder)
  }

  private static func isReachable(_ port: UInt16) -> Bool {
    let (socket, isConnected) = ByteSocket.connecting(to: port, waits: true)
    socket.close()
    return isConnected
  }
}
