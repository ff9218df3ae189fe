import Foundation

/// A server with TLS for one connection, which is a child process: `openssl s_server`. What it decrypts
/// goes to a plain socket, and what comes from there is encrypted.
final class TLSChild {
  private let process = Process()

  /// Starts a child.
  ///
  /// - Parameters:
  ///   - plain: The plain side, which is the child's alone from then on.
  ///   - arguments: What says how it is to be.
  /// - Returns: The child, and the connection to it; nil if there is none.
  static func started(
    to plain: ByteSocket,
    _ arguments: [String]
  ) -> (child: TLSChild, connection: ByteSocket)? {
    guard let (socket, port) = try? ByteSocket.listening() else { return nil }
    socket.close()
    let child = TLSChild()
    let handle = FileHandle(fileDescriptor: plain.number, closeOnDealloc: true)
    child.process.executableURL = URL(filePath: "/usr/bin/env")
    child.process.arguments =
      ["openssl", "s_server", "-quiet", "-naccept", "1", "-accept", "127.0.0.1:\(port)"] + arguments
    child.process.standardInput = handle
    child.process.standardOutput = handle
    child.process.standardError = FileHandle.nullDevice
    guard (try? child.process.run()) != nil else { return nil }
    try? handle.close()
    for _ in 1...1000 {
      let (connection, isConnected) = ByteSocket.connecting(to: port, waits: true)
      if isConnected { return (child, connection) }
      connection.close()
      Thread.sleep(forTimeInterval: 0.005)
    }
    return nil
  }

  deinit {
    // A thread of tasks blocks signals, and its child inherits that; this one cannot be blocked.
    kill(process.processIdentifier, SIGKILL)
  }
}
