import ClientIR
import Lowering
import TestSupport
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
        A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {s: {enum: [a, b]}}}]}
        B: {properties: {t: {enum: [a, b]}}}
        """
      ) == [
        "struct A(t: B.T?, s: A.S?)", "struct B(t: B.T?)", "enum B.T: String(a = \"a\", b = \"b\")",
        "enum A.S: String(a = \"a\", b = \"b\")",
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
        "{properties: {a: {type: string}}, oneOf: [{$ref: '#/components/schemas/B'}, {type: integer}]}",
        "9:8: warning: 'anyOf' and 'oneOf' of values that are no objects, in a schema of an object, "
          + "are not supported and left out"
      ),
      (
        "{allOf: [{properties: {a: {type: string}}}, {anyOf: [{type: string}, {type: integer}]}]}",
        "9:52: warning: 'anyOf' and 'oneOf' of values that are no objects, in a schema of an object, "
          + "are not supported and left out"
      ),
      (
        "{required: [a, x, y], properties: {a: {type: string}}}",
        "9:8: warning: required, but described nowhere, and left out of the model: 'x', 'y'"
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

  @Test("What stands beside the named properties has a property, where the document speaks of it")
  func additionalProperties() throws {
    #expect(
      try models(
        """
        A:
          properties: {additionalProperties: {type: string}, additional_properties: {type: integer}}
          additionalProperties: {type: integer, nullable: true}
        """
      ) == [
        "struct A(additionalProperties: String?, additionalProperties2: Int?, "
          + "additionalProperties3: [String: Int?]...)"
      ]
    )
    #expect(
      try models("A: {properties: {a: {type: string}}, additionalProperties: true}")
        == ["struct A(a: String?, additionalProperties: [String: JSONValue]...)"]
    )
    #expect(
      try models("A: {properties: {a: {type: string}}, additionalProperties: false}")
        == ["struct A(a: String?)"]
    )
    #expect(
      try models(
        """
        A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {b: {type: string}}, additionalProperties: false}]}
        B: {properties: {a: {type: string}}, additionalProperties: {properties: {x: {type: string}}}}
        """
      ) == [
        "struct A(a: String?, b: String?, additionalProperties: [String: B.AdditionalProperty]...)",
        "struct B(a: String?, additionalProperties: [String: B.AdditionalProperty]...)",
        "struct B.AdditionalProperty(x: String?)",
      ]
    )
  }

  @Test(
    "What is required counts where it is carried: read-only in responses, write-only in requests"
  )
  func requiredDirections() throws {
    let object = """
      A:
        required: [r, w, n]
        properties:
          r: {type: string, readOnly: true}
          w: {type: string, writeOnly: true}
          n: {type: string, writeOnly: true, nullable: true}
      """
    #expect(
      try models(object, .received) == ["struct A(readOnly r: String, w: String?, n: String?)"]
    )
    #expect(
      try models(object, .created)
        == ["struct A(readOnly r: String?, w: String, n: String|null)"]
    )
    let both = """
      paths:
        /a:
          put: {operationId: use, requestBody: {content: &c {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {'200': {content: *c}}}
      components:
        schemas:
      \(object.indented(by: 4))
      """
    #expect(
      try client(both).models.map(\.outline)
        == ["struct A(readOnly r: String?, w: String?, n: String?|null)"]
    )
  }

  @Test("A file is a part of a multipart body alone")
  func files() throws {
    func models(_ type: String) throws -> [String] {
      try client(
        """
        paths:
          /a:
            post: {operationId: use, requestBody: {content: {\(type): {schema: {$ref: '#/components/schemas/A'}}}}, responses: {}}
            get: {operationId: read, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}}
        components:
          schemas:
            A:
              properties:
                f: {type: string, format: binary}
                l: {type: array, items: {type: string, format: binary}}
                m: {type: string, contentMediaType: image/png}
                o: {anyOf: [{type: string, format: binary}, {type: 'null'}]}
                t: {type: string, contentMediaType: text/plain}
            B: {properties: {f: {type: string, format: binary}}}
        """
      ).models.map(\.outline)
    }
    #expect(
      try models("application/json").first
        == "struct A(f: String?, l: [String]?, m: String?, o: String?|null, t: String?)"
    )
    #expect(
      try models("multipart/form-data") == [
        "struct A(f: MultipartFile?, l: [MultipartFile]?, m: MultipartFile?, "
          + "o: MultipartFile?|null, t: String?)",
        "struct B(f: String?)",
      ]
    )
  }

  @Test("A reference with something beside it is what it refers to, and what stands beside counts")
  func referenceSiblings() throws {
    let client = try client(
      schemas(
        """
        A:
          properties:
            x: {allOf: [{$ref: '#/components/schemas/B'}], description: Mine, deprecated: true, readOnly: true}
            y: {allOf: [{$ref: '#/components/schemas/B'}, {nullable: true}]}
            z: {allOf: [{$ref: '#/components/schemas/B'}, {description: D}], default: b}
            o: {allOf: [{$ref: '#/components/schemas/C'}], properties: {more: {type: string}}}
        B: {type: string, enum: [a, b], description: Its, default: a}
        C: {properties: {c: {type: string}}}
        """,
        .created
      )
    )
    #expect(
      client.models.first?.outline
        == "struct A(readOnly x: B?, y: B?|null, .a by the server, z: B?, .b by the server, o: A.O?)"
    )
    #expect(client.models.map(\.outline).contains("struct A.O(c: String?, more: String?)"))
    guard case .object(let model) = try #require(client.models.first) else { return }
    #expect(model.properties.map(\.isDeprecated) == [true, false, false, false])
    #expect(
      model.properties.map { $0.documentation?.markdown } == ["Mine", "Its", "Its", nil]
    )
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
