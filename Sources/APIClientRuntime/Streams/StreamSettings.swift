/// How a body is read while it arrives.
struct StreamSettings: Sendable {
  /// How many bytes a line or an event may have; nil for any number.
  var elementLimit: Int?
  /// How many bytes all lines or events may have together; nil for any number.
  var limit: Int?
  /// The line, or the data of an event, that ends the stream; nil for none.
  var end: String?
}

/// The pieces of a stream, up to the limit of the whole.
struct StreamPieces {
  private var pieces: APIResponseBody.AsyncIterator
  private let limit: Int?
  private var count = 0

  init(_ body: APIResponseBody) {
    pieces = body.makeAsyncIterator()
    limit = body.stream.limit
  }

  /// The next piece; nil at the end.
  ///
  /// - Throws: ``BodyLimitError``, as soon as more arrives than there may be; what the transport throws
  ///   when the body does not arrive whole.
  mutating func next() async throws -> [UInt8]? {
    guard let piece = try await pieces.next() else {
      // A stream that its task's cancellation ended looks like one that is complete.
      try Task.checkCancellation()
      return nil
    }
    count += piece.count
    if let limit, count > limit { throw BodyLimitError(limit: limit, part: "the stream") }
    return piece
  }
}
