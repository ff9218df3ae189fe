import ClientIR
import Testing

@Suite("What is not supported is named in a warning, at its line")
struct GapTests {
  @Test(
    "A parameter is left out, or its operation where it is required",
    arguments: [
      (
        "in: cookie, schema: {type: string}",
        "a cookie parameter of this schema and style is not supported"
      ),
      (
        "in: query, content: {application/json: {}}",
        "a parameter described by 'content' is not supported"
      ),
      (
        "in: query, style: deepObject, schema: {type: object}",
        "a query parameter of this schema and style is not supported"
      ),
      (
        "in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}",
        "a query parameter of this schema and style is not supported"
      ),
      (
        "in: query, schema: {properties: {a: {type: string}}}",
        "a query parameter of this schema and style is not supported"
      ),
      (
        "in: header, schema: {type: array, items: {type: array}}",
        "a header parameter of this schema and style is not supported"
      ),
    ]
  )
  func parameters(parameter: String, message: String) throws {
    func fields(_ required: Bool) -> String {
      paths(
        "get:\n  operationId: op\n  parameters:\n  - {name: x, required: \(required), \(parameter)}\n"
          + "  responses: {}"
      )
    }
    let optional = try lower(fields(false))
    #expect(optional.findings == ["9:9: warning: \(message); the parameter is left out"])
    #expect(optional.client?.apis.flatMap(\.operations).map(\.outline) == ["op()"])
    let required = try lower(fields(true))
    #expect(required.findings == ["9:9: warning: \(message); the operation 'op' is left out"])
    #expect(required.client?.apis.isEmpty == true)
    #expect(required.client?.models.isEmpty == true)
  }

  @Test("A path parameter is required, so that its operation is left out")
  func pathParameter() throws {
    let (client, findings) = try lower(
      paths(
        "get: {operationId: op, parameters: [{name: a, in: path, required: true, schema: {type: array}}], responses: {}}",
        path: "/{a}"
      )
    )
    #expect(client?.apis.isEmpty == true)
    #expect(
      findings == [
        "6:41: warning: a path parameter of this schema and style is not supported; the operation "
          + "'op' is left out"
      ]
    )
  }

  @Test("An operation whose body or response is not JSON is left out")
  func notJSON() throws {
    let (client, findings) = try lower(
      paths(
        """
        get: {operationId: a, responses: {'200': {content: {text/csv: {}}}}}
        put: {operationId: b, requestBody: {content: {multipart/form-data: {}}}, responses: {}}
        post: {operationId: c, responses: {}}
        """
      )
    )
    #expect(client?.apis.flatMap(\.operations).map(\.outline) == ["c()"])
    #expect(
      findings == [
        "6:39: warning: a response that is not JSON is not supported; the operation 'a' is left out",
        "7:40: warning: a body that is not JSON is not supported; the operation 'b' is left out",
      ]
    )
  }

  @Test("Of several successful responses with a body the first is read")
  func severalResponses() throws {
    let (client, findings) = try lower(
      paths(
        """
        get:
          operationId: op
          responses:
            '200': {content: {application/json: {schema: {type: string}}}}
            '202': {content: {application/json: {schema: {type: integer}}}}
        """
      )
    )
    #expect(client?.apis.flatMap(\.operations).map(\.outline) == ["op() -> String"])
    #expect(
      findings == [
        "10:9: warning: several successful responses with a body are not supported; the operation "
          + "'op' reads the first"
      ]
    )
  }

  @Test("A parameter that operations share has one warning")
  func shared() throws {
    let (_, findings) = try lower(
      paths(
        """
        parameters: [{name: x, in: cookie, schema: {type: string}}]
        get: {operationId: a, responses: {}}
        put: {operationId: b, responses: {}}
        """
      )
    )
    #expect(findings.count == 1)
  }
}
