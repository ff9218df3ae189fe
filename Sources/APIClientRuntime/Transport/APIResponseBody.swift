/// The body of a response, in pieces as they arrive.
public struct APIResponseBody: AsyncSequence, Sendable {
  /// Gives the next piece; nil at the end.
  package typealias NextPiece = () async throws -> [UInt8]?

  private var start: @Sendable () -> NextPiece
  private var redaction = Redaction()
  /// How lines or events of the body are read.
  private(set) var stream = StreamSettings()
  /// How many bytes it has, as far as the response's head tells: not when they arrive compressed, or in
  /// chunks.
  public private(set) var length: Int?

  /// Creates a body that arrives in pieces.
  public init(_ stream: AsyncThrowingStream<[UInt8], any Error>) {
    self.init {
      var pieces = stream.makeAsyncIterator()
      return { try await pieces.next() }
    }
  }

  /// Creates a body that is there already.
  public init(_ bytes: [UInt8]) {
    self.init {
      var rest = bytes.isEmpty ? nil : bytes
      return {
        defer { rest = nil }
        return rest
      }
    }
  }

  /// Creates a body whose pieces are fetched one by one.
  ///
  /// - Parameter start: Begins to read.
  package init(_ start: @escaping @Sendable () -> NextPiece) {
    self.start = start
  }

  /// Iterates over the pieces; a body can be read once.
  public func makeAsyncIterator() -> Iterator {
    Iterator(nextPiece: start(), redaction: redaction)
  }

  /// The pieces of a body, one by one.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let nextPiece: NextPiece
    fileprivate let redaction: Redaction

    /// The next piece; nil at the end.
    ///
    /// - Throws: What the transport throws when the body does not arrive whole.
    public mutating func next() async throws -> [UInt8]? {
      do {
        return try await nextPiece()
      } catch {
        throw redaction.applied(to: error)
      }
    }
  }

  /// The body, with errors that do not tell what must not be printed.
  func redacted(_ redaction: Redaction) -> APIResponseBody {
    var body = self
    body.redaction = redaction
    return body
  }

  /// The body, of which the head of the response tells the length.
  func of(length: Int?) -> APIResponseBody {
    var body = self
    body.length = length
    return body
  }

  /// The body, whose pieces come by way of something else.
  ///
  /// - Parameter start: Begins to read this body.
  /// - Returns: The body, to be read in place of this one.
  func wrapped(
    _ start: @escaping @Sendable (APIResponseBody) -> NextPiece
  ) -> APIResponseBody {
    var body = self
    body.start = { [self] in start(self) }
    return body
  }

  /// The body, whose lines or events are read in a certain way.
  func read(by settings: StreamSettings) -> APIResponseBody {
    var body = self
    body.stream = settings
    return body
  }

  /// The whole body.
  ///
  /// - Throws: What the transport throws when the body does not arrive whole.
  public func collect() async throws -> [UInt8] {
    try await collect(upTo: nil)
  }

  /// The whole body, if it is not larger than a limit.
  ///
  /// - Parameters:
  ///   - limit: How many bytes it may have; nil for any number.
  ///   - expected: How many bytes it is said to have.
  /// - Returns: The body.
  /// - Throws: ``BodyLimitError``, as soon as more arrives; what the transport throws when the body
  ///   does not arrive whole.
  func collect(upTo limit: Int?, expecting expected: Int = 0) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in self {
      if let limit, bytes.count + piece.count > limit { throw BodyLimitError(limit: limit) }
      if bytes.isEmpty, piece.count >= expected {
        bytes = piece
      } else {
        // Said to be larger, an array would otherwise grow to twice what it needs.
        if bytes.isEmpty { bytes.reserveCapacity(Swift.min(expected, limit ?? 1 << 20)) }
        bytes += piece
      }
    }
    // A stream that its task's cancellation ended looks like one that is complete.
    try Task.checkCancellation()
    return bytes
  }
}
