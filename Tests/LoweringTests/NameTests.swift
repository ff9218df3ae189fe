import ClientIR
import Testing

@Suite("Names follow the Swift API Design Guidelines")
struct NameTests {
  private func propertyNames(_ keys: [String]) throws -> [String] {
    let properties = keys.map { "'\($0)': {type: string}" }.joined(separator: ", ")
    let client = try client(schemas("A: {properties: {\(properties)}}"))
    guard case .object(let model) = try #require(client.models.first) else { return [] }
    #expect(model.properties.map(\.key.value) == keys)
    return model.properties.map(\.name.name)
  }

  private func valueNames(_ values: [String]) throws -> [String] {
    let list = values.map { "'\($0)'" }.joined(separator: ", ")
    let client = try client(schemas("A: {type: string, enum: [\(list)]}"))
    guard case .openEnum(let model) = try #require(client.models.first) else { return [] }
    #expect(model.values.map(\.rawValue) == values.map { .string(StringLiteral($0)) })
    return model.values.map(\.name.name)
  }

  @Test(
    "Properties",
    arguments: [
      ("dag_id", "dagID"), ("execution_date_gte", "executionDateGTE"), ("dag_ids", "dagIDs"),
      ("is_active", "isActive"), ("id", "id"), ("ids", "ids"), ("URL", "url"),
      ("dagRunId", "dagRunID"), ("DAG-run-ID", "dagRunID"), ("HTTPServer", "httpServer"),
      ("sub_dags", "subDags"), ("with.dots and spaces", "withDotsAndSpaces"),
      ("__private__", "private"), ("2fa", "_2fa"), ("a1b", "a1b"), ("日本語", "日本語"),
      ("été_id", "étéID"), ("$ref2", "dollarRef2"),
    ]
  )
  func property(key: String, name: String) throws {
    #expect(try propertyNames([key]) == [name])
  }

