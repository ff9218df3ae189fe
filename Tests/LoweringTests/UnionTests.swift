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

  @Test("A case is named for its component, or numbered", arguments: ["anyOf", "oneOf"])
  func cases(keyword: String) throws {
    #expect(
      try models(
        """
        A: {\(keyword): [{$ref: '#/components/schemas/DAGRun'}, {properties: {a: {type: string}}}, {type: string}]}
        DAGRun: {properties: {b: {type: string}}}
        """
      ) == [
        "union A(dagRun: DAGRun, variant2: A.Variant2, string: String, unrecognized)",
        "struct DAGRun(b: String?)", "struct A.Variant2(a: String?)",
      ]
    )
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
        - {type: string}
        - {type: string, format: date-time}
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
        "object(a b; b)", "array", "string", "string", "string", "integer", "integer", "number",
        "boolean", "object(; )", "object(; )", "any", "any",
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

  @Test("Branches that are all null leave nothing but JSON")
  func onlyNull() throws {
    #expect(try type("{anyOf: [{type: 'null'}]}") == "JSONValue")
  }
}
