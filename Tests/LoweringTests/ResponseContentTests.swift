import ClientIR
import Lowering
import OpenAPI
import TestSupport
import Testing

@Suite("Each content type of a response has a method, unless it is the same value once more")
struct ResponseContentTests {
  /// The methods of an operation whose successful response has this content.
  private func methods(
    _ content: String,
    version: String = "3.1.0",
    fields: String = "",
    streamEnd: String? = nil
  ) throws -> [ClientIR.Operation] {
    let text = """
      openapi: \(version)
      info: {title: Test, version: '1'}
      paths:
        /a:
          get: {operationId: read, \(fields)responses: {'200': {description: A., content: {\(content)}}}}
      components:
        schemas:
          A: {type: object, properties: {x: {type: string}}}
          B: {type: object, properties: {y: {type: string}}}
      """
    let document = try #require(Document.read(try tree(text)).document)
    let options = LoweringOptions(
      module: Identifier(unchecked: "Test"),
      documentName: "test.yaml",
      streamEnd: streamEnd
    )
    return try #require(Client.lower(document, options: options).client?.apis.first?.operations)
  }

  private static let a = "{schema: {$ref: '#/components/schemas/A'}}"
  private static let b = "{schema: {$ref: '#/components/schemas/B'}}"
  private static let list = "{schema: {type: array, items: {$ref: '#/components/schemas/A'}}}"
  private static let text = "{schema: {type: string}}"
  private static let any = "{schema: {}}"

  @Test(
    "By content type",
    arguments: [
      (
        "application/json: \(a), text/csv: \(text), application/pdf: {}",
        ["read() -> A", "readAsCSV() -> text", "readAsPDF() -> bytes"]
      ),
      // Another notation of the same value.
      (
        "text/plain: \(a), application/json: \(a), text/json: \(a), application/*+json: \(a)",
        ["read() -> A"]
      ),
      (
        "application/json: \(a), application/yaml: \(a), application/vnd.kubernetes.protobuf: \(a), "
          + "application/json;stream=watch: \(a)", ["read() -> A"]
      ),
      ("application/json: \(a), application/xml: {}, text/xml: \(a)", ["read() -> A"]),
      ("application/json: \(text), text/plain: \(text)", ["read() -> String"]),
      ("application/json: \(a), application/problem+json: \(b)", ["read() -> A"]),
      // What people open is a file of its own, whatever it is made from.
      ("application/json: \(list), text/csv: \(list)", ["read() -> [A]", "readAsCSV() -> text"]),
      ("application/json: \(a), application/xml: \(text)", ["read() -> A", "readAsXML() -> text"]),
      // Another value.
      (
        "application/json: \(a), application/vnd.example.star+json: \(b)",
        ["read() -> A", "readAsExampleStar() -> B"]
      ),
      (
        "application/json: \(a), application/x-ndjson: \(a)",
        ["read() -> A", "readAsLines() -> lines of A"]
      ),
      (
        "application/json: \(a), text/event-stream: \(a)",
        ["read() -> A", "readAsEvents() -> events of A"]
      ),
      // The stream is the method where it alone says something.
      ("application/json: \(any), text/event-stream: \(a)", ["read() -> events of A"]),
      ("application/json: {}, application/jsonl: \(a)", ["read() -> lines of A"]),
      (
        "application/json: \(any), text/event-stream: {}",
        ["read() -> JSONValue", "readAsEvents() -> events of String"]
      ),
      // Any of several will do.
      (
        "image/png: {}, image/jpeg: {}, image/*: {}",
        ["read() -> bytes", "readAsPNG() -> bytes", "readAsJPEG() -> bytes"]
      ),
      (
        "application/octet-stream: {}, text/plain: {}",
        ["read() -> text", "readAsBytes() -> bytes"]
      ),
      ("application/json-seq: \(a), application/x-ndjson: \(a)", ["read() -> lines of A"]),
    ]
  )
  func methods(content: String, outlines: [String]) throws {
    #expect(try methods(content).map(\.outline) == outlines)
  }

