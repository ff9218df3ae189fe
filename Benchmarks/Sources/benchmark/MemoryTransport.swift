import APIClientRuntime
import HTTPTypes

/// Answers each request from memory, so that nothing but the client is measured.
struct MemoryTransport: APITransport {
  private let head: HTTPResponse
  private let pieces: [[UInt8]]

  /// Creates a transport.
  ///
  /// - Parameters:
  ///   - body: The body of each answer; without one, its status is 204.
  ///   - contentType: The body's media type.
  ///   - pieceSize: How many bytes arrive at once; the whole body if it is left out.
  init(_ body: [UInt8] = [], _ contentType: String? = nil, pieceSize: Int? = nil) {
    var head = HTTPResponse(status: body.isEmpty ? .noContent : .ok)
    head.headerFields[.contentType] = contentType
    self.head = head
    let size = pieceSize ?? max(body.count, 1)
    pieces = stride(from: 0, to: body.count, by: size).map { start in
      Array(body[start..<min(start + size, body.count)])
    }
  }

  func send(
    _ request: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    if let body {
      var length = 0
      for try await piece in body { length += piece.count }
      guard length > 0 else { throw Failure("the body of \(request.path ?? "") is empty") }
    }
    guard pieces.count > 1 else { return (head, APIResponseBody(pieces.first ?? [])) }
    let arriving = AsyncThrowingStream<[UInt8], any Error> { continuation in
      for piece in pieces { continuation.yield(piece) }
      continuation.finish()
    }
    return (head, APIResponseBody(arriving))
  }
}
