import HTTPTypes
import APIClientRuntime
import LoopbackServer
import Testing

/// How parameters become a request.
@Suite struct RequestTests {
  private func received(_ change: (inout APIRequest) -> Void) async throws -> ReceivedRequest {
    let server = try LoopbackServer(answering: .empty(status: 204))
    var request = APIRequest("test", .get)
    request.path = "/p"
    change(&request)
    try await APIClient<Problem>(configuration: .init(server: server.url)).send(request)
    return try #require(server.received.first)
  }

  @Test func valuesOfEachTypeAreWritten() async throws {
    let time = try DateTime("2026-11-21T07:04:12.89+02:00")
    let request = try await received {
      $0.query("s", "a b")
      $0.query("i", -1)
      $0.query("d", 2.5)
      $0.query("b", true)
      $0.query("t", time)
      $0.query("n", String?.none)
    }
    #expect(
      request.query == "s=a%20b&i=-1&d=2.5&b=true&t=2026-11-21T07%3A04%3A12.890%2B02%3A00"
    )
  }

  @Test func anArrayIsRepeatedOrJoined() async throws {
    let request = try await received {
      $0.query("a", ["1", "2,3"], explode: true)
      $0.query("b", ["1", "2,3"], explode: false)
      $0.query("c", [String](), explode: true)
      $0.query("d", [String]?.none, explode: false)
    }
    #expect(request.query == "a=1&a=2%2C3&b=1,2%2C3")
  }

  @Test func aHeaderHasItsValue() async throws {
    let request = try await received {
      $0.header("X-One", "1")
      $0.header("X-Many", ["1", "2"])
      $0.header("X-None", String?.none)
    }
    #expect(request.headers["x-one"] == "1")
    #expect(request.headers["x-many"] == "1,2")
    #expect(request.headers["x-none"] == nil)
  }

  @Test func aHeaderWithALineBreakIsRefused() async {
    var request = APIRequest("test", .get)
    request.header("X-One", "1\r\nX-Two: 2")
    let client = APIClient<Problem>(configuration: .init(server: "http://127.0.0.1:1"))
    let error = await error { () async throws(APIError<Problem>) in
      try await client.send(request)
    }
    guard case .invalidRequest = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    ("http://h", nil, "http://h/p"),
    ("http://h/", nil, "http://h/p"),
    ("HTTPS://h:1/api/v1/", nil, "https://h:1/api/v1/p"),
    ("/api/v1", "http://h:8080/", "http://h:8080/api/v1/p"),
    ("api", "http://h/base", "http://h/base/api/p"),
  ])
  func aServerIsWrittenInManyWays(server: String, host: String?, url: String) async throws {
    let transport = EchoTransport()
    let client = APIClient<Problem>(
      configuration: .init(server: server, host: host, transport: transport)
    )
    var request = APIRequest("test", .get)
    request.path = "/p"
    let echo: JSONValue = try await client.send(request)
    #expect(echo == ["url": .string(url)])
  }

  @Test(arguments: ["h", "ftp://h", "http://", "http://h?q", "http://h#f", "http://a b", "/api"])
  func aServerThatIsNoneIsRefused(server: String) async {
    let client = APIClient<Problem>(
      configuration: .init(server: server, transport: EchoTransport())
    )
    let error = await error { () async throws(APIError<Problem>) in
      try await client.send(APIRequest("test", .get))
    }
    guard case .invalidRequest = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}

/// Answers with the URL it was asked for.
private struct EchoTransport: APITransport {
  func send(
    _ request: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    let url = "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")"
    return (HTTPResponse(status: .ok), APIResponseBody(Array(#"{"url": "\#(url)"}"#.utf8)))
  }
}
