import ClientIR
import Lowering
import TestSupport
import Testing

@Suite("Each operation has an example")
struct ExampleTests {
  /// The arguments of the example of an operation with these fields.
  private func example(
    _ fields: String,
    path: String = "/a",
    components: String = ""
  ) throws -> String? {
    let (client, _) = try lower(paths(fields, path: path) + components)
    return client?.apis.first?.operations.first?.example?.arguments.outline
  }

  /// The example of a required query parameter.
  private func parameter(_ fields: String) throws -> String? {
    try example(
      "get: {parameters: [{name: p, in: query, required: true, \(fields)}], responses: {}}"
    )
  }

  /// The example of a body of the component schema `A`.
  private func body(_ schemas: String, media: String = "") throws -> String? {
    let schema = "schema: {$ref: '#/components/schemas/A'}"
    return try example(
      "post: {requestBody: {required: true, content: {application/json: {\(schema)\(media)}}}, "
        + "responses: {}}",
      components: "components:\n  schemas:\n" + schemas.indented(by: 4)
    )
  }

  @Test(
    "A value is the first that fits: the place's own, the schema's, one that is listed",
    arguments: [
      ("example: x, schema: {type: string, example: y}", "p: \"x\""),
      ("examples: {a: {value: x}}, schema: {type: string}", "p: \"x\""),
      ("schema: {type: string, example: y, default: z}", "p: \"y\""),
      // What has a value of its own needs none in an example.
      ("example: null, schema: {type: string, default: z}", ""),
      ("example: [1], schema: {type: integer, default: 3}", ""),
      ("schema: {type: string, enum: [up, down]}", "p: .up"),
      ("example: down, schema: {type: string, enum: [up, down]}", "p: .down"),
      ("example: else, schema: {type: string, enum: [up, down]}", "p: .up"),
      ("example: 007, schema: {type: string}", "p: \"007\""),
      ("example: [a, b], schema: {type: array, items: {type: string}}", "p: [\"a\", \"b\"]"),
      ("schema: {type: array, items: {type: string, example: a}}", "p: [\"a\"]"),
    ]
  )
  func order(fields: String, expected: String) throws {
    #expect(try parameter(fields) == expected)
  }

  @Test(
    "Without any, it comes from the type, the format and the name",
    arguments: [
      ("string", "p: \"p\""), ("integer", "p: 1"), ("boolean", "p: true"), ("number", "p: 1.5"),
      ("string, format: email", "p: \"user@example.com\""),
      ("string, format: date-time", "p: DateTime(\"2026-01-31T12:00:00Z\")"),
      ("string, format: date", "p: FullDate(\"2026-01-31\")"),
      ("string, format: uuid", "p: UUID(\"123e4567-e89b-12d3-a456-426614174000\")"),
      ("object", "p: [\"key\": \"value\"]"),
      ("object, additionalProperties: {type: integer}", "p: [\"key\": 1]"),
    ]
  )
  func samples(type: String, expected: String) throws {
    #expect(try parameter("schema: {type: \(type)}") == expected)
  }

  @Test(
    "What is made from its text is made from text that is one",
    arguments: [
      ("date-time", "2024-02-29T23:59:59.5+01:00", true), ("date-time", "2026-01-31", false),
      ("date-time", "2023-02-29T00:00:00Z", false), ("date-time", "2026-01-31T24:00:00Z", false),
      ("date", "2026-04-30", true), ("date", "2026-04-31", false), ("time", "12:30:00Z", true),
      ("time", "12:30", false), ("duration", "P1DT2H", true), ("duration", "P1H", false),
      ("duration", "P", false), ("duration", "PT", false), ("duration", "PT1S2H", false),
      ("uuid", "00000000-0000-0000-0000-00000000000G", false),
      ("byte", "QUI=", true), ("byte", "QUI", false), ("byte", "Q===", false),
    ]
  )
  func texts(format: String, text: String, fits: Bool) throws {
    let found = try parameter("example: '\(text)', schema: {type: string, format: \(format)}")
    #expect(found?.contains("\"\(text)\"") == fits)
  }

  @Test(
    "An optional parameter is there if the document has an example of it, unless it is deprecated"
  )
  func optional() throws {
    let fields = """
      get:
        parameters:
          - {name: a, in: query, schema: {type: string}}
          - {name: b, in: query, schema: {type: string}, example: x}
          - {name: c, in: query, schema: {type: string, default: y}}
          - {name: d, in: query, schema: {type: string}, example: x, deprecated: true}
        responses: {}
      """
    #expect(try example(fields) == "b: \"x\"")
  }

