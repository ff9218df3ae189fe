import LoopbackServer

/// A server that breaks off the handshake of TLS: it needs no certificate for that.
public final class HandshakeFaultServer: Sendable {
  /// What a server does about the client's first record.
  public enum Fault: Sendable {
    /// Closes the connection.
    case closes
    /// Resets the connection.
    case resets
    /// Sends an alert, by its number (RFC 8446, section 6), and closes.
    case alert(UInt8)
    /// Answers in plain text, as a server of HTTP that knows no TLS does.
    case speaksNoTLS
  }

  private let acceptor: Acceptor
  private let count: Locked<Int>
  /// How many connections there were.
  public var connections: Int { count.withLock { $0 } }
  /// The server's URL, without a path.
  public var url: String { "https://127.0.0.1:\(acceptor.port)" }

  /// Starts a server on a free port.
  public init(_ fault: Fault) throws {
    let count = Locked(0)
    self.count = count
    acceptor = try Acceptor { _, connection in
      count.withLock { $0 += 1 }
      var reader = ByteReader(connection)
      guard reader.record() != nil else { return .close }
      switch fault {
      case .closes: break
      case .resets: return .reset
      case .alert(let number): _ = connection.send([21, 3, 3, 0, 2, 2, number])
      case .speaksNoTLS: _ = connection.send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
      }
      return .close
    }
  }
}
