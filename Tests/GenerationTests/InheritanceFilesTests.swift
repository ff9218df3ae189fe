import ClientIR
import Diagnostics
import Testing

@Suite("Structures that others extend, in several files")
struct InheritanceFilesTests {
  @Test("Subtypes are found where a mapping names them, and where a file is read anyway")
  func subtypes() async throws {
    let (client, report) = try await client(of: [
      "a.yaml": """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /tools:
          get:
            operationId: list
            responses:
              '200':
                description: OK
                content: {application/json: {schema: {type: array, items: {$ref: 'tools.yaml#/Tool'}}}}
      """,
      "tools.yaml": """
      Tool:
        type: object
        required: [kind]
        properties: {kind: {type: string}, weight: {type: number}}
        discriminator:
          propertyName: kind
          mapping: {saw: 'more/cutting.yaml#/Saw', hammer: '#/Hammer', axe: 'more/cutting.yaml#/Axe'}
      Hammer:
        allOf: [{$ref: '#/Tool'}, {type: object, properties: {handle: {type: string}}}]
      """,
      "more/cutting.yaml": """
      Saw:
        allOf: [{$ref: '../tools.yaml#/Tool'}, {type: object, properties: {teeth: {type: integer}}}]
      Axe:
        allOf: [{$ref: '#/Saw'}, {type: object, properties: {edges: {type: integer}}}]
      """,
    ])
    #expect(report.findings.isEmpty)
    let unions = client.models.compactMap { model in
      if case .union(let union) = model { union } else { nil }
    }
    let tool = try #require(unions.first)
    #expect(unions.count == 1)
    #expect(tool.name.root.name.name == "Tool")
    #expect(tool.variants.map(\.name.name) == ["saw", "hammer", "axe"])
    let objects = client.models.compactMap { model in
      if case .object(let object) = model { object } else { nil }
    }
    #expect(
      objects.map {
        "\($0.name.root.name.name): \($0.properties.map(\.name.name).joined(separator: " "))"
      } == [
        "Saw: kind weight teeth", "Hammer: kind weight handle", "Axe: kind weight teeth edges",
      ]
    )
  }
}
