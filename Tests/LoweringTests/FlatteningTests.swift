import ClientIR
import Testing

@Suite("Alternatives beside properties stand in the same object")
struct FlatteningTests {
  @Test("Beside properties, and within allOf")
  func beside() throws {
    let expected = [
      "struct A(id: String?, variant: A.Variant...)",
      "union A.Variant(b: B, x: A.Variant.X, unrecognized)",
      "struct B(b: String?)", "struct A.Variant.X(x: String?)",
    ]
    let alternatives =
      "oneOf: [{$ref: '#/components/schemas/B'}, {properties: {x: {type: string}}}]"
    let component = "B: {properties: {b: {type: string}}}"
    #expect(
      try models("A: {properties: {id: {type: string}}, \(alternatives)}\n\(component)") == expected
    )
    #expect(
      try models(
        "A: {allOf: [{properties: {id: {type: string}}}, {\(alternatives)}]}\n\(component)"
      ) == expected
    )
  }

  @Test("A union with a name keeps it, and a property of that name keeps its own")
  func component() throws {
    #expect(
      try models(
        """
        A:
          allOf: [{$ref: '#/components/schemas/U'}]
          properties: {variant: {enum: [a, b]}}
        U: {anyOf: [{$ref: '#/components/schemas/B'}, {type: object}]}
        B: {properties: {b: {type: string}}}
        """
      ) == [
        "struct A(variant: A.Variant?, variant2: U...)",
        "union U(b: B, object: JSONObject, unrecognized)",
        "enum A.Variant: String(a = \"a\", b = \"b\")", "struct B(b: String?)",
      ]
    )
  }

  @Test("Whoever includes such an object has the same alternatives")
  func included() throws {
    #expect(
      try models(
        """
        A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}}
        B: {properties: {b: {type: string}}, anyOf: [{properties: {x: {type: string}}}, {properties: {y: {type: string}}}]}
        """
      ).prefix(2) == [
        "struct A(b: String?, a: String?, variant: B.Variant...)",
        "struct B(b: String?, variant: B.Variant...)",
      ]
    )
  }

  @Test(
    "What only says more of properties that are there adds nothing",
    arguments: [
      "oneOf: [{required: [a]}, {required: [b]}]",
      "anyOf: [{properties: {a: {enum: [x, y]}}, required: [a]}, {properties: {b: {type: string}}}]",
      "anyOf: [{required: [a]}, {required: [b], additionalProperties: false}]",
    ]
  )
  func restrictions(alternatives: String) throws {
    #expect(
      try models("A: {properties: {a: {type: string}, b: {type: string}}, \(alternatives)}")
        == ["struct A(a: String?, b: String?)"]
    )
  }

  @Test("A single alternative is a part of the object")
  func single() throws {
    #expect(
      try models(
        """
        A: {properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}]}
        B: {required: [b], properties: {b: {type: string}}}
        """
      ).first == "struct A(b: String, a: String?)"
    )
  }
}
