import ClientIR
import Lowering
import Testing

@Suite("A parameter is written as the document says")
struct ParameterTests {
  private func destination(_ parameter: String) throws -> String {
    let isInPath = parameter.contains("in: path")
    let client = try client(
      paths(
        "get: {operationId: op, parameters: [{name: p, \(parameter)}], responses: {}}",
        path: isInPath ? "/a/{p}" : "/a"
      )
    )
    let operation = try #require(client.apis.first?.operations.first)
    if isInPath, case .argument(_, let name, let form)? = operation.path.last {
      return "path \(name.value) \(form.outline)"
    }
    return try #require(operation.arguments.first).destination.outline
  }

  private static let list = "schema: {type: array, items: {type: integer}}"
  private static let object = "schema: {type: object, properties: {a: {type: string}}}"

  @Test(
    "By its place, style and schema",
    arguments: [
      ("in: path, required: true, schema: {type: string}", "path p scalar"),
      ("in: path, required: true, style: label, schema: {type: string}", "path p label"),
      ("in: path, required: true, style: matrix, explode: true, \(list)", "path p matrix explode"),
      ("in: path, required: true, \(list)", "path p simple"),
      ("in: path, required: true, explode: true, \(object)", "path p simple explode"),
      ("in: path, required: true, content: {application/json: {\(object)}}", "path p json"),
      (
        "in: path, required: true, content: {text/plain: {schema: {type: string}}}",
        "path p scalar"
      ),
      ("in: path, required: true, allowReserved: true, schema: {type: string}", "path p scalar"),
      ("in: query, schema: {type: boolean}", "query p scalar"),
      ("in: query, schema: {type: string, nullable: true}", "query p scalar"),
      ("in: query, schema: {type: string, format: date}", "query p scalar"),
      ("in: query, \(list)", "query p list explode"),
      ("in: query, explode: false, \(list)", "query p list"),
      ("in: query, style: spaceDelimited, \(list)", "query p spaceDelimited"),
      ("in: query, style: pipeDelimited, \(list)", "query p pipeDelimited"),
      ("in: query, style: pipeDelimited, schema: {type: string}", "query p scalar"),
      ("in: query, style: deepObject, explode: true, \(object)", "query p deepObject explode"),
      ("in: query, \(object)", "query p form explode"),
      ("in: query, schema: {}", "query p form explode"),
      (
        "in: query, schema: {type: array, items: {type: string, nullable: true}}",
        "query p form explode"
      ),
      ("in: query, allowReserved: true, schema: {type: string}", "query p form explode reserved"),
      ("in: query, content: {application/json: {\(object)}}", "query p json"),
      ("in: query, content: {text/plain: {schema: {type: string}}}", "query p scalar"),
      ("in: header, schema: {type: integer}", "header p scalar"),
      ("in: header, \(list)", "header p list"),
      ("in: header, \(object)", "header p simple"),
      ("in: cookie, schema: {type: string}", "cookie p scalar"),
      ("in: cookie, \(list)", "cookie p form explode"),
    ]
  )
  func form(parameter: String, expected: String) throws {
    #expect(try destination(parameter) == expected)
  }

  @Test("Content that no parameter can carry is left out, with a warning at its place")
  func unsupported() throws {
    let (client, findings) = try lower(
      paths(
        """
        get:
          operationId: op
          parameters:
          - {name: x, in: query, content: {application/xml: {schema: {type: object}}}}
          responses: {}
        """
      )
    )
    #expect(client?.apis[0].operations.map(\.outline) == ["op()"])
    #expect(
      findings == [
        "9:9: warning: a parameter with content of the type 'application/xml' is not supported; "
          + "the parameter is left out"
      ]
    )
  }

  @Test("A deprecated parameter, or one of a deprecated schema, says so")
  func deprecated() throws {
    let client = try client(
      paths(
        """
        get:
          operationId: op
          parameters:
          - {name: a, in: query, deprecated: true, schema: {type: string}}
          - {name: b, in: query, schema: {type: string, deprecated: true}}
          - {name: c, in: query, schema: {type: string}}
          responses: {}
        """
      )
    )
    #expect(client.apis[0].operations[0].arguments.map(\.isDeprecated) == [true, true, false])
  }
}
