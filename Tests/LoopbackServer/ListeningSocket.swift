import Foundation

/// Why there is no server.
struct SocketError: Error {
  let call: String
  let code = errno
}

/// The socket of a server.
enum ListeningSocket {
  /// Opens a socket on a free port of the loopback interface.
  static func open() throws -> (socket: Int32, port: UInt16) {
    #if os(Linux)
      let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let socket = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard socket >= 0 else { throw SocketError(call: "socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(socket, address, length) == 0, listen(socket, 128) == 0 else { return Int32(-1) }
        return getsockname(socket, address, &length)
      }
    }
    guard status == 0 else { throw SocketError(call: "bind") }
    return (socket, UInt16(bigEndian: address.sin_port))
  }
}
