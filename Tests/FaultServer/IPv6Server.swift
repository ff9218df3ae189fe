import Foundation

/// A server of HTTP on the loopback address of IPv6, which answers each request alike.
public final class IPv6Server: Sendable {
  private let acceptor: Acceptor
  /// The server's URL, without a path.
  public var url: String { "http://[::1]:\(acceptor.port)" }

  /// Starts a server on a free port.
  ///
  /// - Parameter body: The body of each response.
  /// - Throws: `POSIXError` if there is no port, or no IPv6.
  public init(answering body: String) throws {
    let response = "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    let (socket, port) = try ByteSocket.listeningOnIPv6()
    acceptor = Acceptor(on: socket, port) { _, connection in
      // A request without a body comes in one piece here.
      while connection.read() != nil, connection.send(Array(response.utf8)) {}
      return .close
    }
  }
}

extension ByteSocket {
  /// Opens a listening socket on a free port of the loopback interface, by IPv6.
  fileprivate static func listeningOnIPv6() throws -> (ByteSocket, port: UInt16) {
    #if os(Linux)
      let number = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let number = socket(AF_INET6, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_addr = in6addr_loopback
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(number, address, length) == 0, listen(number, 16) == 0 else { return Int32(-1) }
        return getsockname(number, address, &length)
      }
    }
    guard number >= 0, status == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    return (ByteSocket(number: number), UInt16(bigEndian: address.sin6_port))
  }
}
