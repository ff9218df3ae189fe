import ClientIR
import Lowering
import Testing

@Suite("The result of a call is what successful responses hold")
struct ResponseTests {
  private func operation(_ responses: String, method: String = "get") throws -> (
    operation: Operation, models: [String], findings: [String]
  ) {
    let (client, findings) = try lower(
      paths("\(method): {operationId: read, responses: {\(responses)}}")
        + "components:\n  schemas:\n    A: {type: object, properties: {x: {type: string}}}\n"
        + "    B: {type: object, properties: {y: {type: string}}}\n"
    )
    return (
      try #require(client?.apis.first?.operations.first),
      try #require(client).models.map(\.outline), findings
    )
  }

  private static func json(_ schema: String) -> String {
    "{content: {application/json: {schema: {$ref: '#/components/schemas/\(schema)'}}}}"
  }

  @Test(
    "By media type",
    arguments: [
      ("'200': \(json("A"))", " -> A", nil),
      (
        "'200': {content: {application/problem+json: {}}}", " -> JSONValue",
        "application/problem+json"
      ),
      ("'200': {content: {text/plain: {}}}", " -> text", "text/plain"),
      ("'200': {content: {image/png: {}}}", " -> bytes", "image/png"),
      (
        "'200': {content: {image/png: {}, application/pdf: {}}}", " -> bytes",
        "image/png, application/pdf"
      ),
      (
        "'200': {content: {application/json: {schema: {type: string, format: binary}}}}",
        " -> bytes", nil
      ),
      (
        "'200': {content: {text/plain: {schema: {$ref: '#/components/schemas/A'}}, application/json: {schema: {$ref: '#/components/schemas/A'}}, text/json: {schema: {$ref: '#/components/schemas/A'}}}}",
        " -> A", nil
      ),
      ("'200': {content: {'*/*': {schema: {type: integer}}}}", " -> Int", "*/*"),
      ("'200': {content: {'*/*': {}}}", " -> bytes", "*/*"),
      (
        "'200': {content: {application/x-ndjson: {schema: {$ref: '#/components/schemas/A'}}}}",
        " -> lines of A", "application/x-ndjson"
      ),
      (
        "'200': {content: {application/json: {schema: {type: string, nullable: true}}}}",
        " -> String?", nil
      ),
      ("'302': {}, default: \(json("A"))", "", nil),
    ]
  )
  func media(responses: String, result: String, accept: String?) throws {
    let found = try operation(responses)
    #expect(found.operation.outline == "read()\(result)")
    #expect(found.operation.accept?.value == accept)
    #expect(found.findings == [])
  }

  @Test("An empty success beside one with JSON makes the value optional")
  func sometimesEmpty() throws {
    let found = try operation("'204': {}, '200': \(Self.json("A"))")
    #expect(found.operation.outline == "read() -> A?")
  }

  @Test("Null in one and a value in the other is an optional value")
  func sometimesNull() throws {
    let nullable = "{content: {application/json: {schema: {type: string, nullable: true}}}}"
    let plain = "{content: {application/json: {schema: {type: string}}}}"
    #expect(
      try operation("'200': \(plain), '201': \(nullable)").operation.outline == "read() -> String?"
    )
  }

  @Test("Two that hold the same are one")
  func same() throws {
    let found = try operation("'200': \(Self.json("A")), '201': \(Self.json("A"))")
    #expect(found.operation.outline == "read() -> A")
  }

  @Test("Different ones are told apart by the status: codes before ranges")
  func byStatus() throws {
    let found = try operation(
      "2XX: {content: {text/plain: {}}}, '200': \(Self.json("A")), '202': \(Self.json("B")), '204': {}, '299': \(Self.json("A"))"
    )
    #expect(found.operation.outline == "read() -> by status ReadResponse")
    #expect(found.operation.accept?.value == "text/plain, application/json")
    #expect(
      found.models.first { $0.hasPrefix("responses") }
        == "responses ReadResponse(ok 200: A, accepted 202: B, noContent 204: nothing, status299 299: A, "
        + "success 200-299: text, unrecognized)"
    )
  }

  @Test("What a HEAD would answer has no body")
  func head() throws {
    #expect(try operation("'200': \(Self.json("A"))", method: "head").operation.outline == "read()")
  }

  @Test("Media types that the client does not ask for are named in a warning")
  func notAskedFor() throws {
    let found = try operation(
      "'200': {content: {text/xml: {}, application/json: {}, application/x-yaml: {}}}"
    )
    #expect(found.operation.outline == "read() -> JSONValue")
    #expect(
      found.findings == [
        "6:42: warning: the client asks for 'application/json'; the response is also there as "
          + "'text/xml', 'application/x-yaml', of which nothing is said that makes it another value"
      ]
    )
  }

  @Test("Header fields are in the documentation")
  func headers() throws {
    let found = try operation(
      "'200': {description: Fine., headers: {X-Rate: {description: 'Calls\\n left', schema: {type: integer}}, X-Other: {schema: {type: string}}}}"
    )
    #expect(
      found.operation.resultDocumentation?.markdown
        == "Fine.\n\n- Header `X-Rate`: Calls\\n left\n- Header `X-Other`"
    )
  }
}
