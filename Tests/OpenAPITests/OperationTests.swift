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

  @Test("Two operations of one name are an error that says where the first is")
  func duplicateIDs() throws {
    #expect(
      try findings(
        """
        paths:
          /a:
            get: {operationId: x, responses: {}}
            put: {operationId: X, responses: {}}
          /b:
            get: {operationId: x, responses: {}}
        """
      ) == [
        "12:5: error: the operationId 'x' stands on line 9 already; each operation needs a name of "
          + "its own"
      ]
    )
  }

  @Test("An operation without responses is an error")
  func noResponses() throws {
    #expect(
      try findings("paths:\n  /a:\n    get: {}\n")
        == ["9:5: error: the field 'responses' of an operation is missing"]
    )
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
      try findings("paths:\n  '\(path)': {}\n")
        == ["8:3: error: the braces of the path '\(path)' do not match, or hold no name"]
    )
  }

  @Test("A path begins with a slash")
  func slash() throws {
    #expect(
      try findings("paths:\n  a: {}\n") == ["8:3: error: the path 'a' must begin with a slash"]
    )
  }

  @Test("Path parameters and the path name each other")
  func mismatch() throws {
    #expect(
      try findings(
        operation: "parameters: [{name: b, in: path, required: true, schema: {}}]",
        path: "'/{a}'"
      ) == [
        "9:5: error: the path '/{a}' has '{a}', but there is no path parameter of that name",
        "11:20: error: the path parameter 'b' does not stand in '/{a}'",
      ]
    )
    // A query parameter of the name is none for the path.
    #expect(
      try findings(operation: "parameters: [{name: a, in: query, schema: {}}]", path: "'/{a}'")
        .count == 1
    )
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
    "Nothing else is a status",
    arguments: ["99", "600", "20", "2000", "2xx", "6XX", "0XX", "ok", "+20", "XX"]
  )
  func wrongStatus(status: String) throws {
    #expect(
      try findings("paths: {/: {get: {responses: {'\(status)': {}}}}}\n") == [
        "7:31: error: '\(status)' is not a status; write a code such as '200', a range such as "
          + "'4XX', or 'default'"
      ]
    )
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
