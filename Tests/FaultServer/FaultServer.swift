import Foundation
import LoopbackServer

/// A server on the loopback interface that breaks the rules of HTTP as a test says: it sends bytes,
/// whatever they are, waits, and closes connections.
public final class FaultServer: Sendable {
  /// What a server does, one after the other. After the last step it closes the connection.
  public enum Step: Sendable {
    /// Sends bytes.
    case send([UInt8])
    /// Sends the same bytes so many times, each after a time.
    case sendAgain([UInt8], times: Int, every: Duration = .zero)
    /// Neither answers nor closes, until the client closes the connection.
    case hold
    /// Reads the request's body, whose length its head says, and keeps nothing of it.
    case drain
    /// Reads the next request of the same connection.
    case next

    /// Sends a text, with each line's end written as CR LF.
    public static func text(_ text: String) -> Step {
      .send(Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8))
    }
  }

  /// What a server has seen.
  public struct Record: Sendable {
    /// The heads of the requests, and what of their bodies came along, in order of arrival.
    public var requests: [String] = []
    /// How many requests there were.
    public var count = 0
    /// How many connections were accepted.
    public var connections = 0
    /// How many connections are open.
    public var open = 0
    /// How many bytes were sent.
    public var sentBytes = 0
    /// How many bytes of bodies were drained.
    public var drainedBytes = 0
  }

  private let socket: ByteSocket
  private let port: UInt16
  private let state = Locked(Record())
  private let connections = Locked<Set<ByteSocket>>([])

  /// Starts a server on a free port.
  ///
  /// - Parameters:
  ///   - keepsRequests: Whether to keep the heads of requests.
  ///   - script: Says what to do about a request, by its number from 0 on and its head.
  /// - Throws: `POSIXError` if there is no port.
  public init(
    keepsRequests: Bool = true,
    _ script: @escaping @Sendable (Int, String) -> [Step]
  ) throws {
    (socket, port) = try ByteSocket.listening()
    Thread.detachNewThread { [socket, state, connections] in
      while let connection = socket.accepted() {
        connections.withLock { _ = $0.insert(connection) }
        state.withLock { record in
          record.connections += 1
          record.open += 1
        }
        Thread.detachNewThread {
          Self.serve(connection, state, keepsRequests, script)
          connections.withLock { open in
            open.remove(connection)
            connection.close()
          }
          state.withLock { $0.open -= 1 }
        }
      }
      socket.close()
    }
  }

  /// Starts a server that does the same about each request.
  public convenience init(_ steps: Step...) throws {
    try self.init { _, _ in steps }
  }

  deinit {
    socket.shutDown()
    connections.withLock { open in
      for connection in open { connection.shutDown() }
    }
  }

  /// The server's URL, without a path.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// What the server has seen until now.
  public var record: Record { state.withLock { $0 } }

  /// Waits until what the server has seen is as it should be.
  ///
  /// - Returns: Whether it was, within five seconds.
  public func waits(until isDone: (Record) -> Bool) async throws -> Bool {
    for _ in 1...500 {
      if isDone(record) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return isDone(record)
  }

  private static func serve(
    _ connection: ByteSocket,
    _ state: Locked<Record>,
    _ keepsRequests: Bool,
    _ script: @Sendable (Int, String) -> [Step]
  ) {
    while let head = request(from: connection) {
      let number = state.withLock { record in
        if keepsRequests { record.requests.append(head) }
        record.count += 1
        return record.count - 1
      }
      var goesOn = false
      for step in script(number, head) {
        goesOn = false
        switch step {
        case .send(let bytes):
          guard connection.send(bytes) else { return }
          state.withLock { $0.sentBytes += bytes.count }
        case .sendAgain(let bytes, let times, let interval):
          for _ in 0..<times {
            if interval > .zero { sleep(interval) }
            guard connection.send(bytes) else { return }
            state.withLock { $0.sentBytes += bytes.count }
          }
        case .drain:
          guard drain(connection, head, state) else { return }
        case .hold:
          while connection.read() != nil {}
          return
        case .next: goesOn = true
        }
      }
      guard goesOn else { return }
    }
  }

  /// Reads a body in ASCII whose beginning may have come along with its head.
  private static func drain(
    _ connection: ByteSocket,
    _ request: String,
    _ state: Locked<Record>
  ) -> Bool {
    let parts = request.components(separatedBy: "\r\n\r\n")
    let field = parts[0].lowercased().components(separatedBy: "content-length: ").last ?? ""
    guard var rest = Int(field.prefix { $0.isNumber }) else { return false }
    func count(_ bytes: Int) {
      rest -= bytes
      state.withLock { $0.drainedBytes += bytes }
    }
    count(parts.dropFirst().joined(separator: "\r\n\r\n").utf8.count)
    while rest > 0 {
      guard let bytes = connection.read() else { return false }
      count(bytes.count)
    }
    return true
  }

  /// A request's head, with what of its body has come along.
  private static func request(from connection: ByteSocket) -> String? {
    var text = ""
    while !text.contains("\r\n\r\n") {
      guard let bytes = connection.read() else { return nil }
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text
  }

  private static func sleep(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) / 1e18)
  }
}
