import ClientIR
import Testing

@Suite("anyOf and oneOf become a union")
struct UnionTests {
  private func union(_ text: String) throws -> UnionModel {
    let client = try client(schemas(text))
    let unions: [UnionModel] = client.models.compactMap {
      if case .union(let model) = $0 { model } else { nil }
    }
    return try #require(unions.first)
  }

  @Test(
    "A case is named for its component, for what it is, or for what it has",
    arguments: ["anyOf", "oneOf"]
  )
  func cases(keyword: String) throws {
    #expect(
      try models(
        """
        A: {\(keyword): [{$ref: '#/components/schemas/DAGRun'}, {properties: {a: {type: string}}}, {type: string}]}
        DAGRun: {properties: {b: {type: string}}}
        """
      ) == [
        "union A(dagRun: DAGRun, a: A.AValue, string: String, unrecognized)",
        "struct DAGRun(b: String?)", "struct A.AValue(a: String?)",
      ]
    )
  }

  @Test("An object without a name is called by a constant, or by a property of its own")
  func ownNames() throws {
    let alternatives = [
      "{required: [Only], properties: {Only: {type: string}}}",
      "{required: [must], properties: {must: {type: string}, may: {type: string}}}",
      "{required: [id, kind], properties: {id: {type: string}, kind: {const: big_cat}}}",
      "{required: [id, path], properties: {id: {type: string}, path: {type: string}}}",
      "{properties: {id: {type: string}, name: {type: string}}}",
      "{properties: {id: {type: string}, name: {type: string}, x: {type: string}, y: {type: string}}}",
    ]
    #expect(
      try union("A: {oneOf: [\(alternatives.joined(separator: ", "))]}").variants.map(\.name.name)
        == ["only", "must", "bigCat", "path", "variant5", "variant6"]
    )
  }

  @Test("A list is called by its items, and a map by its values")
  func listNames() throws {
    let component = "{$ref: '#/components/schemas/Lite'}"
    let alternatives = [
      "{type: array, items: \(component)}", "{type: array, items: {type: string}}",
      "{type: array, items: {type: array, items: {type: string}}}", "{type: array}",
      "{type: object, additionalProperties: \(component)}",
      "{type: object, additionalProperties: {type: boolean}}",
    ]
    let union = try union(
      """
      A: {oneOf: [\(alternatives.joined(separator: ", "))]}
      Lite: {properties: {id: {type: string}}}
      """
    )
    #expect(
      union.variants.map(\.name.name)
        == ["liteList", "stringList", "listList", "list", "liteMap", "booleanMap"]
    )
  }

  @Test("Enumerations without a name are one, and one with a name stays")
  func joinedEnums() throws {
    #expect(
      try models(
        """
        A: {oneOf: [{const: a}, {enum: [b, c]}, {$ref: '#/components/schemas/E'}, {const: 1}, {required: [x], properties: {x: {type: string}}}]}
        E: {enum: [e]}
        """
      ) == [
        "union A(string: A.StringValue, e: E, integer: A.Integer, x: A.X, unrecognized)",
        "enum A.StringValue: String(a = \"a\", b = \"b\", c = \"c\")",
        "enum A.Integer: Int(_1 = 1)", "enum E: String(e = \"e\")", "struct A.X(x: String)",
      ]
    )
  }

  @Test(
    "Two types that nothing tells apart are named in a warning",
    arguments: [
      ("{properties: {a: {type: string}}}, {properties: {a: {type: string}}}", true),
      ("{type: string}, {type: string, format: uuid}", true),
      ("{type: integer}, {type: integer, format: int32}", true),
      (
        "{properties: {a: {type: string}}}, {required: [a], properties: {a: {type: string}}}", false
      ),
      ("{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}", false),
      ("{properties: {a: {const: x}}}, {properties: {a: {const: y}}}", false),
      ("{type: string, format: uuid}, {type: string}", false),
      ("{type: integer, format: int32}, {type: integer, format: int64}", false),
      ("{type: array, items: {type: string}}, {type: array, items: {type: integer}}", false),
    ]
  )
  func ambiguous(alternatives: String, isAmbiguous: Bool) throws {
    let (_, findings) = try lower(schemas("A: {oneOf: [\(alternatives)]}"))
    #expect(findings.count == (isAmbiguous ? 1 : 0), "\(findings)")
    #expect(findings.allSatisfy { $0.contains("nothing tells '") && $0.contains("' apart") })
  }

  @Test("No two cases have one name")
  func collidingCases() throws {
    #expect(
      try models(
        """
        A: {anyOf: [{$ref: '#/components/schemas/unrecognized'}, {$ref: '#/components/schemas/none'}, {$ref: '#/components/schemas/string'}, {type: string}]}
        unrecognized: {type: integer}
        none: {type: boolean}
        string: {type: number}
        """
      ) == [
        "union A(unrecognized: Int, noneValue: Bool, string: Double, string2: String, "
          + "unrecognized2)"
      ]
    )
  }

  @Test("Each case knows what its JSON looks like")
  func shapes() throws {
    let union = try union(
      """
      A:
        anyOf:
        - {$ref: '#/components/schemas/Object'}
        - {allOf: [{$ref: '#/components/schemas/Object'}]}
        - {type: array, items: {type: string}}
        - {type: string, format: date-time}
        - {type: string}
        - {enum: [a, b]}
        - {allOf: [{enum: [2, 3]}]}
        - {type: integer}
        - {type: number}
        - {type: boolean}
        - {type: object}
        - {type: object, additionalProperties: {type: string}}
        - {anyOf: [{type: string}, {type: integer}]}
        - {description: anything}
      Object:
        allOf: [{required: [b], properties: {a: {type: string}}}]
        properties: {b: {type: string}}
      """
    )
    #expect(
      union.variants.map(\.shape.outline) == [
        "object(a b; b)", "array(string)", "string", "string", "one of 2", "one of 2", "integer",
        "number", "boolean", "object(; )", "object(; )", "any of 2", "any",
      ]
    )
  }

  @Test("A branch that is null makes the value optional, and no case")
  func null() throws {
    #expect(
      try models(
        "A: {required: [x, y], properties: {x: {anyOf: [{type: integer}, {type: 'null'}]}, "
          + "y: {oneOf: [{type: integer}, {type: string}, {type: 'null'}]}}}"
      ) == [
        "struct A(x: Int|null, y: A.Y|null)",
        "union A.Y(integer: Int, string: String, unrecognized)",
      ]
    )
  }

  @Test("A component that is null is such a branch too, and one that may be anything is not")
  func nullComponent() throws {
    #expect(
      try models(
        """
        A: {required: [x], properties: {x: {oneOf: [{type: integer}, {type: boolean}, {$ref: '#/components/schemas/N'}, {$ref: '#/components/schemas/M'}]}}}
        N: {enum: [null]}
        M: {type: 'null'}
        """
      ) == [
        "struct A(x: A.X|null)", "union A.X(integer: Int, boolean: Bool, unrecognized)",
      ]
    )
  }

  @Test("Any JSON beside what JSON has anyway is any JSON")
  func anything() throws {
    #expect(try type("{anyOf: [{type: object}, {type: string}, {}]}") == "JSONValue")
    #expect(
      try models(
        """
        A: {anyOf: [{$ref: '#/components/schemas/B'}, {}]}
        B: {properties: {b: {type: string}}}
        """
      ) == ["union A(b: B, any: JSONValue, unrecognized)", "struct B(b: String?)"]
    )
  }

  @Test("Branches that are all null leave nothing but JSON")
  func onlyNull() throws {
    #expect(try type("{anyOf: [{type: 'null'}]}") == "JSONValue")
  }
}
