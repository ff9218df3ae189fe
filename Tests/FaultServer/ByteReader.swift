/// Reads what arrives on a socket in parts of known lengths.
struct ByteReader {
  private let socket: ByteSocket
  private var bytes: [UInt8] = []

  init(_ socket: ByteSocket) {
    self.socket = socket
  }

  /// So many bytes; nil when the other side closes before.
  mutating func next(_ count: Int) -> [UInt8]? {
    while bytes.count < count {
      guard let more = socket.read() else { return nil }
      bytes += more
    }
    defer { bytes.removeFirst(count) }
    return Array(bytes.prefix(count))
  }

  /// A record of TLS with its head (RFC 8446, section 5.1).
  mutating func record() -> [UInt8]? {
    guard let head = next(5), let body = next(Int(head[3]) << 8 | Int(head[4])) else { return nil }
    return head + body
  }
}
