import ClientIR
import Diagnostics
import Testing
import YAML

@Suite("Swagger 2.0 goes the whole way")
struct SwaggerFilesTests {
  @Test("A document in several files")
  func files() async throws {
    let (client, report) = try await client(of: [
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
    let report = try await client(of: [
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
