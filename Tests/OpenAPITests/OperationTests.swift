import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("Operations")
struct OperationTests {
  @Test("Every method of a path item is an operation, in the order of the document")
  func methods() throws {
    let document = try document(
      """
      paths:
        /b:
          trace: {responses: {}}
          post: {responses: {}}
          get: {responses: {}}
        /a:
          put: {responses: {}}
          delete: {responses: {}}
          options: {responses: {}}
          head: {responses: {}}
          patch: {responses: {}}
      """
    )
    #expect(
      document.operations.map { "\($0.method) \($0.path.text)" } == [
        "TRACE /b", "POST /b", "GET /b", "PUT /a", "DELETE /a", "OPTIONS /a", "HEAD /a", "PATCH /a",
      ]
    )
    #expect(document.operations.first?.mark.line == 9)
  }

  @Test("An operation has what the document says of it")
  func fields() throws {
    let operation = try #require(
      try document(
        operation: "operationId: op\ntags: [a, b]\nsummary: S\ndescription: D\ndeprecated: true"
      ).operations.first
    )
    #expect(operation.id == "op")
    #expect(operation.tags == ["a", "b"])
    #expect(operation.summary == "S")
    #expect(operation.description == "D")
    #expect(operation.isDeprecated)
    let bare = try #require(try document(operation: "").operations.first)
    #expect(bare.id == nil)
    #expect(!bare.isDeprecated)
    #expect(bare.requestBody == nil)
  }

  @Test("Of two operations of one name the second has none, and a warning says where the first is")
  func duplicateIDs() throws {
    let (document, diagnostics) = try read(
      head
        + """
        paths:
          /a:
            get: {operationId: x, responses: {}}
            put: {operationId: X, responses: {}}
          /b:
            get: {operationId: x, responses: {}}

        """
    )
    #expect(
      diagnostics.map(\.text) == [
        "12:24: warning: the operationId 'x' stands on line 9 already; this operation is named by "
          + "its method and its path"
      ]
    )
    #expect(document?.operations.map(\.id) == ["x", "X", nil])
  }

  @Test("An operation without responses returns nothing, with a warning")
  func noResponses() throws {
    let (document, diagnostics) = try read(head + "paths:\n  /a:\n    get: {}\n")
    #expect(
      diagnostics.map(\.text)
        == [
          "9:5: warning: the field 'responses' of an operation is missing; a call returns nothing"
        ]
    )
    #expect(document?.operations.map(\.responses.count) == [0])
  }
}

@Suite("Paths")
struct PathTests {
  @Test("A path is literals and parameters")
  func parts() throws {
    let parameters = ["id", "b c"].map { "{name: '\($0)', in: path, required: true, schema: {}}" }
    let document = try document(
      operation: "parameters: [\(parameters.joined(separator: ", "))]",
      path: "/a/{id}:run/{b c}"
    )
    let path = try #require(document.operations.first?.path)
    #expect(
      path.parts == [.literal("/a/"), .parameter("id"), .literal(":run/"), .parameter("b c")]
    )
    #expect(path.text == "/a/{id}:run/{b c}")
  }

  @Test(
    "Braces must match and hold a name",
    arguments: ["/{", "/}", "/{}", "/{a", "/{a{b}}", "/a}{b}"]
  )
  func braces(path: String) throws {
    #expect(
      try findings("paths:\n  '\(path)': {}\n") == [
        "8:3: warning: the braces of the path '\(path)' do not match, or hold no name; its "
          + "operations are left out"
      ]
    )
    let (document, _) = try read(
      head + "paths:\n  '\(path)': {get: {responses: {}}}\n  /b: {get: {responses: {}}}\n"
    )
    #expect(document?.operations.map(\.path.text) == ["/b"])
  }

  @Test("A path begins with a slash, or gets one")
  func slash() throws {
    let (document, diagnostics) = try read(head + "paths:\n  a: {get: {responses: {}}}\n")
    #expect(
      diagnostics.map(\.text)
        == ["8:3: warning: the path 'a' must begin with a slash; one is put before it"]
    )
    #expect(document?.operations.map(\.path.parts) == [[.literal("/a")]])
  }

  @Test("A parameter that only the path has is text; one that the path has not is left out")
  func mismatch() throws {
    let (document, diagnostics) = try read(
      head
        + """
        paths:
          '/{a}':
            get:
              responses: {}
              parameters: [{name: b, in: path, required: true, schema: {}}]

        """
    )
    #expect(
      diagnostics.map(\.text) == [
        "9:5: warning: the path '/{a}' has '{a}', but there is no path parameter of that name; it is "
          + "taken for text",
        "11:20: warning: the path parameter 'b' does not stand in '/{a}'; it is left out",
      ]
    )
    let read = try #require(document)
    let parameters = try #require(read.operations.first?.parameters)
    #expect(parameters.map(\.name) == ["a"])
    #expect(parameters.map(\.location) == [.path])
    #expect(parameters.map(\.isRequired) == [true])
    #expect(parameters.map { $0.schema.map { read[$0].types } } == [[.string]])
    // A query parameter of the name is none for the path.
    #expect(
      try findings(operation: "parameters: [{name: a, in: query, schema: {}}]", path: "'/{a}'")
        .count == 1
    )
  }

  @Test(
    "A name with an operator of a URI template is that of the parameter, behind what that adds",
    arguments: [("id*", ""), ("+id", ""), ("/id*", "/"), (".id", ".")]
  )
  func templateOperators(name: String, prefix: String) throws {
    let (document, diagnostics) = try read(
      head
        + """
        paths:
          '/a/{\(name)}':
            get:
              responses: {}
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]

        """
    )
    #expect(
      diagnostics.map(\.text)
        == ["9:5: warning: '{\(name)}' in the path '/a/{\(name)}' is read as the parameter 'id'"]
    )
    #expect(
      document?.operations.map(\.path.parts)
        == [[.literal("/a/")] + (prefix.isEmpty ? [] : [.literal(prefix)]) + [.parameter("id")]]
    )
    #expect(document?.operations.first?.parameters.map(\.name) == ["id"])
  }

  @Test("What other operators add is no part of a path", arguments: ["{?", "{&", "{;", "{#"])
  func otherTemplateOperators(opening: String) throws {
    let (document, diagnostics) = try read(
      head + "paths:\n  '/a\(opening)id}': {get: {responses: {}}}\n"
    )
    #expect(
      diagnostics.map(\.text) == [
        "8:3: warning: '\(opening)' in the path '/a\(opening)id}' begins an expression of a URI "
          + "template that is not supported; its operations are left out"
      ]
    )
    #expect(document?.operations.isEmpty == true)
  }
}

