import Foundation
import LoopbackServer

/// A server of HTTP/2 (RFC 9113) that sends frames as a test says. It has no TLS: a ``TLSRelay`` goes in
/// front of it, with `h2` among its protocols.
public final class HTTP2FaultServer: Sendable {
  /// What a server does about a request, one after the other. After ``close`` comes nothing.
  public enum Step: Sendable {
    /// Ends the stream with an error code (section 6.4).
    case reset(UInt32)
    /// Ends the connection with an error code (section 6.8), having processed the request or not.
    case goAway(UInt32, isProcessed: Bool)
    /// The head of a response with JSON in its body.
    case head
    /// A piece of the body.
    case body(String, isLast: Bool = true)
    /// Bytes, whatever they are.
    case bytes([UInt8])
    /// Waits until what was sent before has been read.
    case pause
    /// Closes the connection.
    case close
  }

  /// Error codes (section 7).
  public enum Code {
    /// Nothing went wrong.
    public static let noError: UInt32 = 0
    /// A rule of HTTP/2 was broken.
    public static let protocolError: UInt32 = 1
    /// The server failed.
    public static let internalError: UInt32 = 2
    /// Nothing was processed.
    public static let refusedStream: UInt32 = 7
    /// Fields cannot be decompressed.
    public static let compressionError: UInt32 = 9
  }

  private let acceptor: Acceptor
  private let count: Locked<Int>
  /// The plain server's URL, without a path.
  public var url: String { "http://127.0.0.1:\(acceptor.port)" }
  /// How many requests there were.
  public var requests: Int { count.withLock { $0 } }

  /// Starts a server on a free port.
  ///
  /// - Parameter script: Says what to do about a request, by its number from 0 on.
  /// - Throws: `POSIXError` if there is no port.
  public init(_ script: @escaping @Sendable (Int) -> [Step]) throws {
    let count = Locked(0)
    self.count = count
    acceptor = try Acceptor { _, connection in
      var reader = ByteReader(connection)
      // The preface (section 3.4).
      guard reader.next(24) != nil, connection.send(frame(4, 0, 0, [])) else { return .close }
      while let head = reader.next(9),
        let payload = reader.next(Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2]))
      {
        let stream = head[5...8].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        switch (head[3], head[4] & 1) {
        case (4, 0): _ = connection.send(frame(4, 1, 0, []))
        case (6, 0): _ = connection.send(frame(6, 1, 0, payload))
        // The end of a stream, in HEADERS or DATA.
        case (0...1, 1):
          let number = count.withLock { count in
            defer { count += 1 }
            return count
          }
          for step in script(number) {
            guard connection.send(Self.bytes(step, stream)) else { return .close }
            if case .pause = step { Thread.sleep(forTimeInterval: 0.2) }
            if case .close = step { return .close }
          }
        default: break
        }
      }
      return .close
    }
  }

  private static func bytes(_ step: Step, _ stream: UInt32) -> [UInt8] {
    switch step {
    case .reset(let code): frame(3, 0, stream, number(code))
    case .goAway(let code, let isProcessed):
      frame(7, 0, 0, number(isProcessed ? stream : stream - 1) + number(code))
    case .head:
      // `:status: 200` and `content-type` by their places in the static table (RFC 7541, appendix A).
      frame(1, 4, stream, [0x88, 0x5F, 16] + Array("application/json".utf8))
    case .body(let text, let isLast): frame(0, isLast ? 1 : 0, stream, Array(text.utf8))
    case .bytes(let bytes): bytes
    case .pause, .close: []
    }
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// A frame (RFC 9113, section 4.1).
private func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt32, _ payload: [UInt8]) -> [UInt8] {
  let length = [16, 8, 0].map { UInt8(truncatingIfNeeded: payload.count >> $0) }
  let id = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: stream >> $0) }
  return length + [type, flags] + id + payload
}
