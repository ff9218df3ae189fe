/// The values of a body in which each line is a JSON text (application/x-ndjson, application/jsonl),
/// or of a JSON text sequence (application/json-seq, RFC 7464), one by one as they arrive.
///
///     for try await event in try await api.watchEvents() { print(event) }
///
/// Lines end with LF, or CR LF; the last one may have no end. Blank lines are passed over.
public struct JSONLines<Element: Decodable>: AsyncSequence, StreamedBody {
  private let body: APIResponseBody

  /// Creates the values of a body.
  public init(streaming body: APIResponseBody) {
    self.body = body
  }

  /// Iterates over the values; a body can be read once.
  public func makeAsyncIterator() -> Iterator {
    Iterator(body)
  }

  /// Decodes line after line.
  public struct Iterator: AsyncIteratorProtocol {
    private var lines: LineReader
    private var number = 0
    private let end: String?

    fileprivate init(_ body: APIResponseBody) {
      lines = LineReader(body)
      end = body.stream.end
    }

    /// The next value; nil at the end.
    ///
    /// - Throws: ``DecodingFailure``, with the line's number in its path, when a line is not as
    ///   documented; ``BodyLimitError`` when a line or the stream is larger than the configuration's
    ///   limits; ``TransportError`` when nothing arrives for too long; what the transport throws when
    ///   the body does not arrive whole.
    public mutating func next() async throws -> Element? {
      while let line = try await lines.next() {
        number += 1
        if let end, line.elementsEqual(end.utf8) {
          lines.finish()
          return nil
        }
        if let value = try JSONCoding.decode(Element.self, fromLine: line, number: number) {
          return value
        }
      }
      return nil
    }
  }
}
