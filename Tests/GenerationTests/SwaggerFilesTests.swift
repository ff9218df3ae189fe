import ClientIR
import Diagnostics
import Generation
import Lowering
import Testing
import YAML

@Suite("Swagger 2.0 goes the whole way")
struct SwaggerFilesTests {
  private func client(
    _ files: [String: String]
  ) async throws -> (client: Client, report: Report) {
    let source = ClientSource(
      document: InputPlace("a.yaml"),
      options: LoweringOptions(
        module: Identifier(unchecked: "Test"),
        documentName: "a.yaml"
      )
    )
    return try await source.client { place throws(GenerationError) in
      guard let text = files[place.text] else {
        throw GenerationError(.unreadableInput, "there is no \(place.text)")
      }
      return Source(name: place.text, bytes: Array(text.utf8))
    }
  }

  @Test("A document in several files")
  func files() async throws {
    let (client, report) = try await client([
      "a.yaml": """
      swagger: '2.0'
      info: {title: T, version: '1'}
      paths:
        /things: {$ref: paths/things.yaml}
      definitions:
        Thing: {$ref: 'models.yaml#/Thing'}
      """,
      "paths/things.yaml": """
      post:
        operationId: add
        parameters:
        - $ref: ../parameters.yaml#/Thing
        - $ref: ../parameters.yaml#/Page
        responses:
          '200': {description: OK, schema: {$ref: ../a.yaml#/definitions/Thing}}
      """,
      "parameters.yaml": """
      Thing: {name: thing, in: body, required: true, schema: {$ref: 'models.yaml#/Thing'}}
      Page: {name: page, in: query, type: integer}
      """,
      "models.yaml": """
      Thing: {type: object, properties: {name: {type: string, x-nullable: true}}}
      """,
    ])
    #expect(report.findings.isEmpty)
    let arguments = client.apis.flatMap(\.operations).flatMap(\.arguments)
    #expect(arguments.map(\.name.name) == ["thing", "page"])
  }

  @Test("A finding points into the user's file")
  func places() async throws {
    let report = try await client([
      "a.yaml": """
      swagger: '2.0'
      info: {title: T, version: '1'}
      paths:
        /things:
          post:
            parameters:
            - {name: b, in: body, schema: {type: things}}
            responses: {}
      """
    ]).report
    #expect(report.findings.map(\.kind) == [.unknownType])
    #expect(report.findings.map(\.mark.line) == [7])
  }
}