  @Test("A method asks for its own type, and knows which that is")
  func accept() throws {
    let methods = try methods("application/json: \(Self.a), text/csv: \(Self.text)")
    #expect(methods.map { $0.accept?.value } == [nil, "text/csv"])
    #expect(methods.map { $0.alternative?.value } == [nil, "text/csv"])
    #expect(methods.map(\.id.value) == ["read", "read"])
  }

  @Test(
    "The data of an event",
    arguments: [
      ("schema: {$ref: '#/components/schemas/A'}", "A"), ("schema: {type: string}", "String"),
      ("schema: {type: string, format: binary}", "String"),
      ("schema: {type: array, items: {$ref: '#/components/schemas/A'}}", "A"),
      ("itemSchema: {$ref: '#/components/schemas/A'}", "A"),
      (
        "itemSchema: {type: object, properties: {event: {type: string}, data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/B'}}}}",
        "B"
      ),
      (
        "schema: {type: object, properties: {event: {type: string}, data: {$ref: '#/components/schemas/A'}, id: {type: string}, retry: {type: integer}}}",
        "A"
      ),
      ("schema: {type: object, properties: {data: {type: string}}}", "String"),
      // A value that is called as a field of events is none.
      (
        "schema: {type: object, properties: {data: {$ref: '#/components/schemas/A'}, total: {type: integer}}}",
        "Read200Response"
      ),
    ]
  )
  func eventData(media: String, type: String) throws {
    let methods = try methods("text/event-stream: {\(media)}", version: "3.2.0")
    #expect(methods.map(\.outline) == ["read() -> events of \(type)"])
  }

  @Test("What ends a stream is what the media type says, or the operation, or the caller")
  func ends() throws {
    let fern = "x-fern-streaming: {format: sse, terminator: B}, "
    let found = [
      try methods("text/event-stream: {x-speakeasy-sse-sentinel: A}", fields: fern, streamEnd: "C"),
      try methods("text/event-stream: {x-stream-end: '[DONE]'}", streamEnd: "C"),
      try methods("text/event-stream: {}", fields: fern, streamEnd: "C"),
      try methods("text/event-stream: {}", fields: "x-stream-end: D, ", streamEnd: "C"),
      try methods("text/event-stream: {}", streamEnd: "C"), try methods("text/event-stream: {}"),
      try methods("application/x-ndjson: {}", streamEnd: "C"),
      try methods("application/json: {}", fields: fern, streamEnd: "C"),
    ]
    #expect(
      found.map { $0.first?.streamEnd?.value } == ["A", "[DONE]", "B", "D", "C", nil, nil, nil]
    )
  }

  @Test("A name that another operation has stays with that")
  func names() throws {
    let text = """
      openapi: 3.0.3
      info: {title: Test, version: '1'}
      paths:
        /a: {get: {operationId: read, responses: {'200': {description: A., content: {application/json: {}, text/csv: {}}}}}}
        /b: {get: {operationId: readAsCSV, responses: {'204': {description: A.}}}}
      """
    let document = try #require(Document.read(try tree(text)).document)
    let options = LoweringOptions(module: Identifier(unchecked: "Test"), documentName: "test.yaml")
    let operations = Client.lower(document, options: options).client?.apis.first?.operations ?? []
    #expect(operations.map(\.name.name) == ["read", "readAsCSV2", "readAsCSV"])
  }

  @Test("A path parameter of which nothing is said is text")
  func path() throws {
    let client = try client(
      "paths: {'/a/{b}': {get: {operationId: read, parameters: [{name: b, in: path, required: true, schema: {}}], responses: {'204': {description: A.}}}}}\n"
    )
    #expect(client.apis[0].operations[0].arguments.map(\.type) == [.builtIn(.string)])
  }
}
