/// The body of a response, in pieces as they arrive.
public struct ResponseBody: AsyncSequence, Sendable {
  private let stream: AsyncThrowingStream<[UInt8], any Error>
  private var redaction = Redaction()

  /// Creates a body that arrives in pieces.
  public init(_ stream: AsyncThrowingStream<[UInt8], any Error>) {
    self.stream = stream
  }

  /// Creates a body that is there already.
  public init(_ bytes: [UInt8]) {
    self.init(
      AsyncThrowingStream { continuation in
        if !bytes.isEmpty { continuation.yield(bytes) }
        continuation.finish()
      }
    )
  }

  /// Iterates over the pieces; a body can be read once.
  public func makeAsyncIterator() -> Iterator {
    Iterator(pieces: stream.makeAsyncIterator(), redaction: redaction)
  }

  /// The pieces of a body, one by one.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate var pieces: AsyncThrowingStream<[UInt8], any Error>.Iterator
    fileprivate let redaction: Redaction

    /// The next piece; nil at the end.
    ///
    /// - Throws: What the transport throws when the body does not arrive whole.
    public mutating func next() async throws -> [UInt8]? {
      do {
        return try await pieces.next()
      } catch {
        throw redaction.applied(to: error)
      }
    }
  }

  /// The body, with errors that do not tell what must not be printed.
  func redacted(_ redaction: Redaction) -> ResponseBody {
    var body = self
    body.redaction = redaction
    return body
  }

  /// The whole body.
  ///
  /// - Throws: What the transport throws when the body does not arrive whole.
  public func collect() async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in self {
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    // A stream that its task's cancellation ended looks like one that is complete.
    try Task.checkCancellation()
    return bytes
  }
}
