import Diagnostics
import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("References lead to what they name")
struct ReferenceTests {
  @Test("Parameters, request bodies, responses, path items and schemas may be references")
  func everywhere() throws {
    let document = try document(
      """
      paths:
        /a: {$ref: '#/components/pathItems/Item'}
      components:
        pathItems:
          Item:
            post:
              parameters: [{$ref: '#/components/parameters/P'}]
              requestBody: {$ref: '#/components/requestBodies/B'}
              responses: {'200': {$ref: '#/components/responses/R'}}
        parameters:
          P: {name: p, in: query, schema: {$ref: '#/components/schemas/S'}}
        requestBodies:
          B: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
        responses:
          R: {description: Fine, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
        schemas:
          S: {type: object}
      """
    )
    let operation = try #require(document.operations.first)
    #expect(operation.method == "POST")
    #expect(operation.parameters.map(\.name) == ["p"])
    #expect(operation.requestBody?.isRequired == true)
    #expect(operation.responses.map(\.description) == ["Fine"])
    // One schema, one ID, wherever it is used.
    let ids = [
      operation.parameters.first?.schema, operation.requestBody?.content.first?.schema,
      operation.responses.first?.content.first?.schema,
    ]
    #expect(ids == Array(repeating: document.componentSchemas.first, count: 3))
    #expect(document.componentSchemas.map { document[$0].componentName } == ["S"])
  }

  @Test("A reference to a reference leads to the end of the chain")
  func chain() throws {
    let (schema, document) = try schema(
      """
      User: {properties: {a: {$ref: '#/components/schemas/First'}}}
      First: {$ref: '#/components/schemas/Second'}
      Second: {$ref: '#/components/schemas/Last'}
      Last: {type: integer}
      """
    )
    #expect(schema.property("a").map { document[$0].componentName } == "Last")
    #expect(document.componentSchemas.map { document[$0].componentName } == ["User", "Last"])
  }