  @Test("An object has what is required and what has an example, and nothing read-only")
  func objects() throws {
    let model = """
      A:
        required: [a, d]
        properties:
          a: {type: string}
          b: {type: string, example: x}
          c: {type: string, readOnly: true, example: y}
          d: {type: integer, default: 5}
          e: {type: string}
          f: {type: string, deprecated: true, example: x}
      """
    #expect(try body(model) == "a: A(a: \"a\", b: \"x\")")
    #expect(
      try body(model, media: ", example: {e: z, c: no, unknown: 1}") == "a: A(a: \"a\", e: \"z\")"
    )
    // One that does not fit is passed over.
    #expect(try body(model, media: ", example: {a: [1]}") == "a: A(a: \"a\", b: \"x\")")
    #expect(try body("A: {properties: {a: {type: string}, b: {}}}") == "a: A(a: \"a\")")
  }

  @Test("An example ends, whatever holds itself")
  func recursion() throws {
    #expect(
      try body(
        """
        A:
          required: [list, next]
          properties:
            list: {type: array, items: {$ref: '#/components/schemas/A'}}
            next: {$ref: '#/components/schemas/B'}
        B: {properties: {a: {$ref: '#/components/schemas/A'}}}
        """
      ) == "a: A(list: [], next: B())"
    )
    // Nobody can make such a value.
    #expect(
      try body("A: {required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}") == nil
    )
    let wide = (0..<9).map { level in
      let properties = (0..<9).map { "p\($0): {$ref: '#/components/schemas/A\(level + 1)'}" }
      let required = (0..<9).map { "p\($0)" }.joined(separator: ", ")
      let name = level == 0 ? "A" : "A\(level)"
      return
        "\(name): {required: [\(required)], properties: {\(properties.joined(separator: ", "))}}"
    }
    let last = "A9: {required: [x], properties: {x: {type: string}}}"
    #expect(try body((wide + [last]).joined(separator: "\n")) == nil)
  }

  @Test("A union has its first case that fits")
  func unions() throws {
    let union = """
      A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
      B: {required: [b], properties: {b: {type: string}}}
      C: {required: [c], properties: {c: {type: string}}}
      """
    #expect(try body(union) == "a: .b(B(b: \"b\"))")
    #expect(try body(union, media: ", example: {c: x}") == "a: .c(C(c: \"x\"))")
  }

  @Test("Operations whose paths differ in what no request has are told apart")
  func fragments() throws {
    let (client, _) = try lower(
      """
      paths:
        /a: {get: {parameters: [{name: p, in: query, required: true, schema: {}}], responses: {}}}
        /a#b: {get: {parameters: [{name: q, in: query, required: true, schema: {}}], responses: {}}}
      """
    )
    let examples = try #require(
      client?.apis.first?.operations.map { $0.example?.arguments.outline }
    )
    #expect(examples == ["p: [\"key\": \"value\"]", "q: [\"key\": \"value\"]"])
  }

  @Test("The result has the name of its type, unless the example needs that itself")
  func resultNames() throws {
    for (schema, name) in [("Thing", "thing"), ("Print", "printValue"), ("Api", "apiValue")] {
      let (client, _) = try lower(
        paths(
          "get: {responses: {'200': {content: {application/json: {schema: {$ref: "
            + "'#/components/schemas/\(schema)'}}}}}}"
        ) + "components: {schemas: {\(schema): {properties: {a: {type: string}}}}}"
      )
      let operation = try #require(client?.apis.first?.operations.first)
      #expect(operation.example?.resultName.name == name)
    }
  }
}

extension [ExampleValue.Field] {
  /// The arguments in one line.
  var outline: String {
    map { "\($0.name.name): \($0.value.outline)" }
      .joined(separator: ", ")
  }
}

extension ExampleValue {
  /// The value in one line.
  fileprivate var outline: String {
    switch self {
    case .literal(.string(let text)): "\"\(text.value)\""
    case .literal(.number(let digits)): digits
    case .literal(.boolean(let value)): "\(value)"
    case .literal(.enumValue(let name)): ".\(name.name)"
    case .literal(let value): "\(value)"
    case .null: "nil"
    case .text(let word, let text): "\(word.rawValue)(\"\(text.value)\")"
    case .bytes(let text): "bytes of \"\(text.value)\""
    case .file(let name, let text): "file \(name.value) of \"\(text.value)\""
    case .list(let items): "[\(items.map(\.outline).joined(separator: ", "))]"
    case .dictionary(let members):
      "[\(members.map { "\"\($0.key.value)\": \($0.value.outline)" }.joined(separator: ", "))]"
    case .object(let name, let fields): "\(name.name.name)(\(fields.outline))"
    case .alternative(let name, let value): ".\(name.name)(\(value.outline))"
    }
  }
}
