import ClientIR
import Testing

@Suite("A list of values becomes an open enumeration")
struct EnumTests {
  @Test(
    "Strings and integers, each once and in the order of the document, null left out",
    arguments: [
      ("{type: string, enum: [b, a]}", "enum A: String(b = \"b\", a = \"a\")"),
      ("{enum: [b, a]}", "enum A: String(b = \"b\", a = \"a\")"),
      ("{type: string, enum: [a, null, a]}", "enum A: String(a = \"a\")"),
      (
        "{type: string, enum: [1, 1.10, true]}",
        "enum A: String(_1 = \"1\", _1_10 = \"1.10\", true = \"true\")"
      ),
      ("{type: integer, enum: [2, 1, -1]}", "enum A: Int(_2 = 2, _1 = 1, minus1 = -1)"),
      ("{enum: [1, 2]}", "enum A: Int(_1 = 1, _2 = 2)"),
      ("{type: integer, format: int64, enum: [1]}", "enum A: Int64(_1 = 1)"),
      ("{type: integer, enum: [0x1F, +7, 007]}", "enum A: Int(_0x1F = 31, plus7 = 7)"),
    ]
  )
  func values(schema: String, expected: String) throws {
    #expect(try models("A: \(schema)") == [expected])
  }

  @Test(
    "Lists that no enumeration can hold are values of their type",
    arguments: [
      ("{type: number, enum: [1.5]}", "Double"), ("{type: boolean, enum: [true]}", "Bool"),
      ("{enum: [1, a]}", "JSONValue"), ("{type: integer, enum: [1, a]}", "Int"),
      ("{type: integer, enum: [99999999999999999999]}", "Int"),
      ("{type: string, enum: []}", "String"),
      ("{type: string, enum: [null]}", "String"), ("{enum: [[1]]}", "JSONValue"),
    ]
  )
  func others(schema: String, expected: String) throws {
    #expect(try type(schema) == expected)
  }
}
