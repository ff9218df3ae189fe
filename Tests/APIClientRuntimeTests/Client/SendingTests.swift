import APIClientRuntime
import LoopbackServer
import Testing

/// What a call makes of a response.
@Suite struct SendingTests {
  private func client(_ answer: Answer) throws -> (APIClient<Problem>, LoopbackServer) {
    let server = try LoopbackServer(answering: answer)
    return (APIClient(configuration: .init(server: server.url)), server)
  }

  private let request = APIRequest("test", .get)

  @Test(arguments: [Answer.empty(status: 204), .empty(status: 200), .json("null")])
  func anOptionalResultIsNilWhenThereIsNone(answer: Answer) async throws {
    let (client, server) = try client(answer)
    let problem: Problem? = try await client.send(request)
    #expect(problem == nil)
    #expect(server.received.count == 1)
  }

  @Test func anOptionalResultIsDecoded() async throws {
    let (client, server) = try client(.json(#"{"title": "t"}"#))
    let problem: Problem? = try await client.send(request)
    #expect(problem == Problem(title: "t"))
    #expect(server.received.count == 1)
  }

  @Test func textIsNotDecoded() async throws {
    let (client, server) = try client(
      .response(status: 200, headers: ["Content-Type": "text/plain"], body: Array("{é".utf8))
    )
    #expect(try await client.sendForText(request) == "{é")
    #expect(server.received.count == 1)
  }

  @Test func aBodyOfBytesIsStreamed() async throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let (client, server) = try client(.response(status: 200, headers: [:], body: bytes))
    let body: APIResponseBody = try await client.send(request)
    #expect(try await body.collect() == bytes)
    #expect(server.received.count == 1)
  }

  @Test func anErrorWhereAStreamIsExpectedHasItsBody() async throws {
    let (client, server) = try client(.json(#"{"title": "no"}"#, status: 404))
    let error = await error { () async throws(APIError<Problem>) -> APIResponseBody in
      try await client.send(request)
    }
    #expect(error?.body == Problem(title: "no"))
    #expect(server.received.count == 1)
  }

  @Test func linesOfJSONAreRead() async throws {
    let (client, server) = try client(
      .response(status: 200, headers: [:], body: Array("{\"title\":\"a\"}\n{\"title\":\"b\"}".utf8))
    )
    let lines: JSONLines<Problem> = try await client.send(request)
    var titles: [String] = []
    for try await line in lines { titles.append(line.title) }
    #expect(titles == ["a", "b"])
    #expect(server.received.count == 1)
  }

  private enum Created: ResponseByStatus {
    case ok(Problem)
    case noContent(limit: Int?)
    case unrecognized(APIResponse)

    init(_ response: APIResponse) throws {
      switch response.status.code {
      case 200: self = .ok(try response.decoded())
      case 204: self = .noContent(limit: try response.header("X-Limit", as: Int.self))
      default: self = .unrecognized(response)
      }
    }
  }

  @Test func aResultGoesByStatus() async throws {
    let answers: [Answer] = [
      .json(#"{"title": "t"}"#), .empty(status: 204, headers: ["X-Limit": "7"]),
      .json("1", status: 207),
    ]
    var results: [String] = []
    for answer in answers {
      let (client, server) = try client(answer)
      let created: Created = try await client.send(request)
      switch created {
      case .ok(let problem): results.append(problem.title)
      case .noContent(let limit): results.append("\(limit ?? 0)")
      case .unrecognized(let response): results.append("\(response.status.code) \(response.text)")
      }
      #expect(server.received.count == 1)
    }
    #expect(results == ["t", "7", "207 1"])
  }

  @Test func aResultThatIsNotAsDocumentedNamesThePlace() async throws {
    for (answer, path) in [
      (Answer.json(#"{"title": 1}"#), "$.title"),
      (.empty(status: 204, headers: ["X-Limit": "many"]), "the header field X-Limit"),
    ] {
      let (client, server) = try client(answer)
      let error = await error { () async throws(APIError<Problem>) -> Created in
        try await client.send(request)
      }
      guard case .undecodable(let failure) = error?.kind else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(failure.path == path)
      #expect(server.received.count == 1)
    }
  }

  @Test func anOperationHasItsOwnServer() async throws {
    let uploads = try LoopbackServer(answering: .empty(status: 204))
    var request = APIRequest("test", .get)
    request.path = "/p"
    request.server = "https://uploads.example.com/v2"
    let client = APIClient<Problem>(
      configuration: .init(
        server: "http://127.0.0.1:1",
        serverReplacements: ["https://uploads.example.com/v2": uploads.url + "/v3"]
      )
    )
    try await client.send(request)
    #expect(uploads.received.map(\.target) == ["/v3/p"])
    request.server = uploads.url
    try await client.send(request)
    #expect(uploads.received.last?.target == "/p")
  }

  @Test func headersAreOfTheirTypes() throws {
    let response = APIResponse(
      status: .ok,
      headerFields: [
        HTTPField.Name("N")!: "42", HTTPField.Name("B")!: "true", HTTPField.Name("L")!: "1, 2",
        HTTPField.Name("T")!: "2026-11-21T07:04:12Z",
      ]
    )
    #expect(try response.header("n", as: Int.self) == 42)
    #expect(try response.header("N", as: String.self) == "42")
    #expect(try response.header("B", as: Bool.self) == true)
    #expect(try response.header("L", as: [Int].self) == [1, 2])
    #expect(try response.header("L", as: [String].self) == ["1", "2"])
    let expected = try DateTime("2026-11-21T07:04:12Z")
    #expect(try response.header("T", as: DateTime.self) == expected)
    #expect(try response.header("X", as: Int.self) == nil)
    #expect(throws: DecodingFailure.self) { try response.header("B", as: Int.self) }
  }
}

/// The error body that goes with a status.
@Suite struct ErrorBodyTests {
  private enum Failure: ErrorBodyUnion, Equatable {
    case problem(Problem)
    case other(JSONValue)
    case unrecognized

    static let variants: UnionVariants<Failure> = [
      UnionVariant(tags: ["Problem"], .object(properties: ["title"], required: ["title"])) {
        .problem(try Problem(from: $0))
      },
      UnionVariant(tags: ["Other"], .any) { .other(try JSONValue(from: $0)) },
    ]

    init(from decoder: any Decoder) throws {
      self = .unrecognized
    }
  }

  @Test(
    arguments: [
      (404, ["404": "Problem", "4XX": "Other"], .problem(Problem(title: "t"))),
      (409, ["404": "Problem", "4XX": "Other"], .other(["title": "t"])),
      (500, ["4XX": "Other", "default": "Problem"], .problem(Problem(title: "t"))),
      (500, ["4XX": "Other"], .unrecognized), (500, ["500": "None"], .unrecognized),
    ] as [(Int, [String: String], Failure)]
  )
  private func isChosenByStatus(status: Int, tags: [String: String], body: Failure) async throws {
    let server = try LoopbackServer(answering: .json(#"{"title": "t"}"#, status: status))
    var request = APIRequest("test", .get)
    request.errorBodies = tags
    do {
      try await APIClient<Failure>(configuration: .init(server: server.url)).send(request)
      Issue.record("no error")
    } catch {
      #expect(error.body == body)
    }
  }

  @Test func isTheUnionsWhereTheVariantDoesNotFit() async throws {
    let server = try LoopbackServer(answering: .json(#"{"message": "t"}"#, status: 404))
    var request = APIRequest("test", .get)
    request.errorBodies = ["404": "Problem"]
    do {
      try await APIClient<Failure>(configuration: .init(server: server.url)).send(request)
      Issue.record("no error")
    } catch {
      #expect(error.body == .unrecognized)
    }
  }
}
