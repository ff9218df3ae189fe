import Diagnostics
import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("Parameters")
struct ParameterTests {
  private func parameter(_ fields: String) throws -> Parameter {
    let path = fields.contains("in: path") ? "'/{a}'" : "/"
    let document = try document(
      operation: "parameters: [{name: a, schema: {}, \(fields)}]",
      path: path
    )
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
    ]
  )
  func defaults(fields: String, style: String, explode: Bool) throws {
    let parameter = try parameter(fields)
    #expect(parameter.style?.style.rawValue == style)
    #expect(parameter.style?.explode == explode)
  }

  @Test("A parameter has what the document says of it")
  func fields() throws {
    let parameter = try parameter("in: query, description: D, required: true, deprecated: true")
    #expect(parameter.location == .query)
    #expect(parameter.description == "D")
    #expect(parameter.isRequired)
    #expect(parameter.isDeprecated)
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
          - {name: a, in: query, description: shared, schema: {}}
          - {name: b, in: query, description: shared, schema: {}}
          get:
            parameters:
            - {name: c, in: query, description: own, schema: {}}
            - {name: a, in: query, description: own, schema: {}}
            - {name: b, in: header, description: own, schema: {}}
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

  @Test("Of a parameter that is listed twice the first counts, with a warning at the second")
  func duplicate() throws {
    #expect(
      try findings(
        operation: ["query", "query", "header"].map { "- {name: a, in: \($0), schema: {}}" }
          .reduce("parameters:") { "\($0)\n\($1)" }
      )
        == ["13:9: warning: the query parameter 'a' is listed twice; the first counts"]
    )
    let (document, _) = try read(
      head + "paths: {/: {get: {responses: {}, parameters: [{name: a, in: query, required: true, "
        + "schema: {}}, {name: a, in: query, schema: {}}]}}}\n"
    )
    #expect(document?.operations.first?.parameters.map(\.isRequired) == [true])
  }

  @Test(
    "A path parameter that does not say that it is required is so, with a warning",
    arguments: ["", ", required: false"]
  )
  func optionalPathParameter(required: String) throws {
    let (document, diagnostics) = try read(
      head
        + """
        paths:
          '/{a}':
            get:
              responses: {}
              parameters: [{name: a, in: path, schema: {}\(required)}]

        """
    )
    #expect(
      diagnostics.map(\.text) == [
        "11:20: warning: the path parameter 'a' must have 'required: true'; it is taken as required"
      ]
    )
    #expect(document?.operations.first?.parameters.map(\.isRequired) == [true])
  }

  @Test("A parameter may be content of one media type")
  func content() throws {
    let document = try document(
      operation:
        "parameters: [{name: a, in: query, content: {application/json: {schema: {type: object}}}}]"
    )
    guard case .content(let media) = document.operations.first?.parameters.first?.serialization
    else {
      Issue.record("not read as content")
      return
    }
    #expect(media.name == "application/json")
    #expect(media.schema.map { document[$0].types } == [.object])
  }

  private func slips(_ fields: String) throws -> (parameter: Parameter?, findings: [String]) {
    let (document, diagnostics) = try read(
      head
        + """
        paths:
          /:
            get:
              responses: {}
              parameters: [{name: a, in: query\(fields)}]

        """
    )
    return (document?.operations.first?.parameters.first, diagnostics.map(\.text))
  }

  @Test(
    "A parameter without a schema is text",
    arguments: ["", ", content: {}", ", schema: null", ", schema: null, content: null"]
  )
  func noSchema(fields: String) throws {
    let (document, diagnostics) = try read(
      head + "paths: {/: {get: {responses: {}, parameters: [{name: a, in: query\(fields)}]}}}\n"
    )
    #expect(
      diagnostics.map(\.text)
        == ["7:47: warning: a parameter needs 'schema' or 'content'; it is taken for text"]
    )
    let read = try #require(document)
    #expect(
      read.operations.first?.parameters.map { $0.schema.map { read[$0].types } } == [[.string]]
    )
  }

  @Test("Of a schema and content the schema counts")
  func schemaAndContent() throws {
    let (parameter, findings) = try slips(", schema: {}, content: {a/b: {}}")
    #expect(
      findings == [
        "11:62: warning: a parameter has 'schema' or 'content', but not both; 'schema' counts"
      ]
    )
    #expect(parameter?.schema != nil)
  }

  @Test("Of several media types the first counts")
  func severalMediaTypes() throws {
    let (parameter, findings) = try slips(", content: {a/b: {}, c/d: {}}")
    #expect(
      findings == [
        "11:50: warning: the 'content' of a parameter has one media type; of these the first counts"
      ]
    )
    guard case .content(let media)? = parameter?.serialization else {
      Issue.record("not read as content")
      return
    }
    #expect(media.name == "a/b")
  }

  @Test(
    "A style that is none gives way to the default",
    arguments: [
      (
        "spaces",
        "'spaces' is not a style; the styles are deepObject, form, label, matrix, pipeDelimited, "
          + "simple and spaceDelimited; the usual one is used"
      ), ("[]", "'style' must be a string, but this is a list; it is passed over"),
    ]
  )
  func unknownStyle(style: String, message: String) throws {
    let (parameter, findings) = try slips(", schema: {}, style: \(style)")
    #expect(findings == ["11:60: warning: \(message)"])
    #expect(parameter?.style?.style == .form)
    #expect(parameter?.style?.explode == true)
  }

  @Test(
    "A style that is not for the place gives way to the default",
    arguments: [
      ("header", "form", "simple"), ("query", "simple", "form"), ("cookie", "deepObject", "form"),
    ]
  )
  func styleOfAnotherPlace(place: String, style: String, used: String) throws {
    let (document, diagnostics) = try read(
      head + "paths: {/: {get: {responses: {}, parameters: [{name: a, schema: {}, in: \(place), "
        + "style: \(style)}]}}}\n"
    )
    #expect(
      diagnostics.map(\.message)
        == ["the style '\(style)' is not for \(place) parameters; '\(used)' is used"]
    )
    #expect(diagnostics.first?.severity == .warning)
    let parameter = document?.operations.first?.parameters.first
    #expect(parameter?.style?.style.rawValue == used)
  }

  @Test("A broken path parameter is not also a missing one, unless it is left out")
  func brokenPathParameter() throws {
    #expect(
      try findings(operation: "parameters: [{name: a, in: path, required: true}]", path: "'/{a}'")
        == ["11:20: warning: a parameter needs 'schema' or 'content'; it is taken for text"]
    )
    #expect(
      try findings(operation: "parameters: [{$ref: '#/x'}]", path: "'/{a}'") == [
        "9:5: warning: the path '/{a}' has '{a}', but there is no path parameter of that name; it "
          + "is taken for text",
        "11:27: warning: the reference '#/x' leads nowhere: there is no 'x' there; the parameter is "
          + "left out",
      ]
    )
  }

  @Test(
    "Header fields that the client sets itself are no parameters, as OpenAPI says",
    arguments: ["Accept", "content-type", "Authorization"]
  )
  func ignoredHeader(name: String) throws {
    let (document, diagnostics) = try read(
      head
        + "paths: {/: {get: {responses: {}, parameters: [{name: \(name), schema: {}, in: header}]}}}\n"
    )
    #expect(diagnostics.isEmpty)
    #expect(document?.operations.first?.parameters.isEmpty == true)
  }

  @Test("A shared parameter has one schema, which knows the parameter's name")
  func shared() throws {
    let document = try document(
      """
      paths:
        /a: {get: {parameters: [$ref: '#/components/parameters/Order'], responses: {}}}
        /b: {get: {parameters: [$ref: '#/components/parameters/Order'], responses: {}}}
      components:
        parameters:
          Order: {name: order, in: query, schema: {enum: [a, b]}}
      """
    )
    let ids = document.operations.compactMap { $0.parameters.first?.schema }
    #expect(Set(ids).count == 1)
    #expect(ids.first.map { document[$0].ownerName } == "Order")
    #expect(ids.first.map { document[$0].componentName } == .some(nil))
  }
}
