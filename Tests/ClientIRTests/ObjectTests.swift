import ClientIR
import Testing

@Suite("An object becomes a structure")
struct ObjectTests {
  private static let everyPresence = """
    A:
      required: [a, b]
      properties:
        a: {type: string}
        b: {type: string, nullable: true}
        c: {type: string}
        d: {type: string, nullable: true}
    """

  @Test("In a response, null and absent are the same; in a request they are not")
  func presence() throws {
    #expect(
      try models(Self.everyPresence, .received)
        == ["struct A(a: String, b: String|null, c: String?, d: String?)"]
    )
    #expect(
      try models(Self.everyPresence, .created)
        == ["struct A(a: String, b: String|null, c: String?, d: String?|null)"]
    )
  }

  @Test(
    "Null is a value wherever the document says so",
    arguments: [
      "{type: [string, 'null']}", "{enum: [a, null]}", "{anyOf: [{type: string}, {type: 'null'}]}",
      "{oneOf: [{$ref: '#/components/schemas/B'}, {nullable: true}]}",
      "{$ref: '#/components/schemas/B'}", "{allOf: [{$ref: '#/components/schemas/B'}]}",
      "{oneOf: [{$ref: '#/components/schemas/B'}]}",
    ]
  )
  func nullable(schema: String) throws {
    let model = try models(
      "A: {properties: {x: \(schema)}}\nB: {type: string, nullable: true}",
      .created
    ).first
    #expect(model?.hasSuffix("?|null)") == true)
  }

  @Test("What a request holds deep within is sent too")
  func deepRequest() throws {
    #expect(
      try models(
        """
        A: {properties: {b: {type: array, items: {$ref: '#/components/schemas/B'}}}}
        B: {additionalProperties: {$ref: '#/components/schemas/C'}, type: object}
        C: {properties: {x: {type: string, nullable: true}}}
        """,
        .created
      ) == ["struct A(b: [[String: C]]?)", "struct C(x: String?|null)"]
    )
  }

  @Test("A property is read-only by its schema, be it behind a reference")
  func readOnly() throws {
    #expect(
      try models(
        """
        A:
          properties:
            a: {type: string, readOnly: true, nullable: true}
            b: {$ref: '#/components/schemas/B'}
            c: {allOf: [{$ref: '#/components/schemas/B'}]}
            d: {type: string}
        B: {type: string, readOnly: true}
        """,
        .created
      )
        == ["struct A(readOnly a: String?, readOnly b: String?, readOnly c: String?, d: String?)"]
    )
  }

  @Test("allOf joins properties in the order of the document; the last description counts")
  func allOf() throws {
    #expect(
      try models(
        """
        A:
          allOf:
          - {$ref: '#/components/schemas/B'}
          - required: [x]
            properties: {x: {type: integer}, z: {type: string}}
          properties: {own: {type: string}}
          required: [own]
        B: {required: [y], properties: {x: {type: string}, y: {type: string}}}
        """
      ) == [
        "struct A(x: Int, y: String, z: String?, own: String)", "struct B(x: String?, y: String)",
      ]
    )
  }

  @Test("A type within an included component is nested in that component, whoever is first")
  func includedNesting() throws {
    #expect(
      try models(
        """
        A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {s: {enum: [a]}}}]}
        B: {properties: {t: {enum: [a]}}}
        """
      ) == [
        "struct A(t: B.T?, s: A.S?)", "struct B(t: B.T?)", "enum B.T: String(a = \"a\")",
        "enum A.S: String(a = \"a\")",
      ]
    )
  }

  @Test("An object whose alternatives only require one property or another stays an object")
  func requirements() throws {
    #expect(
      try models(
        """
        A:
          type: object
          properties: {a: {type: string}, b: {type: string}}
          oneOf: [{required: [a]}, {type: object, required: [b]}]
        """
      ) == ["struct A(a: String?, b: String?)"]
    )
  }

  @Test(
    "What a structure cannot say is named in a warning",
    arguments: [
      (
        "{properties: {a: {type: string}}, additionalProperties: {type: integer}}",
        "9:8: warning: the properties that 'A' allows beside the named ones are left out of the model"
      ),
      (
        "{properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}, {type: integer}]}",
        "9:8: warning: what stands beside 'anyOf' or 'oneOf' is not supported and left out"
      ),
      (
        "{allOf: [{properties: {a: {type: string}}}, {anyOf: [{type: string}, {type: integer}]}]}",
        "9:52: warning: 'anyOf' and 'oneOf' within 'allOf' are not supported and left out"
      ),
    ]
  )
  func gaps(schema: String, warning: String) throws {
    let (client, findings) = try lower(
      schemas("A: \(schema)\nB: {properties: {b: {type: string}}}")
    )
    #expect(findings == [warning])
    #expect(client != nil)
  }

  @Test("Comments come from descriptions, and deprecation from the property")
  func documentation() throws {
    let client = try client(
      schemas(
        "A: {description: ' D ', properties: {x: {type: string, description: P, deprecated: true}}}"
      )
    )
    guard case .object(let model) = try #require(client.models.first) else { return }
    #expect(model.documentation?.markdown == "D")
    #expect(model.properties.map { $0.documentation?.markdown } == ["P"])
    #expect(model.properties.map(\.isDeprecated) == [true])
  }
}
