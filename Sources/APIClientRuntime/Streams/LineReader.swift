/// The records of a body, one by one as they arrive: its lines, or what RS begins where a body begins
/// with one (RFC 7464, "JSON Text Sequences"), which no JSON text does.
struct LineReader {
  /// Nil at the end, so that the connection is let go.
  private var pieces: StreamPieces?
  private let limit: Int?
  private var unread: ArraySlice<UInt8> = []
  private var separator: UInt8?

  private static let recordSeparator: UInt8 = 0x1E

  init(_ body: APIResponseBody) {
    pieces = StreamPieces(body)
    limit = body.stream.elementLimit
  }

  /// The next record without its end; nil when there is none.
  ///
  /// - Throws: ``BodyLimitError`` if a record or all of them are too large; what the transport throws
  ///   when the body does not arrive whole.
  mutating func next() async throws -> [UInt8]? {
    var line: [UInt8] = []
    while pieces != nil {
      let end = separator.flatMap { unread.firstIndex(of: $0) }
      let part = unread[..<(end ?? unread.endIndex)]
      if let limit, line.count + part.count > limit {
        throw BodyLimitError(limit: limit, part: "a line")
      }
      line += part
      if let end {
        unread = unread[(end + 1)...]
        return line
      }
      guard let piece = try await pieces?.next() else {
        finish()
        return line.isEmpty ? nil : line
      }
      unread = piece[...]
      if separator == nil, let first = piece.first {
        separator = first == Self.recordSeparator ? first : UInt8(ascii: "\n")
      }
    }
    return nil
  }

  /// Ends the stream before its body does.
  mutating func finish() {
    pieces = nil
    unread = []
  }
}