  @Test("A chain as long as the document does not exhaust the stack")
  func longChain() throws {
    let count = 10_000
    let links = (0..<count).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}" }
    let (schema, document) = try schema(
      "User: {properties: {a: {$ref: '#/components/schemas/S0'}}}\n"
        + links.joined(separator: "\n") + "\nS\(count): {type: integer}"
    )
    #expect(schema.property("a").map { document[$0].types } == [.integer])
  }

  @Test("Schemas may name themselves and each other")
  func recursion() throws {
    let (schema, document) = try schema(
      """
      A: {properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B'}}}
      B: {properties: {a: {$ref: '#/components/schemas/A'}}}
      """
    )
    #expect(schema.property("a") == document.componentSchemas[0])
    #expect(schema.property("b") == document.componentSchemas[1])
  }

  @Test("A reference may lead into a schema, to an item of a list and to the document itself")
  func deepPointer() throws {
    let (schema, document) = try schema(
      """
      A: {properties: {a: {$ref: '#/components/schemas/B/properties/x'}, b: {$ref: '#/components/schemas/B/allOf/1'}, c: {$ref: '#'}}}
      B: {properties: {x: {type: boolean}}, allOf: [{type: object}, {type: string}]}
      """
    )
    #expect(schema.property("a").map { document[$0].types } == [.boolean])
    #expect(schema.property("b").map { document[$0].types } == [.string])
    #expect(schema.property("b").map { document[$0].componentName } == .some(nil))
    #expect(schema.property("c") != nil)
  }

  @Test(
    "A tilde and a percent sign begin an escape",
    arguments: [
      ("'a/b'", "a~1b"), ("'a~b'", "a~0b"), ("'a~1b'", "a~01b"), ("'a b'", "a%20b"),
      ("'é'", "%C3%a9"),
      ("'a%b'", "a%25b"), ("'a/b'", "a%7E1b"),
    ]
  )
  func escapes(name: String, reference: String) throws {
    let (schema, document) = try schema(
      "User: {properties: {a: {$ref: '#/components/schemas/\(reference)'}}}\n\(name): {type: integer}"
    )
    #expect(schema.property("a").map { document[$0].types } == [.integer])
  }

  @Test("A schema whose reference leads nowhere is any JSON, with a warning where it stands")
  func dangling() throws {
    let (document, diagnostics) = try read(
      head + schemas("A:\n  properties:\n    a:\n      $ref: '#/components/schemas/B'\n")
    )
    #expect(
      diagnostics.map(\.text) == [
        "12:17: warning: the reference '#/components/schemas/B' leads nowhere: there is no 'B' "
          + "there; it is read as any JSON"
      ]
    )
    let read = try #require(document)
    #expect(read.component("A")?.property("a").map { read[$0].types } == .some([]))
    #expect(
      try findings(schemas("A: {$ref: '#/components/schemas/B'}")).map { $0.prefix(14) }
        == ["9:15: warning:"]
    )
    let pointer = "#/components/schemas/A/allOf/1"
    #expect(
      try findings(schemas("A: {allOf: [{$ref: '\(pointer)'}]}"))
        == [
          "9:24: warning: the reference '\(pointer)' leads nowhere: there is no '1' there; it is read "
            + "as any JSON"
        ]
    )
  }

  @Test("A fault at the end of a chain is reported once, where it stands")
  func danglingChain() throws {
    let found = try findings(
      schemas(
        """
        A: {properties: {a: {$ref: '#/components/schemas/B'}, b: {$ref: '#/components/schemas/B'}}}
        B: {$ref: '#/components/schemas/C'}
        """
      )
    )
    #expect(
      found == [
        "10:15: warning: the reference '#/components/schemas/C' leads nowhere: there is no 'C' "
          + "there; it is read as any JSON"
      ]
    )
  }

  @Test(
    "What is no schema is left out, with a warning for whoever uses it",
    arguments: [
      ("parameters: [{$ref: '#/x'}]", "11:27", "parameter"),
      ("requestBody: {$ref: '#/x'}", "11:27", "request body"),
      ("requestBody: {content: {a/b: {$ref: '#/x'}}}", "11:43", "media type"),
    ]
  )
  func danglingPart(fields: String, place: String, what: String) throws {
    let (document, diagnostics) = try read(
      head + "paths:\n  /:\n    get:\n      responses: {}\n      \(fields)\n"
    )
    #expect(
      diagnostics.map(\.text) == [
        "\(place): warning: the reference '#/x' leads nowhere: there is no 'x' there; the \(what) is "
          + "left out"
      ]
    )
    let operation = try #require(document?.operations.first)
    #expect(operation.parameters.isEmpty)
    #expect(operation.requestBody?.content.isEmpty != false)
  }

  @Test("A response or header that leads nowhere is left out, the others stay")
  func danglingResponse() throws {
    let (document, diagnostics) = try read(
      head
        + """
        paths:
          /:
            get:
              responses:
                '200': {headers: {A: {$ref: '#/x'}, B: {schema: {}}}}
                '404': {$ref: '#/y'}

        """
    )
    #expect(
      diagnostics.map(\.text) == [
        "11:37: warning: the reference '#/x' leads nowhere: there is no 'x' there; the header is "
          + "left out",
        "12:23: warning: the reference '#/y' leads nowhere: there is no 'y' there; the response is "
          + "left out",
      ]
    )
    let responses = try #require(document?.operations.first?.responses)
    #expect(responses.map(\.status) == [.code(200)])
    #expect(responses.first?.headers.map(\.name) == ["B"])
  }

  @Test("What leads nowhere says so to whoever comes to it alone")
  func reached() throws {
    let (document, _) = try read(
      head
        + """
        paths:
          /a: {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}
          /b: {get: {responses: {'200': {content: {a/b: {schema: {$ref: '#/components/schemas/C'}}}}}}}
          /c: {get: {responses: {}}}
        components:
          responses: {R: {$ref: '#/components/responses/S'}}
          schemas:
            A: {$ref: '#/x'}
            B: {properties: {a: {$ref: '#/y'}}}
            C: {properties: {b: {$ref: '#/components/schemas/A'}}}

        """
    )
    let read = try #require(document)
    #expect(read.allFindings.map(\.mark.line) == [12, 14, 15])
    let reached = read.operations.map { read.findings(reachedFrom: [$0]).map(\.mark.line) }
    #expect(reached == [[12], [14], []])
  }

  @Test("References in a circle are one finding")
  func cycle() throws {
    let found = try findings(
      schemas(
        """
        A: {$ref: '#/components/schemas/B'}
        B: {$ref: '#/components/schemas/A'}
        C: {properties: {a: {$ref: '#/components/schemas/A'}}}
        """
      )
    )
    #expect(
      found == [
        "9:15: warning: the reference '#/components/schemas/B' leads back to itself; it is read as "
          + "any JSON"
      ]
    )
    #expect(
      try findings(schemas("A: {$ref: '#/components/schemas/A'}"))
        == [
          "9:15: warning: the reference '#/components/schemas/A' leads back to itself; it is read as "
            + "any JSON"
        ]
    )
  }

  @Test(
    "A fragment that is no JSON pointer leads nowhere",
    arguments: ["#A", "#/%4", "#/%zz", "#/~2", "#/~"]
  )
  func malformed(reference: String) throws {
    #expect(
      try findings(schemas("A: {$ref: '\(reference)'}")) == [
        "9:15: warning: '\(reference)' is not a JSON pointer; a reference looks like "
          + "'#/components/schemas/Name'; it is read as any JSON"
      ]
    )
  }

  @Test(
    "A reference is text",
    arguments: [("[]", "a list"), ("{}", "a mapping")]
  )
  func wrongKind(value: String, kind: String) throws {
    #expect(
      try findings(schemas("A: {items: {$ref: \(value)}}"))
        == ["9:23: warning: '$ref' must be a string, but this is \(kind); it is passed over"]
    )
    #expect(
      try findings(operation: "requestBody: {$ref: \(value)}")
        == ["11:27: warning: '$ref' must be a string, but this is \(kind); it is passed over"]
    )
  }

  @Test("In OpenAPI 3.1 a reference may name an anchor; the schema is the same as by its pointer")
  func anchor() throws {
    let (schema, document) = try schema31(
      """
      A: {properties: {a: {$ref: '#b'}, c: {$ref: '#c'}}}
      B: {$anchor: b, allOf: [{}, {type: integer, $dynamicAnchor: c}]}
      """
    )
    #expect(schema.property("a") == document.componentSchemas[1])
    #expect(schema.property("c").map { document[$0].types } == [.integer])
    #expect(
      try read31(schemas("A: {$ref: '#b'}")).diagnostics.map(\.message)
        == [
          "'#b' is not a JSON pointer; a reference looks like '#/components/schemas/Name'; it is read "
            + "as any JSON"
        ]
    )
  }
}
