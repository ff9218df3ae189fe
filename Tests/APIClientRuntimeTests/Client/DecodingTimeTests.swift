import HTTPTypes
import APIClientRuntime
import LoopbackServer
import Testing

/// A call's time covers what is made of its response.
@Suite(.serialized) struct DecodingTimeTests {
  /// Decodes for ever, unless its task is cancelled.
  private struct Endless: Decodable, Sendable {
    init(from decoder: any Decoder) throws {
      while true { _ = try Step(from: decoder) }
    }

    private struct Step: Decodable {
      init(from decoder: any Decoder) throws {
        _ = try ObjectDecoder(decoder)
      }
    }
  }

  private struct CannedTransport: APITransport {
    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      (HTTPResponse(status: .ok), APIResponseBody(Array("{}".utf8)))
    }
  }

  private func client(timeout: Duration?) -> APIClient<Problem> {
    APIClient(
      configuration: .init(server: "http://h", transport: CannedTransport(), timeout: timeout)
    )
  }

  @Test(.timeLimit(.minutes(1))) func decodingEndsWithTheTimeout() async {
    let error = await error { () async throws(APIError<Problem>) -> Endless in
      try await client(timeout: .milliseconds(200)).send(APIRequest("test", .get))
    }
    guard case .timedOut = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(.timeLimit(.minutes(1))) func decodingEndsWithTheTask() async throws {
    let client = client(timeout: nil)
    let task = Task { () async -> APIError<Problem>? in
      await error { () async throws(APIError<Problem>) -> Endless in
        try await client.send(APIRequest("test", .get))
      }
    }
    try await Task.sleep(for: .milliseconds(100))
    task.cancel()
    guard case .cancelled = await task.value?.kind else {
      Issue.record("\(String(describing: await task.value))")
      return
    }
  }

  @Test func whoDecodesInACancelledTaskIsLeftAlone() async throws {
    let value = Task { () throws -> [String: Int] in
      withUnsafeCurrentTask { $0?.cancel() }
      return try JSONCoding.decode(from: Array(#"{"a": 1}"#.utf8))
    }
    #expect(try await value.value == ["a": 1])
  }
}
