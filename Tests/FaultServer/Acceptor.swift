import Foundation
import LoopbackServer

/// Accepts connections on a free port of the loopback interface, and serves each on a thread of its own.
final class Acceptor: Sendable {
  /// How a connection ends that has been served.
  enum Ending {
    case close
    case reset
  }

  private let socket: ByteSocket
  private let open = Locked<Set<ByteSocket>>([])
  /// The port.
  let port: UInt16

  /// - Parameter serve: Serves a connection, by its number from 0 on.
  /// - Throws: `POSIXError` if there is no port.
  convenience init(_ serve: @escaping @Sendable (Int, ByteSocket) -> Ending) throws {
    let (socket, port) = try ByteSocket.listening()
    self.init(on: socket, port, serve)
  }

  /// Accepts the connections of a socket that listens.
  init(
    on socket: ByteSocket,
    _ port: UInt16,
    _ serve: @escaping @Sendable (Int, ByteSocket) -> Ending
  ) {
    self.socket = socket
    self.port = port
    Thread.detachNewThread { [socket, open] in
      var count = 0
      while let connection = socket.accepted() {
        open.withLock { _ = $0.insert(connection) }
        let number = count
        count += 1
        Thread.detachNewThread {
          let ending = serve(number, connection)
          open.withLock { open in
            open.remove(connection)
            switch ending {
            case .close: connection.close()
            case .reset: connection.reset()
            }
          }
        }
      }
      socket.close()
    }
  }

  deinit {
    socket.shutDown()
    open.withLock { open in
      for connection in open { connection.shutDown() }
    }
  }
}
