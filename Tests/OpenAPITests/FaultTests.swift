import OpenAPI
import Testing

@Suite("A field of the wrong kind is passed over with a warning at its place")
struct FaultTests {
  @Test(
    "At the top of a document",
    arguments: [
      (
        "paths: []",
        "7:8: warning: 'paths' must be a mapping, but this is a list; it is passed over"
      ),
      (
        "paths: {/: 1}",
        "7:12: warning: a path item must be a mapping, but this is the number 1; it is passed over"
      ),
      (
        "servers: {}",
        "7:10: warning: 'servers' must be a list, but this is a mapping; it is passed over"
      ),
      (
        "servers: [x]",
        "7:11: warning: a server must be a mapping, but this is a string; it is passed over"
      ),
      (
        "servers: [{}]",
        "7:11: warning: the field 'url' of a server is missing; the server is left out"
      ),
      (
        "servers: [{url: []}]",
        "7:17: warning: 'url' must be a string, but this is a list; the server is left out"
      ),
      ("tags: {}", "7:7: warning: 'tags' must be a list, but this is a mapping; it is passed over"),
      (
        "tags: [[x]]",
        "7:8: warning: a tag must be a mapping, but this is a list; it is passed over"
      ),
      ("tags: [{}]", "7:8: warning: the field 'name' of a tag is missing; the tag is passed over"),
      (
        "security: x",
        "7:11: warning: 'security' must be a list, but this is a string; it is passed over"
      ),
      (
        "components: x",
        "7:13: warning: 'components' must be a mapping, but this is a string; it is passed over"
      ),
    ]
  )
  func document(text: String, expected: String) throws {
    // A `paths` beside, so that `security` is looked at.
    let others = text.hasPrefix("paths") ? "" : "\npaths: {}"
    #expect(try findings(text + others) == [expected])
  }