@Suite("Responses")
struct ResponseTests {
  private func statuses(_ responses: String) throws -> [Response.Status] {
    let document = try document("paths: {/: {get: {responses: {\(responses)}}}}\n")
    return try #require(document.operations.first).responses.map(\.status)
  }

  @Test("A response is for a code, a range or the rest, in the order of the document")
  func statuses() throws {
    #expect(
      try statuses("default: {}, '200': {}, 404: {}, 4XX: {}, 5XX: {}")
        == [.default, .code(200), .code(404), .range(4), .range(5)]
    )
  }

  @Test(
    "Nothing else is a status, and its response is left out",
    arguments: ["99", "600", "20", "2000", "6XX", "0XX", "ok", "+20", "XX", "2x", ""]
  )
  func wrongStatus(status: String) throws {
    let (document, diagnostics) = try read(
      head + "paths: {/: {get: {responses: {'\(status)': {}, 404: {}}}}}\n"
    )
    #expect(
      diagnostics.map(\.text) == [
        "7:31: warning: '\(status)' is not a status; write a code such as '200', a range such as "
          + "'4XX', or 'default'; the response is left out"
      ]
    )
    #expect(document?.operations.first?.responses.map(\.status) == [.code(404)])
  }

  @Test(
    "What is written otherwise is read as meant",
    arguments: [
      ("2xx", .range(2)), ("4Xx", .range(4)), ("200 OK", .code(200)), ("Default", .default),
    ] as [(String, Response.Status)]
  )
  func misspelledStatus(status: String, expected: Response.Status) throws {
    let (document, diagnostics) = try read(
      head + "paths: {/: {get: {responses: {'\(status)': {}}}}}\n"
    )
    #expect(
      diagnostics.map(\.text)
        == ["7:31: warning: '\(status)' is read as the status that it means"]
    )
    #expect(document?.operations.first?.responses.map(\.status) == [expected])
  }

  @Test("Of two that mean one status, or one content, the first counts")
  func repeated() throws {
    let (document, diagnostics) = try read(
      head
        + """
        paths:
          /:
            get:
              responses:
                '200': {description: A, content: {a/b: {}, 'a/b, a/c': {}}}
                200 OK: {description: B}

        """
    )
    #expect(
      diagnostics.map(\.text) == [
        "11:52: warning: 'a/b, a/c' is several media types; each has the same content",
        "11:52: warning: there is a content for what 'a/b, a/c' means already; the first counts",
        "12:9: warning: '200 OK' is read as the status that it means",
        "12:9: warning: there is a response for what '200 OK' means already; the first counts",
      ]
    )
    let responses = document?.operations.first?.responses
    #expect(responses?.map(\.description) == ["A"])
    #expect(responses?.first?.content.map(\.name) == ["a/b", "a/c"])
  }

  @Test("Content types keep their order, and may come without a schema")
  func content() throws {
    let document = try document(
      """
      paths:
        /:
          get:
            responses:
              '200':
                description: OK
                content:
                  text/plain: {}
                  application/json: {schema: {type: string}}
      """
    )
    let response = try #require(document.operations.first?.responses.first)
    #expect(response.description == "OK")
    #expect(response.mark.line == 11)
    #expect(response.content.map(\.name) == ["text/plain", "application/json"])
    #expect(response.content.map { $0.schema.map { document[$0].types } } == [nil, [.string]])
  }

  @Test("A request body is optional unless the document says otherwise")
  func requestBody() throws {
    let body = try #require(
      try document(operation: "requestBody: {description: D, content: {a/b: {}}}").operations.first?
        .requestBody
    )
    #expect(body.description == "D")
    #expect(!body.isRequired)
    #expect(body.content.map(\.name) == ["a/b"])
  }
}
