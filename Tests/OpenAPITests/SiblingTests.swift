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

  @Test("A schema may include itself by its reference, which lowering knows to be nothing")
  func cycle() throws {
    let (schema, document) = try schema31("A: {$ref: '#/components/schemas/A', title: T}")
    #expect(schema.allOf == document.componentSchemas)
  }

  @Test("In OpenAPI 3.0 what is said of the value at its place is taken as meant")
  func annotations() throws {
    let (schema, document) = try schema(
      """
      A:
        properties:
          a: {$ref: '#/components/schemas/B', nullable: true, description: Mine, readOnly: true}
          b: {$ref: '#/components/schemas/B', default: 1, deprecated: true, writeOnly: true}
          c: {$ref: '#/components/schemas/B', description: Mine, type: array, enum: [1]}
      B: {type: object}
      """
    )
    let properties = try ["a", "b", "c"].map { try #require(schema.property($0)) }
      .map { document[$0] }
    for property in properties {
      #expect(property.allOf.map { document[$0].componentName } == ["B"])
      // The specification has nothing else there, whatever is written.
      #expect(property.types.isEmpty && property.enumeration == nil)
    }
    #expect(properties.map(\.isNullable) == [true, false, false])
    #expect(properties.map(\.description) == ["Mine", nil, "Mine"])
    #expect(properties.map(\.isReadOnly) == [true, false, false])
    #expect(properties.map(\.isWriteOnly) == [false, true, false])
    #expect(properties.map(\.isDeprecated) == [false, true, false])
    #expect(properties[1].defaultValue?.text == "1")
  }

  @Test(
    "In OpenAPI 3.0 everything else is ignored",
    arguments: ["title: t, summary: s, example: 1", "type: array, items: {}", "nullable: null"]
  )
  func ignored(fields: String) throws {
    let (schema, document) = try schema(
      "A: {properties: {a: {$ref: '#/components/schemas/B', \(fields)}}}\nB: {}"
    )
    #expect(schema.property("a").map { document[$0].componentName } == "B")
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
