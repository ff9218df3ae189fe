/// The body of a response, in pieces as they arrive.
public struct ResponseBody: AsyncSequence, Sendable {
  private let stream: AsyncThrowingStream<[UInt8], any Error>

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
  public func makeAsyncIterator() -> AsyncThrowingStream<[UInt8], any Error>.Iterator {
    stream.makeAsyncIterator()
  }

  /// The whole body.
  ///
  /// - Throws: What the transport throws when the body does not arrive whole.
  public func collect() async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in stream {
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    // A stream that its task's cancellation ended looks like one that is complete.
    try Task.checkCancellation()
    return bytes
  }
}
