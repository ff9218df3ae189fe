/// The values of a body in which each line is a JSON text (application/x-ndjson, application/jsonl),
/// one by one as they arrive.
///
///     for try await event in try await api.watchEvents() { print(event) }
///
/// Lines end with LF, or CR LF; the last one may have no end. Blank lines are passed over.
public struct JSONLines<Element: Decodable>: AsyncSequence, StreamedBody {
  private let body: ResponseBody

  /// Creates the values of a body.
  public init(streaming body: ResponseBody) {
    self.body = body
  }

  /// Iterates over the values; a body can be read once.
  public func makeAsyncIterator() -> Iterator {
    Iterator(pieces: body.makeAsyncIterator())
  }

  /// Decodes line after line.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var pieces: ResponseBody.AsyncIterator
    private var piece: ArraySlice<UInt8> = []
    private var line: [UInt8] = []
    private var number = 0
    private var isAtEnd = false

    fileprivate init(pieces: ResponseBody.AsyncIterator) {
      self.pieces = pieces
    }

    /// The next value; nil at the end.
    ///
    /// - Throws: ``DecodingFailure``, with the line's number in its path, when a line is not as
    ///   documented; what the transport throws when the body does not arrive whole.
    public mutating func next() async throws -> Element? {
      while try await readLine() {
        number += 1
        if let value = try JSONCoding.decode(Element.self, fromLine: line, number: number) {
          return value
        }
      }
      return nil
    }

    /// Reads a line without its end; false when there is none.
    private mutating func readLine() async throws -> Bool {
      line.removeAll(keepingCapacity: true)
      while !isAtEnd {
        if let end = piece.firstIndex(of: UInt8(ascii: "\n")) {
          line += piece[..<end]
          piece = piece[(end + 1)...]
          return true
        }
        line += piece
        guard let next = try await pieces.next() else {
          // A stream that its task's cancellation ended looks like one that is complete.
          try Task.checkCancellation()
          isAtEnd = true
          return !line.isEmpty
        }
        piece = next[...]
      }
      return false
    }
  }
}
