import ClientIR
import Lowering
import TestSupport
import Testing

@Suite("A client has the operations of its tags, and what they need")
struct SelectionTests {
  private static let text = """
    tags: [{name: Pool, description: Slots}, {name: Unused}]
    paths:
      /a:
        get: {operationId: a, tags: [DAGRun], responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}
        put: {operationId: b, tags: [Pool, DAGRun], responses: {}}
        post: {operationId: c, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/C'}}}}}}
    components:
      schemas:
        A: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {list: {type: array, items: {$ref: '#/components/schemas/B'}}}}
        B: {properties: {map: {type: object, additionalProperties: {$ref: '#/components/schemas/D'}}}}
        C: {properties: {x: {type: string}}}
        D: {anyOf: [{$ref: '#/components/schemas/E'}, {type: string}]}
        E: {properties: {a: {$ref: '#/components/schemas/Alias'}}}
        Alias: {type: array, items: {$ref: '#/components/schemas/F'}}
        F: {enum: [f]}
        Base: {properties: {x: {type: string}}}
        Unused: {properties: {x: {type: string}}}
    """

  private func outline(_ tags: [String]) throws -> [String] {
    try client(Self.text, tags: tags).apis.map { api in
      "\(api.name.outline): " + api.operations.map(\.name.name).joined(separator: " ")
    }
  }

  @Test("Without a selection: every tag in the order of the document, and what has no tag")
  func everything() throws {
    #expect(try outline([]) == ["PoolApi: b", "DAGRunApi: a b", "DefaultApi: c"])
    #expect(try client(Self.text).apis.map { $0.documentation?.markdown } == ["Slots", nil, nil])
  }

  @Test("With a selection: those tags alone, in the order of the document")
  func selection() throws {
    #expect(try outline(["DAGRun"]) == ["DAGRunApi: a b"])
    #expect(try outline(["DAGRun", "Pool"]) == ["PoolApi: b", "DAGRunApi: a b"])
  }

  @Test("Operations without a tag are under 'Default', with those that say so")
  func untagged() throws {
    #expect(try outline(["Default"]) == ["DefaultApi: c"])
    let client = try client(
      paths(
        "get: {operationId: a, tags: [Default], responses: {}}\nput: {operationId: b, responses: {}}"
      )
    )
    #expect(client.apis.map { $0.operations.map(\.name.name) } == [["a", "b"]])
  }

  @Test("A tag that the document does not have is an error, which lists those it has")
  func unknown() throws {
    let (client, findings) = try lower(Self.text, tags: ["Pool", "dagrun"])
    #expect(client == nil)
    #expect(
      findings
        == [
          "7:5: error: no operation has the tag 'dagrun'; the tags are: Pool, Unused, DAGRun, Default"
        ]
    )
  }

  @Test("The models are those that the operations reach, included components too, and no others")
  func reachability() throws {
    let names = try client(Self.text, tags: ["DAGRun"]).models.map(\.name.outline)
    #expect(names == ["A", "Base", "B", "D", "E", "F"])
    #expect(try client(Self.text, tags: ["Pool"]).models.isEmpty)
  }

  @Test("What only an operation that is left out would need has no model")
  func leftOut() throws {
    let (client, findings) = try lower(
      """
      paths:
        /a:
          put:
            operationId: op
            parameters:
            - {name: a, in: query, schema: {$ref: '#/components/schemas/A'}}
            - {name: p, in: query, required: true, content: {application/xml: {}}}
            responses: {}
      components: {schemas: {A: {properties: {a: {enum: [a]}}}}}
      """
    )
    #expect(findings.count == 1)
    #expect(client?.models.isEmpty == true)
  }

  @Test("A model that is reached is not without the one that it is nested in")
  func nested() throws {
    let (client, _) = try lower(
      """
      paths:
        /a:
          put:
            operationId: op
            parameters:
            - {name: x, in: query, schema: {$ref: '#/components/schemas/X'}}
            - {name: p, in: query, required: true, content: {application/xml: {}}}
            responses: {}
          get:
            operationId: op2
            responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Y'}}}}}
      components:
        schemas:
          X: {properties: {p: {$ref: '#/components/schemas/Z/properties/s'}}}
          Y: {properties: {p: {$ref: '#/components/schemas/Z/properties/s'}}}
          Z: {properties: {s: {enum: [a, b]}}}
      """
    )
    #expect(client?.models.map(\.name.outline) == ["X", "Y", "X.P"])
  }

  @Test("A type of operations that would be called as a schema gets another name")
  func apiName() throws {
    #expect(
      try client(
        """
        paths: {/a: {get: {operationId: a, tags: [Pool], responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/PoolApi'}}}}}}}}
        components:
          schemas:
            PoolApi: {properties: {x: {$ref: '#/components/schemas/servers'}, y: {$ref: '#/components/schemas/APIError'}}}
            servers: {properties: {x: {type: string}}}
            APIError: {properties: {x: {type: string}}}
        """
      ).allTypeNames
        == ["PoolApiType", "PoolApi", "Servers", "TestAPIError", "ServersList", "APIError"]
    )
  }

  @Test("The client names its servers and its document")
  func names() throws {
    let client = try client("servers: [{url: /api, description: Here}]\npaths: {}\n")
    #expect(client.module.name == "Test")
    #expect(client.documentName?.markdown == "test.yaml")
    #expect(client.title?.markdown == "Test")
    #expect(client.servers.servers.map(\.outline) == ["/api"])
    #expect(client.servers.servers.map { $0.documentation?.markdown } == ["Here"])
    #expect(client.servers.name.outline == "Servers")
    #expect(client.error.name.outline == "APIError")
  }
}

extension ServerList.Server {
  /// The URL, with the names of variables in braces.
  var outline: String {
    url.map { part in
      switch part {
      case .literal(let text): text.value
      case .variable(let name): "{\(name.name)}"
      }
    }.joined()
  }
}

extension Client {
  fileprivate var allTypeNames: [String] {
    (apis.map(\.name) + models.map(\.name) + [servers.name, error.name]).map(\.outline)
  }
}
