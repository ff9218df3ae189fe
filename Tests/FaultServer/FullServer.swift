/// A server that takes no connections: so many wait for it that the system answers no more of them.
public final class FullServer: Sendable {
  private let socket: ByteSocket
  private let waiting: [ByteSocket]
  /// The server's URL, without a path.
  public let url: String

  /// Starts a server on a free port.
  public init() throws {
    let (socket, port) = try ByteSocket.listening(backlog: 0)
    self.socket = socket
    url = "http://127.0.0.1:\(port)"
    waiting = (0..<8).map { _ in ByteSocket.connecting(to: port, waits: false).0 }
  }

  deinit {
    for connection in waiting { connection.close() }
    socket.close()
  }
}
