import Foundation
import LoopbackServer

/// A SOCKS proxy (RFC 1928) that sends everybody to one server, whomever they ask for, and notes both that
/// and the passwords (RFC 1929).
public final class SOCKSServer: Sendable {
  private struct Seen {
    var targets: [String] = []
    var credentials: [String] = []
  }

  private let acceptor: Acceptor
  private let seen: Locked<Seen>
  /// The hosts that were asked for by name, with their ports.
  public var targets: [String] { seen.withLock { $0.targets } }
  /// The names and passwords, joined by colons.
  public var credentials: [String] { seen.withLock { $0.credentials } }

  /// Starts a proxy on a free port.
  ///
  /// - Parameter url: The URL of a server on loopback, which ends with its port.
  /// - Throws: `POSIXError` if there is no port.
  public init(to url: String) throws {
    let port = url.split(separator: ":").last.flatMap { UInt16($0) } ?? 0
    let seen = Locked(Seen())
    self.seen = seen
    acceptor = try Acceptor { _, client in
      var reader = ByteReader(client)
      guard let target = Self.target(&reader, client, seen) else { return .close }
      seen.withLock { $0.targets.append(target) }
      let (server, isConnected) = ByteSocket.connecting(to: port, waits: true)
      guard isConnected, client.send([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]) else { return .close }
      let hasEnded = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        while let bytes = server.read(), client.send(bytes) {}
        client.shutDown()
        hasEnded.signal()
      }
      // A client waits until it is connected, so that nothing of what follows has been read yet.
      while let bytes = client.read(), server.send(bytes) {}
      server.shutDown()
      hasEnded.wait()
      server.close()
      return .close
    }
  }

  /// The proxy's URL.
  ///
  /// - Parameter credentials: A name and a password as they stand in a URL; nil for none.
  /// - Returns: The URL.
  public func url(credentials: String? = nil) -> String {
    "socks5h://\(credentials.map { "\($0)@" } ?? "")127.0.0.1:\(acceptor.port)"
  }

  private static func target(
    _ reader: inout ByteReader,
    _ client: ByteSocket,
    _ seen: Locked<Seen>
  ) -> String? {
    guard let head = reader.next(2), head[0] == 5, let methods = reader.next(Int(head[1])) else {
      return nil
    }
    let wantsPassword = methods.contains(2)
    guard client.send([5, wantsPassword ? 2 : 0]) else { return nil }
    if wantsPassword {
      guard reader.next(1) == [1], let name = text(&reader), let password = text(&reader),
        client.send([1, 0])
      else { return nil }
      seen.withLock { $0.credentials.append("\(name):\(password)") }
    }
    // To connect, by a name.
    guard reader.next(4) == [5, 1, 0, 3], let host = text(&reader), let port = reader.next(2) else {
      return nil
    }
    return "\(host):\(Int(port[0]) << 8 | Int(port[1]))"
  }

  /// A text after its length.
  private static func text(_ reader: inout ByteReader) -> String? {
    guard let length = reader.next(1)?.first else { return nil }
    return reader.next(Int(length)).map { String(decoding: $0, as: UTF8.self) }
  }
}
