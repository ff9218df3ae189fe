import OpenAPI
import Testing

@Suite("A field of the wrong kind is an error at its place")
struct FaultTests {
  @Test(
    "At the top of a document",
    arguments: [
      ("paths: []", "7:8: error: 'paths' must be a mapping, but this is a list"),
      ("paths: {/: 1}", "7:12: error: a path item must be a mapping, but this is the number 1"),
      ("servers: {}", "7:10: error: 'servers' must be a list, but this is a mapping"),
      ("servers: [x]", "7:11: error: a server must be a mapping, but this is a string"),
      ("servers: [{}]", "7:11: error: the field 'url' of a server is missing"),
      ("servers: [{url: []}]", "7:17: error: 'url' must be a string, but this is a list"),
      ("tags: {}", "7:7: error: 'tags' must be a list, but this is a mapping"),
      ("tags: [x]", "7:8: error: a tag must be a mapping, but this is a string"),
      ("tags: [{}]", "7:8: error: the field 'name' of a tag is missing"),
      ("security: x", "7:11: error: 'security' must be a list, but this is a string"),
      ("components: x", "7:13: error: 'components' must be a mapping, but this is a string"),
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
      ("schemas: []", "'schemas' must be a mapping, but this is a list"),
      ("securitySchemes: 1", "'securitySchemes' must be a mapping, but this is the number 1"),
      ("securitySchemes: {A: []}", "a security scheme must be a mapping, but this is a list"),
      ("securitySchemes: {A: {}}", "the field 'type' of a security scheme is missing"),
      (
        "securitySchemes: {A: {type: http}}",
        "the field 'scheme' of an http security scheme is missing"
      ),
    ]
  )
  func components(text: String, expected: String) throws {
    let found = try findings("components:\n  \(text)\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("8:") == true)
    #expect(found.first?.hasSuffix(expected) == true)
  }

  @Test(
    "In an operation",
    arguments: [
      ("operationId: []", "11:20: error: 'operationId' must be a string, but this is a list"),
      ("tags: x", "11:13: error: 'tags' must be a list, but this is a string"),
      ("tags: [[]]", "11:14: error: an item of 'tags' must be a string, but this is a list"),
      ("summary: {}", "11:16: error: 'summary' must be a string, but this is a mapping"),
      ("description: null", "11:20: error: 'description' must be a string, but this is null"),
      (
        "deprecated: 'true'",
        "11:19: error: 'deprecated' must be true or false, but this is a string"
      ),
      (
        "deprecated: 1",
        "11:19: error: 'deprecated' must be true or false, but this is the number 1"
      ),
      ("parameters: {}", "11:19: error: 'parameters' must be a list, but this is a mapping"),
      (
        "parameters: [true]",
        "11:20: error: a parameter must be a mapping, but this is the boolean true"
      ),
      ("requestBody: []", "11:20: error: a request body must be a mapping, but this is a list"),
      (
        "requestBody: {required: x}",
        "11:31: error: 'required' must be true or false, but this is a string"
      ),
      (
        "requestBody: {content: []}",
        "11:30: error: 'content' must be a mapping, but this is a list"
      ),
      (
        "requestBody: {content: {a/b: }}",
        "11:36: error: a media type must be a mapping, but this is null"
      ),
      (
        "security: [x]",
        "11:18: error: a security requirement must be a mapping, but this is a string"
      ),
    ]
  )
  func operation(text: String, expected: String) throws {
    #expect(try findings(operation: text) == [expected])
  }

  @Test(
    "In a parameter",
    arguments: [
      ("{in: query}", "11:20: error: the field 'name' of a parameter is missing"),
      ("{name: a}", "11:20: error: the field 'in' of a parameter is missing"),
      ("{name: [], in: query}", "11:27: error: 'name' must be a string, but this is a list"),
      (
        "{name: a, in: body}",
        "11:20: error: a parameter cannot be in 'body'; it is in path, query, header or cookie"
      ),
      (
        "{name: a, in: query, schema: {}, explode: x}",
        "11:62: error: 'explode' must be true or false, but this is a string"
      ),
      (
        "{name: a, in: query, schema: x}",
        "11:49: error: a schema must be a mapping, but this is a string"
      ),
    ]
  )
  func parameter(text: String, expected: String) throws {
    #expect(try findings(operation: "parameters: [\(text)]") == [expected])
  }

  @Test(
    "In a schema",
    arguments: [
      ("type: {}", "10:13: error: a type must be a string, but this is a mapping"),
      (
        "type: text",
        "10:13: error: 'text' is not a type; the types are array, boolean, integer, null, number, "
          + "object and string"
      ),
      ("type: [string, 1]", nil),
      ("nullable: 1", "10:17: error: 'nullable' must be true or false, but this is the number 1"),
      ("format: []", "10:15: error: 'format' must be a string, but this is a list"),
      ("title: []", "10:14: error: 'title' must be a string, but this is a list"),
      ("enum: x", "10:13: error: 'enum' must be a list, but this is a string"),
      ("required: true", "10:17: error: 'required' must be a list, but this is the boolean true"),
      ("properties: []", "10:19: error: 'properties' must be a mapping, but this is a list"),
      ("properties: {a: 1}", "10:23: error: a schema must be a mapping, but this is the number 1"),
      ("items: []", "10:14: error: a schema must be a mapping, but this is a list"),
      ("allOf: {}", "10:14: error: 'allOf' must be a list, but this is a mapping"),
      ("anyOf: [x]", "10:15: error: a schema must be a mapping, but this is a string"),
      ("oneOf: x", "10:14: error: 'oneOf' must be a list, but this is a string"),
      ("additionalProperties: x", "10:29: error: a schema must be a mapping, but this is a string"),
      ("readOnly: x", "10:17: error: 'readOnly' must be true or false, but this is a string"),
      ("writeOnly: x", "10:18: error: 'writeOnly' must be true or false, but this is a string"),
      ("deprecated: x", "10:19: error: 'deprecated' must be true or false, but this is a string"),
    ] as [(String, String?)]
  )
  func schema(text: String, expected: String?) throws {
    let found = try findings(schemas("A:\n  \(text)"))
    #expect(found.count == 1)
    if let expected { #expect(found == [expected]) }
  }

  @Test("One run names every fault")
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
      Set(found.map { $0.prefix { $0 != " " } }) == [
        "7:10:", "10:10:", "11:3:", "14:5:", "14:24:", "17:15:",
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
    #expect(found == ["12:54: error: 'description' must be a string, but this is a list"])
  }

  @Test("A document with an error is not handed out")
  func unusable() throws {
    #expect(try read(head + "tags: 1\n").document == nil)
  }
}
