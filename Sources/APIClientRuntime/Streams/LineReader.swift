/// The lines of a body, one by one as they arrive.
struct LineReader {
  private var pieces: ResponseBody.AsyncIterator
  private var piece: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(pieces: ResponseBody.AsyncIterator) {
    self.pieces = pieces
  }

  /// The next line without its end; nil when there is none.
  mutating func next() async throws -> [UInt8]? {
    var line: [UInt8] = []
    while !isAtEnd {
      if let end = piece.firstIndex(of: UInt8(ascii: "\n")) {
        line += piece[..<end]
        piece = piece[(end + 1)...]
        return line
      }
      line += piece
      guard let next = try await pieces.next() else {
        // A stream that its task's cancellation ended looks like one that is complete.
        try Task.checkCancellation()
        isAtEnd = true
        return line.isEmpty ? nil : line
      }
      piece = next[...]
    }
    return nil
  }
}