  @Test(
    "In components",
    arguments: [
      ("schemas: []", "'schemas' must be a mapping, but this is a list; it is passed over"),
      (
        "securitySchemes: 1",
        "'securitySchemes' must be a mapping, but this is the number 1; it is passed over"
      ),
      (
        "securitySchemes: {A: []}",
        "a security scheme must be a mapping, but this is a list; it is passed over"
      ),
      (
        "securitySchemes: {A: {}}",
        "the field 'type' of a security scheme is missing; the scheme is left out"
      ),
      (
        "securitySchemes: {A: {type: http}}",
        "the field 'scheme' of an http security scheme is missing; the scheme is left out"
      ),
    ]
  )
  func components(text: String, expected: String) throws {
    let found = try findings("components:\n  \(text)\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("8:") == true)
    #expect(found.first?.hasSuffix(": warning: \(expected)") == true)
  }

  @Test(
    "In an operation",
    arguments: [
      (
        "operationId: []",
        "11:20: warning: 'operationId' must be a string, but this is a list; it is passed over"
      ),
      ("tags: x", "11:13: warning: 'tags' must be a list; it is read as a list of one"),
      (
        "tags: [[]]",
        "11:14: warning: an item of 'tags' must be a string, but this is a list; it is passed over"
      ),
      (
        "summary: {}",
        "11:16: warning: 'summary' must be a string, but this is a mapping; it is passed over"
      ),
      (
        "deprecated: 'true'",
        "11:19: warning: 'deprecated' must be true or false, without quotes; it is read as true"
      ),
      (
        "deprecated: 1",
        "11:19: warning: 'deprecated' must be true or false, but this is the number 1; it is passed over"
      ),
      (
        "parameters: {}",
        "11:19: warning: 'parameters' must be a list, but this is a mapping; it is passed over"
      ),
      (
        "parameters: [true]",
        "11:20: warning: a parameter must be a mapping, but this is the boolean true; it is passed over"
      ),
      (
        "requestBody: []",
        "11:20: warning: a request body must be a mapping, but this is a list; it is passed over"
      ),
      (
        "requestBody: {required: x}",
        "11:31: warning: 'required' must be true or false, but this is a string; it is passed over"
      ),
      (
        "requestBody: {content: []}",
        "11:30: warning: 'content' must be a mapping, but this is a list; it is passed over"
      ),
      (
        "security: [x]",
        "11:18: warning: a security requirement must be a mapping, but this is a string; it is passed over"
      ),
    ]
  )
  func operation(text: String, expected: String) throws {
    #expect(try findings(operation: text) == [expected])
  }

  @Test(
    "In a parameter",
    arguments: [
      (
        "{in: query}",
        "11:20: warning: the field 'name' of a parameter is missing; the parameter is left out"
      ),
      (
        "{name: a}",
        "11:20: warning: the field 'in' of a parameter is missing; the parameter is left out"
      ),
      (
        "{name: [], in: query}",
        "11:27: warning: 'name' must be a string, but this is a list; the parameter is left out"
      ),
      (
        "{name: a, in: body}",
        "11:34: warning: a parameter cannot be in 'body'; it is in path, query, header or cookie; "
          + "it is left out"
      ),
      (
        "{name: a, in: query, schema: {}, explode: x}",
        "11:62: warning: 'explode' must be true or false, but this is a string; it is passed over"
      ),
      (
        "{name: a, in: query, schema: x}",
        "11:49: warning: a schema must be a mapping, but this is a string; it is read as any JSON"
      ),
    ]
  )
  func parameter(text: String, expected: String) throws {
    #expect(try findings(operation: "parameters: [\(text)]") == [expected])
  }

  @Test(
    "In a schema",
    arguments: [
      (
        "type: {}",
        "10:13: warning: a type must be a string, but this is a mapping; it is passed over"
      ),
      (
        "type: no",
        "10:13: warning: 'no' is not a type; the types are array, boolean, integer, null, number, "
          + "object and string; it is read as any JSON"
      ),
      (
        "{type: no, properties: {}}",
        "10:14: warning: 'no' is not a type; the types are array, boolean, integer, null, number, "
          + "object and string; it is left out"
      ),
      (
        "type: [string, 1]",
        "10:22: warning: '1' is not a type; the types are array, boolean, integer, null, number, "
          + "object and string; it is left out"
      ),
      (
        "nullable: 1",
        "10:17: warning: 'nullable' must be true or false, but this is the number 1; it is passed over"
      ),
      (
        "format: []",
        "10:15: warning: 'format' must be a string, but this is a list; it is passed over"
      ),
      (
        "title: []",
        "10:14: warning: 'title' must be a string, but this is a list; it is passed over"
      ),
      ("enum: x", "10:13: warning: 'enum' must be a list, but this is a string; it is passed over"),
      (
        "required: true",
        "10:17: warning: 'required' must be a list, but this is the boolean true; it is passed over"
      ),
      (
        "properties: []",
        "10:19: warning: 'properties' must be a mapping, but this is a list; it is passed over"
      ),
      (
        "properties: {a: 1}",
        "10:23: warning: a schema must be a mapping, but this is the number 1; it is read as any JSON"
      ),
      (
        "items: []",
        "10:14: warning: 'items' is a list, as in JSON Schema draft 4; it is read as 'prefixItems'"
      ),
      (
        "allOf: {}",
        "10:14: warning: 'allOf' must be a list, but this is a mapping; it is passed over"
      ),
      (
        "anyOf: [x]",
        "10:15: warning: a schema must be a mapping, but this is a string; it is read as any JSON"
      ),
      (
        "oneOf: x",
        "10:14: warning: 'oneOf' must be a list, but this is a string; it is passed over"
      ),
      (
        "additionalProperties: x",
        "10:29: warning: a schema must be a mapping, but this is a string; it is read as any JSON"
      ),
      (
        "readOnly: x",
        "10:17: warning: 'readOnly' must be true or false, but this is a string; it is passed over"
      ),
      (
        "writeOnly: x",
        "10:18: warning: 'writeOnly' must be true or false, but this is a string; it is passed over"
      ),
      (
        "deprecated: x",
        "10:19: warning: 'deprecated' must be true or false, but this is a string; it is passed over"
      ),
    ]
  )
  func schema(text: String, expected: String) throws {
    #expect(try findings(schemas("A:\n  \(text)")) == [expected])
  }

  @Test("One run names every fault, in the order of the document")
  func severalFaults() throws {
    let found = try findings(
      """
      servers: x
      paths:
        /a:
          get: []
        b:
          get: {}
        /c:
          get: {operationId: []}
      components:
        schemas:
          A: {type: no}
      """
    )
    #expect(
      found.map { $0.prefix { $0 != " " } } == [
        "7:10:", "10:10:", "11:3:", "12:5:", "14:5:", "14:24:", "17:15:",
      ]
    )
  }

