import ClientIR
import Lowering
import Testing

@Suite("A schema becomes a type")
struct TypeTests {
  @Test(
    "By its type and format",
    arguments: [
      ("{type: string}", "String"), ("{type: string, format: date-time}", "DateTime"),
      ("{type: string, format: uuid}", "UUID"), ("{type: string, format: date}", "FullDate"),
      ("{type: string, format: time}", "TimeOfDay"),
      ("{type: string, format: duration}", "ISO8601Duration"),
      ("{type: string, format: byte}", "Base64Data"), ("{type: string, format: binary}", "String"),
      ("{type: string, format: uri}", "String"), ("{type: string, format: decimal}", "String"),
      ("{type: integer, format: int8}", "Int8"), ("{type: integer, format: int16}", "Int16"),
      ("{type: integer, format: uint8}", "UInt8"), ("{type: integer, format: uint16}", "UInt16"),
      ("{type: integer, format: uint32}", "UInt32"), ("{type: integer, format: uint64}", "UInt64"),
      ("{type: integer, format: other}", "Int"), ("{type: number, format: int64}", "Int64"),
      ("{type: number, format: decimal}", "JSONNumber"), ("{items: {type: integer}}", "[Int]"),
      ("{type: array, items: {type: integer, nullable: true}}", "[Int?]"),
      ("{type: array, items: {type: array, nullable: true, items: {}}}", "[[JSONValue]?]"),
      ("{type: array, items: {nullable: true}}", "[JSONValue]"),
      ("{type: object, additionalProperties: {nullable: true, type: string}}", "[String: String?]"),
      ("{type: integer}", "Int"), ("{type: integer, format: int32}", "Int32"),
      ("{type: integer, format: int64}", "Int64"), ("{type: number}", "Double"),
      ("{type: number, format: float}", "Float"), ("{type: number, format: double}", "Double"),
      ("{format: int32}", "Int32"), ("{format: date}", "FullDate"), ("{format: double}", "Double"),
      ("{format: email}", "String"), ("{format: other}", "JSONValue"),
      ("{format: uuid, items: {type: integer}}", "[Int]"),
      ("{type: boolean}", "Bool"), ("{type: array, items: {type: integer}}", "[Int]"),
      ("{type: array}", "[JSONValue]"),
      ("{type: array, items: {type: array, items: {type: string}}}", "[[String]]"),
    ]
  )
  func plain(schema: String, expected: String) throws {
    #expect(try type(schema) == expected)
  }

  @Test(
    "Maps, free-form objects and anything",
    arguments: [
      ("{type: object, additionalProperties: {type: integer}}", "[String: Int]"),
      (
        "{type: object, additionalProperties: {type: array, items: {type: string}}}",
        "[String: [String]]"
      ),
      ("{type: object}", "JSONObject"),
      ("{type: object, additionalProperties: true}", "JSONObject"),
      ("{type: object, properties: {}}", "JSONObject"), ("{}", "JSONValue"),
      ("{nullable: true}", "JSONValue"),
    ]
  )
  func free(schema: String, expected: String) throws {
    #expect(try type(schema) == expected)
  }

  @Test(
    "An `allOf` of one schema is that schema, and of several with one type, that type",
    arguments: [
      ("{allOf: [{type: integer}]}", "Int"),
      ("{description: D, allOf: [{type: string}]}", "String"),
      ("{allOf: [{type: string}, {maxLength: 3}]}", "String"),
      ("{type: string, allOf: [{maxLength: 3}, {minLength: 1}]}", "String"),
      ("{allOf: [{}, {type: object}]}", "JSONObject"),
      ("{allOf: [{type: string}, {type: string, format: date-time}]}", "DateTime"),
      ("{allOf: [{}, {}]}", "JSONValue"),
    ]
  )
  func joined(schema: String, expected: String) throws {
    #expect(try type(schema) == expected)
  }

