import Foundation

/// A socket, and what its calls have in common on all systems.
struct ByteSocket: Sendable, Hashable {
  let number: Int32

  /// Opens a listening socket on a free port of the loopback interface.
  ///
  /// - Parameter backlog: How many connections may wait to be accepted.
  /// - Returns: The socket and its port.
  /// - Throws: `POSIXError` if there is none.
  static func listening(backlog: Int32 = 128) throws -> (ByteSocket, port: UInt16) {
    let number = stream()
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(number, address, length) == 0, listen(number, backlog) == 0 else {
          return Int32(-1)
        }
        return getsockname(number, address, &length)
      }
    }
    guard number >= 0, status == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    return (ByteSocket(number: number), UInt16(bigEndian: address.sin_port))
  }

  /// Connects to a port of the loopback interface.
  ///
  /// - Parameters:
  ///   - port: The port.
  ///   - waits: Whether to wait until there is a connection.
  /// - Returns: The socket, and whether it is connected.
  static func connecting(to port: UInt16, waits: Bool) -> (ByteSocket, isConnected: Bool) {
    let number = stream()
    if !waits { _ = fcntl(number, F_SETFL, O_NONBLOCK) }
    var address = loopback(port: port)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        connect(number, address, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return (ByteSocket(number: number), status == 0)
  }

  private static func stream() -> Int32 {
    #if os(Linux)
      let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let number = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    // A socket that a child has as well stays open when it is closed here.
    keepFromChildren(number)
    return number
  }

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
  }

  private static func keepFromChildren(_ number: Int32) {
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  func accepted() -> ByteSocket? {
    let socket = accept(number, nil, nil)
    guard socket >= 0 else { return nil }
    Self.keepFromChildren(socket)
    return ByteSocket(number: socket)
  }

  /// What arrives next; nil when the other side has closed.
  func read() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = recv(number, &chunk, chunk.count, 0)
    return count > 0 ? Array(chunk.prefix(count)) : nil
  }

  /// Sends all of the bytes; false when the other side does not take them.
  func send(_ bytes: [UInt8]) -> Bool {
    #if os(Linux)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.send(number, $0.baseAddress?.advanced(by: offset), $0.count - offset, flags)
      }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }

  func shutDown() {
    shutdown(number, Int32(SHUT_RDWR))
  }

  /// Ends what waits to read, without a word to the other side.
  func stopReading() {
    shutdown(number, Int32(SHUT_RD))
  }

  func close() {
    shutDown()
    _ = Foundation.close(number)
  }

  /// Closes the connection in the way that a process does which goes down: with a reset (RFC 9293,
  /// section 3.10.7).
  func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    _ = Foundation.close(number)
  }
}
