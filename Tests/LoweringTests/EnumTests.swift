import ClientIR
import Lowering
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
    "Lists that say all there is to say of a type are that type",
    arguments: [
      ("{type: number, enum: [1.5]}", "Double"), ("{type: boolean, enum: [true]}", "Bool"),
      ("{type: boolean, enum: [true, false]}", "Bool"), ("{type: string, enum: [null]}", "String"),
      ("{enum: [a]}", "String"), ("{const: 1}", "Int"),
      ("{type: integer, format: uint8, enum: [1]}", "UInt8"),
    ]
  )
  func others(schema: String, expected: String) throws {
    #expect(try type(schema) == expected)
  }

  @Test(
    "Lists that no enumeration can hold are values of their type, with a warning",
    arguments: [
      ("{enum: [1, a]}", "JSONValue"), ("{type: integer, enum: [1, a]}", "Int"),
      ("{type: number, enum: [1.5, 2]}", "Double"),
      ("{type: integer, enum: [99999999999999999999]}", "Int"), ("{enum: [[1], [2]]}", "JSONValue"),
    ]
  )
  func unsupported(schema: String, expected: String) throws {
    let (client, findings) = try lower(schemas("A: {properties: {x: \(schema)}}"))
    #expect(
      findings == [
        "9:25: warning: the values of this enumeration are neither all text nor all integers of 64 "
          + "bits; the client does not list them"
      ]
    )
    #expect(client?.models.map(\.outline) == ["struct A(x: \(expected)?)"])
  }

  @Test(
    "A single value of a nameless schema is the default of a required property, sent or not",
    arguments: [Use.received, .created, .patched]
  )
  func constants(use: Use) throws {
    let models = try models(
      """
      A:
        required: [s, n]
        properties:
          s: {type: string, enum: [a"b]}
          i: {const: 7}
          n: {type: string, nullable: true, enum: [a]}
          b: {const: true}
          f: {type: number, const: 1.5}
          w: {allOf: [{const: x}], description: D}
          c: {$ref: '#/components/schemas/C'}
      C: {enum: [c]}
      """,
      use
    )
    #expect(
      models == [
        "struct A(s: String = \"a\"b\", i: Int?, n: String|null, b: Bool?, f: Double?, w: String?, c: C?)",
        "enum C: String(c = \"c\")",
      ]
    )
  }

  @Test(
    "Alternatives that each list values are one enumeration",
    arguments: [
      ("{oneOf: [{const: a}, {const: b}]}", "enum A: String(a = \"a\", b = \"b\")"),
      (
        "{anyOf: [{type: string, enum: [a, b]}, {type: string}]}",
        "enum A: String(a = \"a\", b = \"b\")"
      ),
      (
        "{type: string, oneOf: [{enum: [a]}, {enum: [b, a]}]}",
        "enum A: String(a = \"a\", b = \"b\")"
      ),
      ("{oneOf: [{const: 1}, {const: 2}, {type: integer}]}", "enum A: Int(_1 = 1, _2 = 2)"),
      ("{anyOf: [{const: a}, {const: b}, {type: 'null'}]}", "enum A: String(a = \"a\", b = \"b\")"),
    ]
  )
  func merged(schema: String, expected: String) throws {
    #expect(try models("A: \(schema)") == [expected])
  }

  @Test("Each of them has its own description")
  func mergedDocumentation() throws {
    let client = try client(
      schemas(
        "A: {description: All, oneOf: [{const: a, description: First, title: T}, {const: b, title: Second}, {enum: [c, d], description: Both}]}"
      )
    )
    guard case .openEnum(let model) = try #require(client.models.first) else { return }
    #expect(model.documentation?.markdown == "All")
    #expect(model.values.map { $0.documentation?.markdown } == ["First", "Second", nil, nil])
  }

  @Test("Values of several types, or of other formats, are no single enumeration")
  func notMerged() throws {
    #expect(
      try models("A: {oneOf: [{const: a}, {const: 1}]}")
        == [
          "union A(string: A.StringValue, integer: A.Integer, unrecognized)",
          "enum A.StringValue: String(a = \"a\")", "enum A.Integer: Int(_1 = 1)",
        ]
    )
    #expect(
      try models("A: {oneOf: [{enum: [a, b]}, {type: string, format: date}]}") == [
        "union A(string: A.StringValue, date: FullDate, unrecognized)",
        "enum A.StringValue: String(a = \"a\", b = \"b\")",
      ]
    )
  }
}
