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
    #expect(found == ("Error", ["Error"]))
  }

  @Test("Different schemas, or none, leave any JSON")
  func different() throws {
    #expect(try body(response("404", "Error"), response("400", "Other")) == ("JSONValue", []))
    #expect(try body("'200': {}, '404': {}") == ("JSONValue", []))
    #expect(try body(response("404", "Error", "text/html")) == ("JSONValue", []))
  }

  @Test("What a success holds is no error body")
  func success() throws {
    #expect(try body(response("200", "Other")) == ("JSONValue", ["Other"]))
    #expect(try body(response("2XX", "Other") + ", " + response("400", "Error")).0 == "Error")
  }
}
