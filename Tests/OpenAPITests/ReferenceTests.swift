import Diagnostics
import OpenAPI
import Testing

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

  @Test("A reference that leads nowhere is an error where it stands")
  func dangling() throws {
    #expect(
      try findings(schemas("A:\n  properties:\n    a:\n      $ref: '#/components/schemas/B'\n"))
        == [
          "12:17: error: the reference '#/components/schemas/B' leads nowhere: there is no 'B' there"
        ]
    )
    #expect(
      try findings(schemas("A: {$ref: '#/components/schemas/B'}")).map { $0.prefix(12) }
        == ["9:15: error:"]
    )
    let pointer = "#/components/schemas/A/allOf/1"
    #expect(
      try findings(schemas("A: {allOf: [{$ref: '\(pointer)'}]}"))
        == ["9:24: error: the reference '\(pointer)' leads nowhere: there is no '1' there"]
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
        "10:15: error: the reference '#/components/schemas/C' leads nowhere: there is no 'C' there"
      ]
    )
  }

  @Test("References in a circle are one error")
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
      found == ["9:15: error: the reference '#/components/schemas/B' leads back to itself"]
    )
    #expect(
      try findings(schemas("A: {$ref: '#/components/schemas/A'}"))
        == ["9:15: error: the reference '#/components/schemas/A' leads back to itself"]
    )
  }

  @Test(
    "A fragment that is no JSON pointer is an error",
    arguments: ["#A", "#/%4", "#/%zz", "#/~2", "#/~"]
  )
  func malformed(reference: String) throws {
    #expect(
      try findings(schemas("A: {$ref: '\(reference)'}")) == [
        "9:15: error: '\(reference)' is not a JSON pointer; a reference looks like "
          + "'#/components/schemas/Name'"
      ]
    )
  }

  @Test(
    "A reference is text",
    arguments: [("[]", "a list"), ("{}", "a mapping"), ("null", "null")]
  )
  func wrongKind(value: String, kind: String) throws {
    #expect(
      try findings(schemas("A: {items: {$ref: \(value)}}"))
        == ["9:23: error: '$ref' must be a string, but this is \(kind)"]
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
        == ["'#b' is not a JSON pointer; a reference looks like '#/components/schemas/Name'"]
    )
  }
}
