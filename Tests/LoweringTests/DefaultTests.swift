import ClientIR
import Lowering
import Testing

@Suite("A default is the client's where a request must have a value, and else the server's")
struct DefaultTests {
  private static let object = "A: {properties: {a: {type: integer, default: 1}}}"
  private static let required = "A: {required: [a], properties: {a: {type: integer, default: 1}}}"

  @Test("In models that a request creates something with, and in no others")
  func use() throws {
    #expect(try models(Self.object, .created) == ["struct A(a: Int?, 1 by the server)"])
    #expect(try models(Self.required, .created) == ["struct A(a: Int = 1)"])
    #expect(try models(Self.object, .received) == ["struct A(a: Int?)"])
    #expect(try models(Self.required, .received) == ["struct A(a: Int)"])
    // What a PATCH leaves out stays as it is, and what it must have is for callers to say.
    #expect(try models(Self.object, .patched) == ["struct A(a: Int?)"])
    #expect(try models(Self.required, .patched) == ["struct A(a: Int)"])
  }

  @Test(
    "The only value of an optional property is not sent unasked, unless a union knows it by that"
  )
  func onlyValues() throws {
    let property = "{type: {type: string, enum: [b]}, n: {type: integer, enum: [1]}}"
    #expect(
      try models("A: {properties: \(property)}", .created) == ["struct A(type: String?, n: Int?)"]
    )
    #expect(
      try models("A: {required: [n], properties: \(property)}", .patched)
        == ["struct A(type: String?, n: Int = 1)"]
    )
    let union = """
      A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
      B: {type: object, properties: \(property)}
      C: {type: object, properties: \(property.replacing("[b]", with: "[c]"))}
      """
    #expect(
      try models(union, .patched).dropFirst() == [
        #"struct B(type: String? = "b", n: Int?)"#, #"struct C(type: String? = "c", n: Int?)"#,
      ]
    )
    // One with a discriminator writes it itself.
    let discriminated = union.replacing(
      "}]}",
      with: "}], discriminator: {propertyName: type}}"
    )
    #expect(
      try models(discriminated, .patched).dropFirst() == [
        "struct B(type: String?, n: Int?)", "struct C(type: String?, n: Int?)",
      ]
    )
  }

  @Test("A read-only property is never sent, and has none")
  func readOnly() throws {
    #expect(
      try models("A: {properties: {a: {type: integer, default: 1, readOnly: true}}}", .created)
        == ["struct A(readOnly a: Int?)"]
    )
  }

  @Test(
    "Every type that has literals has defaults, in the notation of JSON",
    arguments: [
      ("type: string, default: 'a\"b'", "String = \"a\"b\""),
      ("type: boolean, default: true", "Bool = true"),
      ("type: integer, default: -3", "Int = -3"), ("type: integer, default: 0x1F", "Int = 31"),
      ("type: integer, default: +5", "Int = 5"), ("type: integer, default: 007", "Int = 7"),
      (
        "type: integer, format: int64, default: 9223372036854775807", "Int64 = 9223372036854775807"
      ),
      ("type: number, default: 1.50", "Double = 1.50"),
      ("type: number, default: 2", "Double = 2"),
      ("type: number, default: .5", "Double = 0.5"),
      ("type: number, default: -.5e3", "Double = -0.5e3"),
      ("type: number, default: 1.", "Double = 1"),
      ("type: number, default: +01.5E-2", "Double = 1.5E-2"),
      ("type: number, default: 18446744073709551616", "Double = 18446744073709551616"),
      ("type: string, default: null", "String"), ("type: array, default: []", "[JSONValue] = []"),
      ("type: object, default: {}", "JSONObject = [:]"),
      (
        "type: integer, format: uint64, default: 18446744073709551615",
        "UInt64 = 18446744073709551615"
      ),
      ("type: integer, format: int8, default: -128", "Int8 = -128"),
    ]
  )
  func literals(schema: String, expected: String) throws {
    #expect(
      try models("A: {required: [a], properties: {a: {\(schema)}}}", .created)
        == ["struct A(a: \(expected))"]
    )
  }

  @Test("The default of an enumeration is one of its values")
  func enumValues() throws {
    #expect(
      try models(
        """
        A:
          required: [s, n, r]
          properties:
            s: {type: string, enum: [on, off], default: off}
            n: {type: integer, enum: [1, 2], default: 2}
            r: {allOf: [{$ref: '#/components/schemas/B'}], default: x}
        B: {type: string, enum: [x]}
        """,
        .created
      ).first == "struct A(s: A.S = .off, n: A.N = ._2, r: B = .x)"
    )
  }

  @Test(
    "A default of another type is left out with a warning",
    arguments: [
      "type: integer, default: a", "type: integer, default: 1.5", "type: string, default: 1",
      "type: boolean, default: 'true'", "type: number, default: a", "type: number, default: .inf",
      "type: number, default: 1e999", "type: number, format: float, default: 1e99",
      "type: integer, default: 9223372036854775808",
      "type: integer, format: int32, default: 2147483648",
      "type: string, enum: [a, c], default: b", "type: integer, enum: [1, 3], default: 2",
      "type: integer, format: int8, default: 128", "type: integer, format: uint64, default: -1",
      "type: string, default: []", "type: string, enum: [a, c], default: {}",
    ]
  )
  func wrongType(schema: String) throws {
    let (client, findings) = try lower(schemas("A:\n  properties:\n    a: {\(schema)}", .created))
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("11:") == true)
    #expect(
      findings.first?.hasSuffix(
        "warning: the default is not a value of its schema's type and is left out"
      ) == true
    )
    guard case .object(let model) = try #require(client?.models.first) else { return }
    #expect(model.properties.map(\.serverDefault) == [nil])
  }

  @Test(
    "Lists, maps and free values are literals too",
    arguments: [
      ("type: array, items: {type: string}, default: [b, a]", #"["b", "a"]"#),
      (
        "type: array, items: {type: array, items: {type: integer}}, default: [[1], []]", "[[1], []]"
      ),
      ("type: array, default: []", "[]"),
      (
        "type: object, additionalProperties: {type: integer}, default: {b: 1, a: 2}",
        #"["b": 1, "a": 2]"#
      ),
      ("type: object, default: {}", "[:]"),
      ("default: {a: [1, x, true]}", #"["a": [1, "x", true]]"#),
    ]
  )
  func collections(schema: String, expected: String) throws {
    let client = try client(schemas("A: {properties: {a: {\(schema)}}}", .created))
    guard case .object(let model) = try #require(client.models.first) else { return }
    #expect(model.properties.map { $0.serverDefault?.outline } == [expected])
  }

  @Test(
    "A default that has no literal is left out with a warning",
    arguments: [
      "type: string, format: date, default: '2020-01-01'", "type: array, default: [1.5]",
      "type: object, properties: {a: {type: string}}, default: {a: b}", "default: 1.5",
    ]
  )
  func noLiteral(schema: String) throws {
    let (_, findings) = try lower(schemas("A:\n  properties:\n    a: {\(schema)}", .created))
    #expect(
      findings.map { $0.contains("warning: the default is left out: values of its schema's type") }
        == [true]
    )
    #expect(try lower(schemas("A: {properties: {a: {\(schema)}}}", .received)).findings == [])
  }

  @Test("An argument that a request must have stands behind those that callers must name")
  func requiredArguments() throws {
    let client = try client(
      paths(
        """
        get:
          operationId: op
          parameters:
            - {name: a, in: header, required: true, schema: {type: string, default: x}}
            - {name: b, in: query, required: true, schema: {type: integer, enum: [7]}}
            - {name: c, in: query, required: true, schema: {type: integer}}
            - {name: d, in: query, schema: {type: integer, enum: [7]}}
          responses: {}
        """
      )
    )
    let arguments = try #require(client.apis.first?.operations.first?.arguments)
    #expect(arguments.map(\.name.name) == ["c", "a", "b", "d"])
    let values: [DefaultValue?] = [
      nil, .string(StringLiteral("x")), .number("7"), nil,
    ]
    #expect(arguments.map(\.defaultValue) == values)
    #expect(arguments.map(\.serverDefault) == [nil, nil, nil, nil])
  }

  @Test("An argument that a request may do without only tells what the server takes")
  func arguments() throws {
    let client = try client(
      paths(
        "get: {operationId: op, parameters: [{name: limit, in: query, schema: {type: integer, default: 100}}], responses: {}}"
      )
    )
    let argument = client.apis.first?.operations.first?.arguments.first
    #expect(argument?.serverDefault == .number("100"))
    #expect(argument?.isOptional == true)
  }
}
