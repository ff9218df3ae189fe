import ClientIR
import Lowering
import Testing

@Suite("What several schemas say of one property")
struct RefinementTests {
  @Test(
    "A description that says less adds to the one before",
    arguments: [
      ("{type: integer, format: int64}", "{example: 1}", "Int64?"),
      ("{type: integer}", "{type: number, maximum: 3}", "Int?"),
      ("{type: string, format: uuid}", "{type: string, minLength: 3}", "UUID?"),
      ("{type: array, items: {type: string}}", "{maxItems: 3}", "[String]?"),
      ("{$ref: '#/components/schemas/Part'}", "{description: D}", "Part?"),
      ("{$ref: '#/components/schemas/Part'}", "{type: object, required: [n]}", "Part?"),
      // One that says another type, or more of it, stands for itself.
      ("{type: integer}", "{type: string}", "String?"),
      ("{type: string}", "{type: string, format: date}", "FullDate?"),
      ("{type: string}", "{}", "String?"), ("{}", "{type: string}", "String?"),
    ]
  )
  func refining(before: String, after: String, expected: String) throws {
    #expect(
      try models(
        """
        A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: \(after)}}]}
        Base: {type: object, properties: {a: \(before)}}
        Part: {type: object, properties: {n: {type: integer}}}
        """
      ).contains("struct A(a: \(expected))")
    )
  }

  @Test("Properties of an object that is described twice are those of both")
  func objects() throws {
    #expect(
      try models(
        """
        A:
          allOf:
            - {$ref: '#/components/schemas/Base'}
            - {properties: {b: {properties: {y: {type: integer}}}}}
        Base: {type: object, properties: {b: {properties: {x: {type: string}}}}}
        """
      ).contains("struct A.B(x: String?, y: Int?)")
    )
  }

  @Test("A component that says less than another one leaves its type")
  func components() throws {
    #expect(
      try models(
        """
        A: {allOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Hint'}]}
        Base: {type: object, properties: {a: {type: integer}}}
        Hint: {type: object, properties: {a: {example: 1}}}
        """
      ).contains("struct A(a: Int?)")
    )
  }
}
