import HTTPTypes
@testable import APIClientRuntime
import Testing

/// When silence has taken too long, by a clock of the test's own.
@Suite struct IdleStateMachineTests {
  private let start = ContinuousClock.now

  @Test func silenceEnds() {
    var machine = IdleStateMachine(limit: .seconds(10))
    #expect(machine.begin(at: start) == .setTimer(.seconds(10)))
    #expect(machine.ring(at: start + .seconds(10)) == .giveUp)
    #expect(machine.isOver)
  }

  @Test func eachPieceBeginsTheTimeAnew() {
    var machine = IdleStateMachine(limit: .seconds(10))
    #expect(machine.begin(at: start) == .setTimer(.seconds(10)))
    machine.end()
    #expect(machine.begin(at: start + .seconds(7)) == .nothing)
    #expect(machine.ring(at: start + .seconds(10)) == .setTimer(.seconds(7)))
    machine.end()
    #expect(machine.begin(at: start + .seconds(16)) == .nothing)
    #expect(machine.ring(at: start + .seconds(17)) == .setTimer(.seconds(9)))
    #expect(!machine.isOver)
    #expect(machine.ring(at: start + .seconds(26)) == .giveUp)
  }

  @Test func timeThatNobodyWaitsDoesNotCount() {
    var machine = IdleStateMachine(limit: .seconds(10))
    #expect(machine.begin(at: start) == .setTimer(.seconds(10)))
    machine.end()
    #expect(machine.ring(at: start + .seconds(10)) == .nothing)
    #expect(machine.begin(at: start + .seconds(60)) == .setTimer(.seconds(10)))
    #expect(!machine.isOver)
  }

  @Test func whatWasGivenUpStaysSo() {
    var machine = IdleStateMachine(limit: .seconds(10))
    _ = machine.begin(at: start)
    _ = machine.ring(at: start + .seconds(10))
    machine.end()
    _ = machine.begin(at: start + .seconds(11))
    #expect(machine.isOver)
    #expect(machine.ring(at: start + .seconds(30)) == .nothing)
  }
}

/// How long a stream may be silent.
@Suite(.timeLimit(.minutes(5))) struct IdleTimeoutTests {
  private func body() -> (APIResponseBody, AsyncThrowingStream<[UInt8], any Error>.Continuation) {
    let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
    return (APIResponseBody(stream), continuation)
  }

  @Test func silenceEndsInAnError() async throws {
    let (body, continuation) = body()
    var pieces = body.failing(afterIdle: .milliseconds(50)).makeAsyncIterator()
    let start = ContinuousClock.now
    await #expect(throws: TransportError(.interrupted, "nothing arrived for 0.05 seconds")) {
      try await pieces.next()
    }
    #expect(ContinuousClock.now - start >= .milliseconds(50))
    #expect(!Task.isCancelled)
    // Whatever the reader may have been given since, it is not the end of the body.
    continuation.yield([1])
    await #expect(throws: TransportError.self) { try await pieces.next() }
  }

  @Test func whatArrivesIsRead() async throws {
    let (body, continuation) = body()
    continuation.yield([1])
    continuation.yield([2])
    continuation.finish()
    #expect(try await body.failing(afterIdle: .seconds(60)).collect() == [1, 2])
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
  private struct SilentTransport: APITransport {
    let acceptEncoding: LockedState<String?>

    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      acceptEncoding.withLock { $0 = request.headerFields[.acceptEncoding] }
      let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
      // Kept open.
      continuation.onTermination = { _ in withExtendedLifetime(continuation) {} }
      return (HTTPResponse(status: .ok), APIResponseBody(stream))
    }
  }

  @Test func aCallHeedsTheConfiguration() async throws {
    let transport = SilentTransport(acceptEncoding: LockedState(nil))
    let client = APIClient<Problem>(
      configuration: APIConfiguration(
        server: "http://h",
        transport: transport,
        streamIdleTimeout: .milliseconds(50)
      )
    )
    let events: ServerSentEvents<Int> = try await client.send(APIRequest("test", .get))
    var iterator = events.makeAsyncIterator()
    await #expect(throws: TransportError.self) { try await iterator.next() }
    #expect(transport.acceptEncoding.withLock { $0 } == "identity")
  }

  @Test func theDefaultsAreThoseOfTheDocumentation() {
    let configuration = APIConfiguration(server: "http://h")
    #expect(configuration.streamIdleTimeout == .seconds(300))
    #expect(configuration.streamElementLimit == 16 * 1024 * 1024)
    #expect(configuration.streamLimit == 1024 * 1024 * 1024)
  }
}
