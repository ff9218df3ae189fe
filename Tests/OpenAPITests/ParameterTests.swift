import OpenAPI
import Testing
import YAML

@Suite("Parameters")
struct ParameterTests {
  private func parameter(_ fields: String) throws -> Parameter {
    let path = fields.contains("in: path") ? "'/{a}'" : "/"
    let document = try document(operation: "parameters: [{name: a, \(fields)}]", path: path)
    return try #require(document.operations.first?.parameters.first)
  }

  @Test(
    "Style and explode have the defaults of the specification",
    arguments: [
      ("in: query", "form", true),
      ("in: cookie", "form", true),
      ("in: header", "simple", false),
      ("in: path, required: true", "simple", false),
      ("in: query, style: spaceDelimited", "spaceDelimited", false),
      ("in: query, explode: false", "form", false),
      ("in: header, explode: true", "simple", true),
      ("in: header, style: form", "form", true),
    ]
  )
  func defaults(fields: String, style: String, explode: Bool) throws {
    let parameter = try parameter(fields)
    #expect(parameter.style == style)
    #expect(parameter.explode == explode)
  }

  @Test("A parameter has what the document says of it")
  func fields() throws {
    let parameter = try parameter("in: query, description: D, required: true, deprecated: true")
    #expect(parameter.location == .query)
    #expect(parameter.description == "D")
    #expect(parameter.isRequired)
    #expect(parameter.isDeprecated)
    #expect(parameter.schema == nil)
    #expect(parameter.mark.line == 11)
    #expect(try parameter.isRequired != self.parameter("in: query").isRequired)
  }

  @Test("An operation's parameter replaces that of its path with the same name and place")
  func override() throws {
    let document = try document(
      """
      paths:
        /:
          parameters:
          - {name: a, in: query, description: shared}
          - {name: b, in: query, description: shared}
          get:
            parameters:
            - {name: c, in: query, description: own}
            - {name: a, in: query, description: own}
            - {name: b, in: header, description: own}
            responses: {}
          put: {responses: {}}
      """
    )
    #expect(
      document.operations.map { $0.parameters.map { "\($0.name) \($0.description ?? "")" } } == [
        ["b shared", "c own", "a own", "b own"], ["a shared", "b shared"],
      ]
    )
  }

  @Test("A parameter that is listed twice is an error at the second")
  func duplicate() throws {
    #expect(
      try findings(
        operation:
          "parameters:\n- {name: a, in: query}\n- {name: a, in: query}\n- {name: a, in: header}"
      )
        == ["13:9: error: the query parameter 'a' is listed twice"]
    )
  }

  @Test("A path parameter must say that it is required", arguments: ["", ", required: false"])
  func optionalPathParameter(required: String) throws {
    #expect(
      try findings(operation: "parameters: [{name: a, in: path\(required)}]", path: "'/{a}'")
        == ["11:20: error: the path parameter 'a' must have 'required: true'"]
    )
  }
}
