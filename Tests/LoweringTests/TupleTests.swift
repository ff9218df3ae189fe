import ClientIR
import Testing

@Suite("A list whose first items have schemas of their own")
struct TupleTests {
  @Test(
    "It is a type with a property for each item",
    arguments: [
      (
        "{type: array, prefixItems: [{type: string}, {type: integer, nullable: true}], minItems: 2}",
        "tuple A(item1: String, item2: Int?)"
      ),
      (
        "{prefixItems: [{type: string}, {type: integer, nullable: true}], minItems: 1}",
        "tuple A(item1: String, item2: Int?)"
      ),
      (
        "{type: array, prefixItems: [{type: string, title: The Key}, {type: integer, title: The Key}], items: {type: boolean, nullable: true}, minItems: 9}",
        "tuple A(theKey: String, theKey2: Int, rest: [Bool?])"
      ),
      (
        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
        "tuple A(item1: String?, item2: Int?)"
      ),
    ]
  )
  func items(schema: String, expected: String) throws {
    #expect(try models("A: \(schema)") == [expected])
  }

  @Test(
    "Items of one type are a plain list",
    arguments: [
      ("{prefixItems: [{type: number}, {type: number}], items: false}", "[Double]"),
      ("{prefixItems: [{type: number}, {type: number}], items: {type: number}}", "[Double]"),
      ("{prefixItems: [{type: number, nullable: true}]}", "[Double?]"),
      (
        "{prefixItems: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}]}", "[A]"
      ),
    ]
  )
  func plain(schema: String, expected: String) throws {
    #expect(try type(schema) == expected)
  }

  @Test("Types within it are nested in it, and reached")
  func nested() throws {
    #expect(
      try models(
        "A: {properties: {t: {type: array, prefixItems: [{type: string}, {properties: {x: {type: string}}}], items: {enum: [a, b]}, minItems: 2}}}"
      ) == [
        "struct A(t: A.T?)", "tuple A.T(item1: String, item2: A.T.Item2, rest: [A.T.Rest])",
        "struct A.T.Item2(x: String?)", "enum A.T.Rest: String(a = \"a\", b = \"b\")",
      ]
    )
  }
}