  @Test("A component that is no object has no model, and is its type wherever it is used")
  func alias() throws {
    #expect(
      try models(
        """
        A: {properties: {x: {$ref: '#/components/schemas/Names'}, y: {$ref: '#/components/schemas/Name'}}}
        Names: {type: array, items: {$ref: '#/components/schemas/Name'}}
        Name: {allOf: [{$ref: '#/components/schemas/Text'}]}
        Text: {type: string}
        """
      ) == ["struct A(x: [String]?, y: String?)"]
    )
  }

  @Test("A component that only includes an enumeration is that enumeration")
  func enumAlias() throws {
    #expect(
      try models(
        """
        A: {properties: {x: {$ref: '#/components/schemas/B'}}}
        B: {allOf: [{$ref: '#/components/schemas/C'}]}
        C: {type: string, enum: [a, b]}
        """
      ) == ["struct A(x: C?)", "enum C: String(a = \"a\", b = \"b\")"]
    )
  }

  @Test("An `allOf` of values that cannot be both is any JSON, with a warning")
  func contradiction() throws {
    let (client, findings) = try lower(
      schemas("A: {properties: {x: {allOf: [{type: string}, {type: integer}]}}}")
    )
    #expect(client?.models.map(\.outline) == ["struct A(x: JSONValue?)"])
    #expect(
      findings == [
        "9:25: warning: 'allOf' with values of several types is not supported; any JSON is read"
      ]
    )
  }

  @Test("An inline schema is nested in the model that holds it, and named for its property")
  func inline() throws {
    #expect(
      try models(
        """
        A:
          properties:
            dag_state: {type: string, enum: [on, off]}
            parts: {type: array, items: {properties: {n: {type: integer}}}}
            by_name: {type: object, additionalProperties: {enum: [a, b]}}
            deep: {properties: {deep: {properties: {a: {type: string}}}}}
        """
      ) == [
        "struct A(dagState: A.DagState?, parts: [A.PartsItem]?, byName: [String: A.ByNameItem]?, deep: A.Deep?)",
        "enum A.DagState: String(on = \"on\", off = \"off\")", "struct A.PartsItem(n: Int?)",
        "enum A.ByNameItem: String(a = \"a\", b = \"b\")", "struct A.Deep(deep: A.Deep.Deep2?)",
        "struct A.Deep.Deep2(a: String?)",
      ]
    )
  }

  @Test("A nested type has no name that a component, the client or the model itself uses")
  func nestedConflicts() throws {
    #expect(
      try models(
        """
        A:
          properties:
            string: {enum: [a, b]}
            type: {enum: [a, b]}
            b: {enum: [a, b]}
            a: {enum: [a, b]}
            x_y: {enum: [a, b]}
            xY: {enum: [a, b]}
            日本: {enum: [a, b]}
            1: {enum: [a, b]}
            c: {$ref: '#/components/schemas/B'}
        B: {type: string}
        """
      ).first
        == "struct A(string: A.StringValue?, type: A.TypeValue?, b: A.BValue?, a: A.AValue?, "
        + "xY2: A.XY?, xY: A.XY2?, 日本: A.日本2?, _1: A._12?, c: String?)"
    )
  }

  @Test("An inline schema of an operation is named for the operation")
  func operationTypes() throws {
    #expect(
      try operations(
        """
        post:
          operationId: set_state
          parameters: [{name: order_by, in: query, schema: {type: string, enum: [a, b]}}]
          requestBody: {content: {application/json: {schema: {properties: {a: {type: string}}}}}}
          responses:
            '201': {content: {application/json: {schema: {properties: {a: {type: string}}}}}}
        """
      ) == [
        "setState(body: SetStateBody = nil, orderBy: SetStateOrderBy = nil) -> "
          + "SetState201Response"
      ]
    )
  }

  @Test("What stands in a component is named for the component, whoever uses it first")
  func insideComponent() throws {
    #expect(
      try models(
        """
        A: {properties: {first: {$ref: '#/components/schemas/DagList'}}}
        DagList: {type: array, items: {properties: {a: {type: string}}}}
        """
      ) == ["struct A(first: [DagListItem]?)", "struct DagListItem(a: String?)"]
    )
    #expect(
      try models(
        """
        A: {properties: {x: {$ref: '#/components/schemas/Wrapper'}}}
        Wrapper: {oneOf: [{properties: {a: {type: string}}}, {type: 'null'}]}
        """
      ) == ["struct A(x: Wrapper?)", "struct Wrapper(a: String?)"]
    )
  }
}
