import ClientIR
import Testing

@Suite("The body of an error")
struct ErrorBodyTests {
  private func body(_ responses: String...) throws -> (String, [String]) {
    let operations = responses.enumerated().map { index, responses in
      "  /\(index): {get: {operationId: o\(index), responses: {\(responses)}}}\n"
    }
    let client = try client(
      "paths:\n\(operations.joined())components:\n  schemas:\n"
        + "    Error: {properties: {x: {type: string}}}\n    Other: {properties: {x: {type: string}}}\n"
    )
    return (client.error.body.outline, client.models.map(\.name.outline))
  }

  private func response(_ status: String, _ schema: String, _ type: String = "application/json")
    -> String
  {
    "'\(status)': {content: {\(type): {schema: {$ref: '#/components/schemas/\(schema)'}}}}"
  }

  @Test("It is the one schema that all errors share, and has a model")
  func shared() throws {
    let found = try body(
      response("404", "Error") + ", " + response("5XX", "Error", "application/problem+json"),
      response("default", "Error") + ", '200': {}"
    )
    #expect(found == ("TestError", ["TestError"]))
  }

  @Test("Different schemas make one of several types")
  func different() throws {
    let client = try client(
      """
      paths:
        /a:
          get: {operationId: a, responses: {\(response("404", "Error")), \(response("4XX", "Other"))}}
          put: {operationId: b, responses: {\(response("default", "Other")), '200': {}}}
          post: {operationId: c, responses: {'200': {}, '400': {}}}
      components:
        schemas:
          Error: {properties: {x: {type: string}}}
          Other: {properties: {y: {type: string}}}
      """
    )
    #expect(client.error.body.outline == "ErrorBody")
    #expect(
      client.models.map(\.outline).contains(
        "error union ErrorBody(error TestError: TestError, other Other: Other, unrecognized)"
      )
    )
    let bodies = client.apis[0].operations.map {
      $0.errorBodies.map { "\($0.status.value) \($0.tag.value)" }
    }
    #expect(bodies == [["404 TestError", "4XX Other"], ["default Other"], []])
  }

  @Test("One that several shared responses have is named for none of them")
  func ofSeveralResponses() throws {
    let schema = "content: {application/json: {schema: {properties: {x: {type: string}}}}}"
    let other = "content: {application/json: {schema: {properties: {y: {type: string}}}}}"
    let document = """
      paths:
        /a:
          get:
            operationId: a
            responses:
              '401': {$ref: '#/components/responses/Unauthorized'}
              '429': {$ref: '#/components/responses/TooManyRequests'}
              '404': {$ref: '#/components/responses/NotFound'}
      components:
        responses:
          Unauthorized: {description: No., \(schema)}
          TooManyRequests: {description: Later., \(schema)}
          NotFound: {description: Gone., \(other)}
      """
    let client = try client(document)
    #expect(
      client.models.map(\.outline).contains(
        "error union ErrorBody(commonError CommonError: CommonError, notFound NotFound: NotFound, "
          + "unrecognized)"
      )
    )
    let same = try LoweringTests.client(document.replacing("y: {", with: "x: {"))
    #expect(same.error.body.outline == "ErrorBody")
    #expect(same.models.map(\.name.outline) == ["ErrorBody"])
  }

  @Test("A schema that is written at each operation is one")
  func repeated() throws {
    func inline(_ status: String, _ name: String) -> String {
      "'\(status)': {content: {application/json: {schema: {type: object, properties: {\(name): {type: string}}}}}}"
    }
    #expect(
      try body(inline("404", "x"), inline("400", "x")) == ("ErrorBody", ["ErrorBody"])
    )
    let several = try body(inline("404", "x"), inline("400", "x"), inline("400", "y"))
    #expect(several.0 == "ErrorBody")
    #expect(several.1.sorted() == ["CommonError", "ErrorBody", "O2_400Error"])
  }

  @Test("Each type of a body has a tag of its own")
  func tags() throws {
    func list(_ status: String, _ item: String) -> String {
      "'\(status)': {content: {application/json: {schema: {type: array, items: {type: \(item)}}}}}"
    }
    let responses = list("400", "string") + ", " + list("404", "integer")
    let client = try client(
      """
      paths:
        /a: {get: {operationId: a, responses: {\(responses)}}}
        /b: {get: {operationId: b, responses: {\(responses)}}}
      """
    )
    let tags = client.apis[0].operations.map { $0.errorBodies.map(\.tag.value) }
    #expect(tags == Array(repeating: ["common_error", "common_error_2"], count: 2))
  }

  @Test("Where all have one type, operations need not say so")
  func noTags() throws {
    let client = try client(
      "paths: {/a: {get: {operationId: a, responses: {\(response("404", "Error"))}}}}\n"
        + "components: {schemas: {Error: {properties: {x: {type: string}}}}}"
    )
    #expect(client.apis[0].operations[0].errorBodies.isEmpty)
  }

  @Test("No schema leaves any JSON")
  func none() throws {
    #expect(try body("'200': {}, '404': {}") == ("JSONValue", []))
    #expect(try body(response("404", "Error", "text/html")) == ("JSONValue", []))
  }

  @Test("What a success holds is no error body")
  func success() throws {
    #expect(try body(response("200", "Other")) == ("JSONValue", ["Other"]))
    #expect(try body(response("2XX", "Other") + ", " + response("400", "Error")).0 == "TestError")
  }
}