  @Test("A fault in what several operations share is one finding")
  func sharedFault() throws {
    let found = try findings(
      """
      paths:
        /a: {get: {parameters: [$ref: '#/components/parameters/P'], responses: {}}}
        /b: {get: {parameters: [$ref: '#/components/parameters/P'], responses: {}}}
      components:
        parameters:
          P: {name: p, in: query, schema: {}, description: []}
      """
    )
    #expect(
      found == [
        "12:54: warning: 'description' must be a string, but this is a list; it is passed over"
      ]
    )
  }

  @Test("A document with slips is handed out without them")
  func usable() throws {
    let (document, _) = try read(
      head
        + """
        tags: [{name: a}, 1, {}, b]
        servers: [{url: /a}, {}, x]
        paths:
          /a: 1
          /b:
            get:
              summary: []
              parameters: [{name: a, in: body}, {name: b, in: query, schema: x}, {in: query}]
              responses: {'200': []}
        components:
          schemas:
            A: {properties: {a: 1, b: {type: string, format: []}}, required: true, items: x}

        """
    )
    let read = try #require(document)
    #expect(read.tags.map(\.name) == ["a", "b"])
    #expect(read.servers.map(\.url) == ["/a"])
    #expect(read.operations.map(\.path.text) == ["/b"])
    let operation = try #require(read.operations.first)
    #expect(operation.summary == nil)
    #expect(operation.parameters.map(\.name) == ["b"])
    #expect(operation.parameters.map { $0.schema.map { read[$0].types } } == [[]])
    #expect(operation.responses.isEmpty)
    let schema = try #require(read.component("A"))
    #expect(schema.properties.map { read[$0.schema].types } == [[], [.string]])
    #expect(schema.properties.map { read[$0.schema].format } == [nil, nil])
    #expect(schema.required.isEmpty)
    #expect(schema.items.map { read[$0].types } == [])
  }

  @Test("A document that is refused is not")
  func unusable() throws {
    #expect(try read("[]").document == nil)
  }

  @Test(
    "Null is a field that is not there",
    arguments: [
      "operationId: null", "tags: null", "summary: null", "description: null", "deprecated: null",
      "parameters: null", "requestBody: null", "requestBody: {required: null, content: null}",
      "requestBody: {content: {a/b: null}}", "security: null", "servers: null",
      "parameters: [{name: a, in: query, style: null, explode: null, schema: {type: null}}]",
      "parameters: [{name: a, in: query, schema: null, content: {a/b: {schema: {}}}}]",
      "parameters: [{name: a, in: query, schema: {properties: {a: {$ref: null, format: null}}}}]",
    ]
  )
  func null(fields: String) throws {
    #expect(try findings(operation: fields) == [])
  }

  @Test("A tag may be its name alone, as some write it")
  func nameOfTag() throws {
    #expect(try OpenAPITests.document("tags: [x, {name: y}, x]\n").tags.map(\.name) == ["x", "y"])
  }

  @Test("What is no list of requirements takes no authentication away")
  func securityOfWrongKind() throws {
    let (document, _) = try read(
      head
        + """
        security: [{A: []}]
        paths: {/: {get: {security: {A: []}, responses: {}}}}
        components: {securitySchemes: {A: {type: http, scheme: basic}}}

        """
    )
    #expect(
      document?.operations.map { $0.security?.map { $0.parts.map(\.scheme) } } == [[["A"]]]
    )
  }
}