  @Test("A property called as a keyword keeps its name, for backticks serve where it is written")
  func keywords() throws {
    #expect(
      try propertyNames(["class", "default", "in", "Protocol"])
        == ["class", "default", "in", "protocol"]
    )
  }

  @Test("What no property can be called gets a suffix")
  func reservedProperties() throws {
    #expect(
      try propertyNames(["self", "init", "hash", "hash_value", "encode"])
        == ["selfValue", "initValue", "hashValue2", "hashValueValue", "encodeValue"]
    )
  }

  @Test("Properties whose names become the same get numbers, but for the one that needs no change")
  func collidingProperties() throws {
    #expect(
      try propertyNames(["a_b", "aB", "a-b", "A B"]) == ["aB2", "aB", "aB3", "aB4"]
    )
    #expect(try propertyNames(["a_b2", "aB", "a_b"]) == ["aB2", "aB", "aB3"])
  }

  @Test("A name of nothing that can be said is `empty`")
  func unspeakable() throws {
    #expect(try propertyNames(["", "_", "/"]) == ["empty", "empty2", "empty3"])
  }

  @Test(
    "Values of an enumeration",
    arguments: [
      ("+1", "plus1"), ("-1", "minus1"), ("", "empty"), ("*", "star"), ("1.0", "_1_0"),
      ("Europe/Paris", "europeParis"), ("日本語", "日本語"), ("scheduled__", "scheduled"),
      ("none", "noneValue"), ("some", "someValue"), ("self", "selfValue"), ("init", "initValue"),
      ("rawValue", "rawValueValue"), ("known_values", "knownValuesValue"), ("<", "less"),
      ("IN_PROGRESS", "inProgress"), ("default", "default"), ("a\"b", "aB"),
    ]
  )
  func value(text: String, name: String) throws {
    #expect(try valueNames([text]) == [name])
  }

  @Test("Values that differ have different names")
  func collidingValues() throws {
    #expect(
      try valueNames(["1.10", "11.0", "110", "1-10", "A", "a"])
        == ["_1_10", "_11_0", "_110", "_1_102", "a2", "a"]
    )
  }

  @Test(
    "A schema keeps a name that a type can have",
    arguments: [
      ("DAGRun", "DAGRun"), ("SLAMiss", "SLAMiss"), ("Request", "Request"), ("dag_run", "DagRun"),
      ("dagRun", "DagRun"), ("Dag_Run", "DagRun"),
      ("a/b", "AB"), ("with space", "WithSpace"), ("../../evil", "Evil"), ("a\"b", "AB"),
      ("2FA", "_2Fa"), ("日本語", "日本語"), ("Type", "TypeModel"), ("Self", "SelfModel"),
      ("Any", "AnyModel"), ("Protocol", "ProtocolModel"),
      ("apiclientruntime", "ApiclientruntimeModel"), ("test", "TestModel"), ("..", "empty"),
    ]
  )
  func schemaName(schema: String, name: String) throws {
    let client = try client(
      """
      paths:
        /a: {get: {operationId: use, responses: {'200': {$ref: '#/components/responses/R'}}}}
      components:
        responses:
          R: {content: {application/json: {schema: {$ref: '#/components/schemas/\(schema.pointer)'}}}}
        schemas:
          '\(schema)': {properties: {x: {type: string}}}
      """
    )
    #expect(client.models.map(\.outline) == ["struct \(name)(x: String?)"])
    #expect(client.models.allSatisfy { Identifier($0.name.name.name) != nil })
  }

  @Test("A case of a union hides nothing that the union needs")
  func reservedCases() throws {
    #expect(
      try models(
        """
        A: {oneOf: [{$ref: '#/components/schemas/variants'}, {$ref: '#/components/schemas/hash'}, {$ref: '#/components/schemas/self'}]}
        variants: {type: string}
        hash: {type: integer}
        self: {type: boolean}
        """
      ) == [
        "union A(variantsValue: String, hashValue2: Int, selfValue: Bool, unrecognized)"
      ]
    )
  }

  @Test("A script without capitals tells a case of a union from its type all the same")
  func caselessCases() throws {
    #expect(
      try models(
        "A: {oneOf: [{title: 日本, properties: {a: {type: string}}}, {type: string}]}"
      ) == [
        "union A(日本: A.日本Value, string: String, unrecognized)", "struct A.日本Value(a: String?)",
      ]
    )
  }

  @Test("Schemas that differ in case only have names that differ in more, as files have")
  func schemaCase() throws {
    #expect(
      try models(
        """
        A: {properties: {x: {$ref: '#/components/schemas/Dag'}, y: {$ref: '#/components/schemas/DAG'}}}
        Dag: {properties: {a: {type: string}}}
        DAG: {properties: {a: {type: string}}}
        """
      ) == ["struct A(x: Dag?, y: DAG2?)", "struct Dag(a: String?)", "struct DAG2(a: String?)"]
    )
  }

  @Test("A name is never too long for a file")
  func longNames() throws {
    let name = String(repeating: "日本", count: 200)
    let client = try client(
      schemas("A: {properties: {x: {$ref: '#/components/schemas/\(name)'}}}\n\(name): {enum: [a]}")
    )
    let longest = client.models.map(\.name.name.name.utf8.count).max()
    #expect(longest.map { 100...200 ~= $0 } == true)
  }

  @Test(
    "Operations",
    arguments: [
      ("get_dag_runs", "getDagRuns"), ("getDAGRun", "getDagRun"), ("delete", "delete"),
      ("", "empty"),
    ]
  )
  func operation(id: String, name: String) throws {
    let client = try client(paths("get: {operationId: '\(id)', responses: {}}"))
    #expect(client.apis.first?.operations.map(\.name.name) == [name])
    #expect(client.apis.first?.operations.map(\.id.value) == [id])
  }

  @Test(
    "An operation with a name that no method can have is called by its method and path",
    arguments: ["init", "self", "client", "with_response", "configured"]
  )
  func reservedOperations(id: String) throws {
    let client = try client(paths("get: {operationId: '\(id)', responses: {}}"))
    #expect(client.apis.first?.operations.map(\.name.name) == ["getA"])
    #expect(client.apis.first?.operations.map(\.id.value) == [id])
  }

  @Test("So are operations whose names become the same, but for the one whose name needs no change")
  func collidingOperations() throws {
    #expect(
      try operations(
        """
        get: {operationId: get_a, responses: {}}
        put: {operationId: getA, responses: {}}
        post: {operationId: get-a, responses: {}}
        """
      ) == ["getA2()", "getA()", "postA()"]
    )
  }

  @Test("An operation without a name is called by its method and path")
  func namelessOperation() throws {
    #expect(
      try operations(
        "get: {parameters: [{name: dag_id, in: path, required: true, schema: {type: string}}], "
          + "responses: {}}",
        path: "/dags/{dag_id}/runs"
      )
        == ["getDagsDagIDRuns(dagID: String)"]
    )
  }

  @Test("An argument hides no name that the method's body uses")
  func argumentNames() throws {
    let names = ["client", "request", "self", "class", "a_b", "aB"]
    let parameters = names.map { "{name: \($0), in: query, schema: {type: string}}" }
    #expect(
      try operations(
        "get: {operationId: op, parameters: [\(parameters.joined(separator: ", "))], responses: {}}"
      )
        == [
          "op(clientValue: String = nil, requestValue: String = nil, selfValue: String = nil, "
            + "class: String = nil, aB2: String = nil, aB: String = nil)"
        ]
    )
  }
}

extension String {
  /// The text as a token of a JSON pointer in a URI fragment.
  fileprivate var pointer: String {
    let escapes = ["~": "~0", "/": "~1", "%": "%25", " ": "%20", "\"": "%22"]
    return map { escapes[String($0)] ?? String($0) }.joined()
  }

  @Test("What stands in a shared parameter or response is named for that, whoever uses it first")
  func sharedParts() throws {
    let client = try client(
      """
      paths:
        /a:
          get:
            operationId: op
            parameters: [{$ref: '#/components/parameters/order'}, {$ref: '#/components/parameters/pet'}]
            responses: {'200': {$ref: '#/components/responses/Page'}}
      components:
        parameters:
          order: {name: o, in: query, schema: {type: string, enum: [up, down]}}
          pet: {name: p, in: query, schema: {type: string, enum: [cat, dog]}}
        responses:
          Page: {description: A page., content: {application/json: {schema: {type: array, items: {properties: {x: {$ref: '#/components/schemas/Pet'}}}}}}}
        schemas:
          Pet: {properties: {x: {type: string}}}
      """
    )
    #expect(
      client.apis[0].operations.map(\.outline) == [
        "op(o: Order = nil, p: PetValue = nil) -> [PageItem]"
      ]
    )
  }
}
