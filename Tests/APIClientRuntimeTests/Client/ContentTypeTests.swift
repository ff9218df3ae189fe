@testable import APIClientRuntime
import LoopbackServer
import Testing

/// What a response says it is, beside what was asked for.
@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("text/csv", "text/csv; charset=utf-8"), ("text/csv", "TEXT/CSV"), ("text/csv", "text/plain"),
    ("text/csv", "application/csv"), ("text/csv", "text/x-csv"),
    ("text/csv", "application/octet-stream"), ("text/csv", "binary"),
    ("text/plain", "text/html; charset=utf-8"), ("text/*", "text/html"),
    ("application/xml", "text/xml"), ("application/xml", "application/atom+xml"),
    ("application/pdf", "application/pdf"), ("application/pdf", "application/x-pdf"),
    ("application/zip", "application/x-zip-compressed"),
    ("application/octet-stream", "application/pdf"), ("application/octet-stream", "text/html"),
    ("image/png", "image/jpeg"), ("image/*", "image/png"), ("*/*", "text/html"),
    ("application/*", "application/pdf"), ("application/*+json", "application/hal+json"),
    ("image/png, application/pdf", "application/pdf"),
    ("application/x-ndjson", "application/json"), ("application/x-ndjson", "application/jsonl"),
    ("application/x-ndjson", "text/plain"), ("application/json-seq", "application/stream+json"),
    ("text/event-stream", "text/event-stream;charset=UTF-8"), ("text/event-stream", "text/plain"),
  ])
  func itMayBe(asked: String, answered: String) {
    var request = APIRequest("test", .get)
    request.accept = asked
    #expect(request.admits(contentType: answered))
  }

  @Test(arguments: [
    ("text/csv", "text/html"), ("text/csv", "application/json"), ("text/plain", "application/pdf"),
    ("text/plain", "application/json"), ("text/*", "application/json"),
    ("application/pdf", "text/html"), ("application/pdf", "application/json"),
    ("application/pdf", "application/zip"), ("application/pdf", "text/plain"),
    ("image/*", "text/html"), ("image/png", "application/json"), ("application/*", "text/html"),
    ("application/*+json", "application/json"),
    ("text/event-stream", "application/json"), ("text/event-stream", "text/html"),
    ("application/x-ndjson", "text/event-stream"), ("application/x-ndjson", "text/html"),
    ("application/json", "text/html"), ("application/json", "application/xml"),
  ])
  func itMayNotBe(asked: String, answered: String) {
    var request = APIRequest("test", .get)
    request.accept = asked
    #expect(!request.admits(contentType: answered))
  }

  private func client(_ body: String, _ contentType: String?) throws -> (
    APIClient<Problem>, LoopbackServer
  ) {
    let server = try LoopbackServer(
      answering: .response(
        status: 200,
        headers: contentType.map { ["Content-Type": $0] } ?? [:],
        body: Array(body.utf8)
      )
    )
    return (APIClient(configuration: APIConfiguration(server: server.url)), server)
  }

  private func request(_ accept: String) -> APIRequest {
    var request = APIRequest("test", .get)
    request.accept = accept
    return request
  }

  @Test(arguments: ["text/plain; charset=utf-8", "application/octet-stream", "text/html", nil])
  func jsonIsJSONWhateverItIsCalled(contentType: String?) async throws {
    let (client, server) = try client("{\"title\":\"a\"}", contentType)
    let problem: Problem = try await client.send(request("application/json"))
    #expect(problem.title == "a")
    #expect(server.received.count == 1)
  }

  @Test func anotherTypeIsAnErrorThatKeepsTheBody() async throws {
    let expected =
      "test: the server answered 200 with a body that is not as documented: the header "
      + "field Content-Type: the body is of the type 'text/html', and '"
    let (client, server) = try client("<p>Log in</p>", "text/html")
    let json = await error { () async throws(APIError<Problem>) -> Problem in
      try await client.send(request("application/json"))
    }
    #expect(json?.description == "\(expected)application/json' was asked for: <p>Log in</p>")
    #expect(json?.response?.text == "<p>Log in</p>")
    let text = await error { () async throws(APIError<Problem>) -> String in
      try await client.sendForText(request("text/csv"))
    }
    #expect(text?.description == "\(expected)text/csv' was asked for: <p>Log in</p>")
    #expect(text?.response?.text == "<p>Log in</p>")
    let bytes = await error { () async throws(APIError<Problem>) -> APIResponseBody in
      try await client.send(request("application/pdf"))
    }
    #expect(bytes?.description == "\(expected)application/pdf' was asked for: <p>Log in</p>")
    #expect(bytes?.response?.text == "<p>Log in</p>")
    #expect(server.received.count == 3)
  }

  @Test func whatDoesNotStreamIsAnErrorThatKeepsTheBody() async throws {
    let (client, server) = try client("{\"delta\":\"all at once\"}", "application/json")
    let error = await error { () async throws(APIError<Problem>) -> ServerSentEvents<JSONValue> in
      try await client.send(request("text/event-stream"))
    }
    guard case .undecodable(let failure)? = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.path == "the header field Content-Type")
    #expect(error?.response?.text == "{\"delta\":\"all at once\"}")
    #expect(server.received.count == 1)
  }

  @Test(arguments: ["application/json", "text/plain, application/json, text/json"])
  func aFileThatIsDocumentedAsJSONIsAFile(accept: String) async throws {
    let (client, server) = try client("%PDF", "application/pdf")
    let body: APIResponseBody = try await client.send(request(accept))
    #expect(try await body.collect() == Array("%PDF".utf8))
    #expect(server.received.count == 1)
  }

  @Test(arguments: [
    ("hello", "text/plain;charset=UTF-8", "hello"), ("\"hello\"", "application/json", "hello"),
    ("\"hello\"", "text/plain", "\"hello\""), ("42", "text/plain", "42"),
    ("hello", nil, "hello"), ("\"hello\"", nil, "hello"), ("<a/>", "application/xml", "<a/>"),
    ("", "text/plain", ""),
  ])
  func aRangeIsReadByTheTypeOfTheAnswer(
    body: String,
    contentType: String?,
    expected: String
  ) async throws {
    let (client, server) = try client(body, contentType)
    let text: String = try await client.send(request("*/*"))
    #expect(text == expected)
    #expect(server.received.first?.headers["accept"] == "*/*")
  }

  @Test func aRangeHoldsWhateverATextCanBe() async throws {
    let (dates, first) = try client("2026-01-31", "text/plain")
    let day: FullDate = try await dates.send(request("*/*"))
    #expect("\(day)" == "2026-01-31")
    let (numbers, second) = try client("42", "text/plain")
    let number: Int = try await numbers.send(request("*/*"))
    #expect(number == 42)
    let (objects, third) = try client("{\"title\":\"a\"}", "text/plain")
    let problem: Problem = try await objects.send(request("*/*"))
    #expect(problem.title == "a")
    #expect([first, second, third].allSatisfy { $0.received.count == 1 })
  }

  @Test func jsonThatIsNoneIsAnErrorWhateverTheRange() async throws {
    let (client, server) = try client("hello", "application/json")
    let error = await error { () async throws(APIError<Problem>) -> String in
      try await client.send(request("*/*"))
    }
    guard case .undecodable? = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(server.received.count == 1)
  }
}
