import HTTPTypes
import APIClientRuntime
import LoopbackServer
import Testing

/// A body that is too large is an error, and not memory.
@Suite struct LimitTests {
  private func client(limit: Int?, _ bytes: Int, status: Int = 200) throws -> (
    APIClient<Problem>, LoopbackServer
  ) {
    let body = [UInt8](repeating: 0x31, count: bytes)
    let server = try LoopbackServer(
      answering: .response(status: status, headers: ["X-Request-ID": "r-7"], body: body)
    )
    let configuration = APIConfiguration(server: server.url, responseBodyLimit: limit)
    return (APIClient(configuration: configuration), server)
  }

  @Test func aBodyUpToTheLimitIsRead() async throws {
    let (client, server) = try client(limit: 1000, 1000)
    #expect(try await client.sendForText(APIRequest("test", .get)).utf8.count == 1000)
    #expect(server.received.count == 1)
  }

  @Test(arguments: [200, 503])
  func aLargerBodyIsAnErrorOfItsOwn(status: Int) async throws {
    let (client, server) = try client(limit: 1000, 1001, status: status)
    let error = await error { () async throws(APIError<Problem>) in
      try await client.sendForText(APIRequest("test", .get))
    }
    guard case .bodyTooLarge(limit: 1000) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.status?.code == status)
    #expect(error?.response?.body.isEmpty == true)
    #expect(
      error?.description
        == "test: the server answered \(status) with a body larger than 1000 bytes (request ID r-7)"
    )
    #expect(server.received.count == 1)
  }

  /// Gives pieces without end, and counts them.
  private struct EndlessTransport: APITransport {
    let count = Locked(0)

    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      let stream = AsyncThrowingStream<[UInt8], any Error> {
        count.withLock { $0 += 1 }
        return [UInt8](repeating: 0, count: 1 << 10)
      }
      return (HTTPResponse(status: .ok), APIResponseBody(stream))
    }
  }

  @Test func noMoreIsReadThanTheLimit() async {
    let transport = EndlessTransport()
    let client = APIClient<Problem>(
      configuration: .init(server: "http://h", transport: transport, responseBodyLimit: 10 << 10)
    )
    let error = await error { () async throws(APIError<Problem>) in
      try await client.sendForText(APIRequest("test", .get))
    }
    guard case .bodyTooLarge = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(transport.count.withLock { $0 } == 11)
  }

  @Test func aStreamMayBeLonger() async {
    let transport = EndlessTransport()
    let client = APIClient<Problem>(
      configuration: .init(server: "http://h", transport: transport, responseBodyLimit: 10 << 10)
    )
    do {
      let body: APIResponseBody = try await client.send(APIRequest("test", .get))
      var bytes = 0
      for try await piece in body {
        bytes += piece.count
        if bytes >= 100 << 10 { break }
      }
      #expect(bytes == 100 << 10)
    } catch {
      Issue.record(error)
    }
  }

  @Test func theLimitIsForAClientOrACall() async throws {
    let server = try LoopbackServer(answering: .json("[1, 2, 3, 4]"))
    let api = PingAPI(configuration: .init(server: server.url, responseBodyLimit: 4))
    #expect(await error { () async throws(APIError<Problem>) in try await api.ping() } != nil)
    #expect(try await api.configured { $0.responseBodyLimit = nil }.ping() == [1, 2, 3, 4])
  }

  @Test func theDefaultIsSixtyFourMebibytes() {
    #expect(APIConfiguration(server: "http://h").responseBodyLimit == 64 * 1024 * 1024)
  }
}
