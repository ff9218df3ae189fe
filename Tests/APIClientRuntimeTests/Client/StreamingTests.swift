import HTTPTypes
import APIClientRuntime
import LoopbackServer
import Testing

/// How long a body may take that is read while it arrives, and what is kept of its response.
@Suite struct StreamingTests {
  /// So much longer than the timeout that other tests, which keep the machine busy, change nothing.
  private static let wait = Duration.seconds(4)

  /// Answers at once or late, with a body that is late in any case.
  private struct SlowTransport: APITransport {
    var headIsLate = false

    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      if headIsLate { try await Task.sleep(for: StreamingTests.wait) }
      let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
      Task {
        try await Task.sleep(for: StreamingTests.wait)
        continuation.yield([0x31])
        continuation.finish()
      }
      return (HTTPResponse(status: .ok), APIResponseBody(stream))
    }
  }

  private func client(_ transport: SlowTransport) -> APIClient<Problem> {
    APIClient(
      configuration: .init(server: "http://h", transport: transport, timeout: .seconds(1))
    )
  }

  @Test func theTimeoutIsForTheHeadAlone() async throws {
    let body: APIResponseBody = try await client(SlowTransport()).send(APIRequest("test", .get))
    #expect(try await body.collect() == [0x31])
  }

  @Test func aHeadThatIsLateRunsIntoTheTimeout() async {
    let error = await error { () async throws(APIError<Problem>) -> APIResponseBody in
      try await client(SlowTransport(headIsLate: true)).send(APIRequest("test", .get))
    }
    guard case .timedOut = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aBodyThatIsCollectedIsWithinTheTimeout() async {
    let error = await error { () async throws(APIError<Problem>) -> String in
      try await client(SlowTransport()).sendForText(APIRequest("test", .get))
    }
    guard case .timedOut = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func theHeadIsThereBesideTheBody() async throws {
    let server = try LoopbackServer(
      answering: .response(status: 206, headers: ["X-Part": "1"], body: [0x31])
    )
    let api = PingAPI(configuration: .init(server: server.url))
    let (body, response) = try await api.withResponse { api -> APIResponseBody in
      try await api.client.send(APIRequest("test", .get))
    }
    #expect(response.status.code == 206)
    #expect(try response.header("X-Part", as: Int.self) == 1)
    #expect(try await body.collect() == [0x31])
  }
}
