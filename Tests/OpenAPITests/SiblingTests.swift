import Diagnostics
import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("What stands beside a reference")
struct SiblingTests {
  @Test("In OpenAPI 3.1 it makes a schema of its own, which includes the target")
  func ownSchema() throws {
    let (schema, document) = try schema31(
      """
      A:
        properties:
          a: {$ref: '#/components/schemas/B', description: Mine, readOnly: true, default: 1}
          b: {$ref: '#/components/schemas/B', allOf: [{type: object}]}
      B: {type: object, description: Theirs}
      """
    )
    let a = try #require(schema.property("a").map { document[$0] })
    #expect(a.allOf.map { document[$0].componentName } == ["B"])
    #expect(a.description == "Mine")
    #expect(a.isReadOnly)
    #expect(a.defaultValue?.text == "1")
    #expect(a.componentName == nil)
    let b = try #require(schema.property("b").map { document[$0] })
    #expect(b.allOf.map { document[$0].componentName } == ["B", nil])
  }

  @Test("A component of OpenAPI 3.1 with a reference and more is no other name for the target")
  func component() throws {
    let (schema, document) = try schema31(
      "A: {$ref: '#/components/schemas/B', title: T}\nB: {}\nC: {properties: {a: {$ref: '#/components/schemas/A'}}}"
    )
    #expect(schema.componentName == "A")
    #expect(schema.allOf.map { document[$0].componentName } == ["B"])
    #expect(document.component("C")?.property("a").map { document[$0].title } == "T")
  }

  @Test(
    "What says nothing of a value leaves the target as it is",
    arguments: ["summary: s", "x-a: 1", "examples: [1]", "maxLength: 3", "$comment: c"]
  )
  func target(field: String) throws {
    let (schema, document) = try schema31(
      "A: {properties: {a: {$ref: '#/components/schemas/B', \(field)}}}\nB: {}"
    )
    #expect(schema.property("a").map { document[$0].componentName } == "B")
  }

  @Test("A schema that includes itself by its reference is an error")
  func cycle() throws {
    #expect(
      try read31(schemas("A: {$ref: '#/components/schemas/A', title: T}")).diagnostics.map(\.text)
        == ["9:15: error: the reference '#/components/schemas/A' leads back to itself"]
    )
  }

  @Test(
    "OpenAPI 3.0 ignores it, and a warning says so where it matters",
    arguments: [
      ("nullable: true", "'nullable'"), ("x-a: 1, readOnly: true", "'readOnly'"),
      ("description: d", nil), ("title: t, summary: s, example: 1", nil),
    ] as [(String, String?)]
  )
  func ignored(fields: String, named: String?) throws {
    let (document, diagnostics) = try read(
      head + schemas("A: {properties: {a: {$ref: '#/components/schemas/B', \(fields)}}}\nB: {}")
    )
    #expect(
      diagnostics.map(\.message)
        == named.map {
          ["OpenAPI 3.0 ignores \($0) beside '$ref'; put the reference into an 'allOf'"]
        }
        ?? []
    )
    #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.mark.line == 9 })
    let target = document?.component("A")?.property("a")
    #expect(target.flatMap { document?[$0].componentName } == "B")
  }

  private let shared = """
    paths:
      /:
        get:
          parameters: [{$ref: '#/components/parameters/Second', description: Mine}]
          requestBody: {$ref: '#/components/requestBodies/B', description: Mine}
          responses:
            '200': {$ref: '#/components/responses/R', description: Mine}
        put:
          parameters: [{$ref: '#/components/parameters/Second'}]
          requestBody: {$ref: '#/components/requestBodies/B'}
          responses:
            '200': {$ref: '#/components/responses/R'}
    components:
      parameters:
        P: {name: p, in: query, schema: {}, description: Theirs}
        Second: {$ref: '#/components/parameters/P', description: Between}
      requestBodies: {B: {content: {}, description: Theirs}}
      responses:
        R:
          description: Theirs
          headers: {X: {$ref: '#/components/headers/H', description: Mine}}
      headers: {H: {description: Theirs}}
    """

  @Test("A description beside a reference replaces that of a parameter, body, response or header")
  func descriptions() throws {
    let (document, diagnostics) = try read31(shared)
    #expect(diagnostics.isEmpty)
    let operations = try #require(document?.operations)
    #expect(operations.map { $0.parameters.map(\.description) } == [["Mine"], ["Between"]])
    #expect(operations.map(\.requestBody?.description) == ["Mine", "Theirs"])
    #expect(operations.map { $0.responses.map(\.description) } == [["Mine"], ["Theirs"]])
    #expect(operations[0].responses[0].headers.map(\.description) == ["Mine"])
  }

  @Test("In OpenAPI 3.0 it does not")
  func descriptions30() throws {
    let operation = try #require(try document(shared).operations.first)
    #expect(operation.parameters.map(\.description) == ["Theirs"])
    #expect(operation.requestBody?.description == "Theirs")
    #expect(operation.responses.map(\.description) == ["Theirs"])
  }
}
