import Foundation

/// An HTTP/1.1 server on the loopback interface that answers as a test says, and keeps what it
/// received to the byte.
public final class LoopbackServer: Sendable {
  /// Says what to answer to a request.
  public typealias Handler = @Sendable (ReceivedRequest) -> Answer

  private let socket: Int32
  private let port: UInt16
  private let requests = Locked<[ReceivedRequest]>([])
  private let connections = Locked<Set<Connection>>([])

  /// Starts a server on a free port.
  public init(_ handler: @escaping Handler) throws {
    (socket, port) = try ListeningSocket.open()
    Thread.detachNewThread { [socket, requests, connections] in
      while let connection = Connection(acceptedBy: socket) {
        connections.withLock { _ = $0.insert(connection) }
        Thread.detachNewThread {
          connection.serve { request in
            requests.withLock { $0.append(request) }
            return handler(request)
          }
          connections.withLock { open in
            open.remove(connection)
            connection.close()
          }
        }
      }
      // Here and not where the server ends: until this thread is done with the number, the next
      // server's socket must not get it.
      close(socket)
    }
  }

  /// Starts a server that gives every request the same answer.
  public convenience init(answering answer: Answer) throws {
    try self.init { _ in answer }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    // A client keeps connections for later, and the next server may get this one's port.
    connections.withLock { open in
      for connection in open { connection.shutDown() }
    }
  }

  /// The server's URL, without a path.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// What the server has received, in order of arrival.
  public var received: [ReceivedRequest] { requests.withLock { $0 } }
}

/// A request as it arrived.
public struct ReceivedRequest: Sendable {
  /// The method.
  public let method: String
  /// The target as it stood in the request line: the path with its query, still encoded.
  public let target: String
  /// The header fields, by name in small letters.
  public let headers: [String: String]
  /// The body.
  public let body: [UInt8]

  /// The path of the target.
  public var path: String { String(target.prefix { $0 != "?" }) }
  /// The query of the target, without the question mark.
  public var query: String { String(target.dropFirst(path.count + 1)) }
  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }
}

/// What a server does with a request.
public enum Answer: Sendable {
  /// Sends a response.
  case response(status: Int, headers: [String: String], body: [UInt8])
  /// Sends a response whose body has no length that is known before: piece after piece, each asked for
  /// by its number from 0 on when the one before is sent, until there is none.
  case stream(headers: [String: String], next: @Sendable (Int) -> [UInt8]?)
  /// Closes the connection without a word.
  case hangUp
  /// Neither answers nor closes.
  case silence

  /// A response with JSON.
  public static func json(
    _ body: String,
    status: Int = 200,
    contentType: String = "application/json",
    headers: [String: String] = [:]
  ) -> Answer {
    .response(
      status: status,
      headers: headers.merging(["Content-Type": contentType]) { $1 },
      body: Array(body.utf8)
    )
  }

  /// A response without a body.
  public static func empty(status: Int, headers: [String: String] = [:]) -> Answer {
    .response(status: status, headers: headers, body: [])
  }
}
