@testable import APIClientRuntime
import Testing

/// How long a stream may be silent. The times are long beside what a busy machine takes to begin a task.
@Suite(.timeLimit(.minutes(1))) struct IdleTimeoutTests {
  private func body() -> (ResponseBody, AsyncThrowingStream<[UInt8], any Error>.Continuation) {
    let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
    return (ResponseBody(stream), continuation)
  }

  @Test func silenceEndsInAnError() async throws {
    let (body, continuation) = body()
    continuation.yield([1])
    var pieces = body.failing(afterIdle: .seconds(3)).makeAsyncIterator()
    #expect(try await pieces.next() == [1])
    let start = ContinuousClock.now
    await #expect(throws: TransportError(.interrupted, "nothing arrived for 3.0 seconds")) {
      try await pieces.next()
    }
    #expect(ContinuousClock.now - start >= .seconds(3))
    #expect(!Task.isCancelled)
  }

  @Test func eachPieceBeginsTheTimeAnew() async throws {
    let (body, continuation) = body()
    Task {
      for number in 0..<8 {
        try await Task.sleep(for: .seconds(1))
        continuation.yield([UInt8(number)])
      }
      continuation.finish()
    }
    #expect(
      try await body.failing(afterIdle: .seconds(6)).collect() == [0, 1, 2, 3, 4, 5, 6, 7]
    )
  }

  @Test func timeThatNobodyWaitsDoesNotCount() async throws {
    let (body, continuation) = body()
    continuation.yield([1])
    var pieces = body.failing(afterIdle: .seconds(3)).makeAsyncIterator()
    #expect(try await pieces.next() == [1])
    continuation.yield([2])
    continuation.finish()
    try await Task.sleep(for: .seconds(4))
    #expect(try await pieces.next() == [2])
    #expect(try await pieces.next() == nil)
  }

  @Test func aCancelledReaderIsCancelled() async throws {
    let (body, continuation) = body()
    let task = Task {
      try await body.failing(afterIdle: .seconds(60)).collect()
    }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    continuation.finish()
  }

  @Test func anErrorOfTheTransportStaysWhatItIs() async throws {
    let (body, continuation) = body()
    continuation.finish(throwing: TransportError(.malformed, "no HTTP"))
    await #expect(throws: TransportError(.malformed, "no HTTP")) {
      try await body.failing(afterIdle: .seconds(60)).collect()
    }
  }

  /// The transport of the client is asked for a stream, and what a call sends and heeds is seen there.
  private struct SilentTransport: ClientTransport {
    let acceptEncoding: LockedState<String?>

    func send(
      _ request: HTTPRequest,
      body: [UInt8]?
    ) async throws -> (HTTPResponse, ResponseBody) {
      acceptEncoding.withLock { $0 = request.headerFields[.acceptEncoding] }
      let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
      continuation.yield(Array("data: 1\n\n".utf8))
      // Kept open.
      continuation.onTermination = { _ in withExtendedLifetime(continuation) {} }
      return (HTTPResponse(status: .ok), ResponseBody(stream))
    }
  }

  @Test func aCallHeedsTheConfiguration() async throws {
    let transport = SilentTransport(acceptEncoding: LockedState(nil))
    let client = Client<Problem>(
      configuration: Configuration(
        server: "http://h",
        transport: transport,
        streamIdleTimeout: .seconds(3)
      )
    )
    let events: ServerSentEvents<Int> = try await client.send(Request("test", .get))
    var iterator = events.makeAsyncIterator()
    #expect(try await iterator.next()?.data == 1)
    await #expect(throws: TransportError.self) { try await iterator.next() }
    #expect(transport.acceptEncoding.withLock { $0 } == "identity")
  }

  @Test func theDefaultsAreThoseOfTheDocumentation() {
    let configuration = Configuration(server: "http://h")
    #expect(configuration.streamIdleTimeout == .seconds(300))
    #expect(configuration.streamElementLimit == 16 * 1024 * 1024)
    #expect(configuration.streamLimit == 1024 * 1024 * 1024)
  }
}
