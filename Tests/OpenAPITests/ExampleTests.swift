import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("Examples are kept as they stand in the document")
struct ExampleTests {
  @Test("Of schemas: one, or a list")
  func schemas() throws {
    #expect(try schema("A: {type: string, example: x}").schema.examples.map(\.text) == ["x"])
    #expect(
      try schema("A: {type: string, examples: [x, y]}").schema.examples.map(\.text) == ["x", "y"]
    )
    #expect(try schema("A: {type: string}").schema.examples.isEmpty)
  }

  @Test(
    "Of parameters: one, or several by name, be they references or not",
    arguments: [
      ("example: x", ["x"]), ("examples: {a: {value: x}, b: {value: y, summary: z}}", ["x", "y"]),
      ("examples: {a: {$ref: '#/components/examples/A'}, b: {value: y}}", ["of A", "y"]),
      ("examples: {a: {externalValue: 'https://example.com/'}}", []),
    ]
  )
  func parameters(fields: String, expected: [String]) throws {
    let document = try document(
      """
      paths:
        /:
          get:
            parameters:
              - {name: p, in: query, schema: {type: string}, \(fields)}
            responses: {}
      components:
        examples:
          A: {$ref: '#/components/examples/B'}
          B: {value: of A}

      """
    )
    let parameter = try #require(document.operations.first?.parameters.first)
    #expect(parameter.examples.map(\.text) == expected)
  }

  @Test("Of media types")
  func mediaTypes() throws {
    let document = try document(
      operation: "requestBody: {content: {application/json: {example: {a: 1}}}}"
    )
    let media = try #require(document.operations.first?.requestBody?.content.first)
    guard case .mapping(let mapping)? = media.examples.first?.value else {
      Issue.record("no mapping: \(media.examples)")
      return
    }
    #expect(mapping.entries.map(\.key) == ["a"])
  }

  @Test(
    "A fault in one is none of the document",
    arguments: [
      "examples: {a: {$ref: '#/nowhere'}}", "examples: {a: {$ref: [1]}}", "examples: [x]",
      "examples: 1", "examples: {a: 1}",
      "examples: {a: {$ref: '#/paths/~1/get/parameters/0/examples/a'}}",
    ]
  )
  func faults(fields: String) throws {
    let document = try document(
      operation: "parameters: [{name: p, in: query, schema: {type: string}, \(fields)}]"
    )
    #expect(document.operations.first?.parameters.first?.examples.isEmpty == true)
  }
}
