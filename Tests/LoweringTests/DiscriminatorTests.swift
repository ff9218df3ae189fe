import ClientIR
import Lowering
import Testing

@Suite("A property tells the types of a union apart")
struct DiscriminatorTests {
  private static let animals = """
    Cat: {required: [kind], properties: {kind: {type: string}, meow: {type: string}}}
    Dog: {required: [kind], properties: {kind: {type: string}, bark: {type: string}}}
    """
  private static let references =
    "[{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]"

  private func first(_ text: String) throws -> String {
    try #require(try models("\(text)\n\(Self.animals)").first)
  }

  @Test("By what a mapping lists and by the schemas' names", arguments: ["anyOf", "oneOf"])
  func explicit(keyword: String) throws {
    let alternatives = "\(keyword): \(Self.references)"
    #expect(
      try first("A: {\(alternatives), discriminator: {propertyName: kind}}")
        == "union A by kind(cat Cat: Cat, dog Dog: Dog, unrecognized)"
    )
    #expect(
      try first(
        """
        A:
          \(alternatives)
          discriminator:
            propertyName: kind
            mapping: {kitty: '#/components/schemas/Cat', tom: '#/components/schemas/Cat', Cat: '#/components/schemas/Dog'}
        """
      ) == "union A by kind(cat kitty tom: Cat, dog Cat Dog: Dog, unrecognized)"
    )
  }

  @Test("A value that stands for none of the schemas is named in a warning")
  func strayMapping() throws {
    let (client, findings) = try lower(
      schemas(
        """
        A: {oneOf: \(Self.references), discriminator: {propertyName: kind, mapping: {x: '#/components/schemas/X'}}}
        X: {properties: {x: {type: string}}}
        \(Self.animals)
        """
      )
    )
    #expect(findings.count == 1)
    #expect(
      findings.first?.contains("the discriminator's value 'x' stands for a schema that is none")
        == true
    )
    #expect(client?.models.first?.outline.hasPrefix("union A by kind(cat Cat: Cat") == true)
  }

  @Test("Where a schema has no value, the properties decide, with a warning")
  func noTag() throws {
    let (client, findings) = try lower(
      schemas(
        """
        A:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]
          discriminator: {propertyName: kind}
        \(Self.animals)
        """
      )
    )
    #expect(
      client?.models.first?.outline == "union A(cat: Cat, string: String, unrecognized)"
    )
    #expect(findings.count == 1)
  }

  @Test("By a constant that every type requires, and that names the types that have no name")
  func implied() throws {
    let models = try models(
      """
      A:
        oneOf:
        - {required: [kind, x], properties: {x: {const: 1}, kind: {const: red_cat}}}
        - {allOf: [{$ref: '#/components/schemas/Base'}], properties: {kind: {enum: [2]}}}
        - {required: [kind, x], properties: {x: {const: 1}, kind: {$ref: '#/components/schemas/Kind'}}}
      Base: {required: [kind, x], properties: {x: {const: 1}, kind: {type: integer}}}
      Kind: {type: boolean, enum: [true]}
      """
    )
    #expect(
      models.first
        == "union A by kind(redCat red_cat: A.RedCat, _2 2: A._2Value, true true: A.True, unrecognized)"
    )
  }

  @Test("What is no object is known by its kind beside them")
  func impliedBesideOthers() throws {
    #expect(
      try models(
        """
        A: {oneOf: [{type: string}, {required: [k], properties: {k: {const: a}}}, {required: [k], properties: {k: {const: b}}}]}
        """
      ).first == "union A by k(string: String, a a: A.AValue, b b: A.B, unrecognized)"
    )
  }

  @Test(
    "Not by one that some need not have, that is no constant, or that is the same in two",
    arguments: [
      "[{properties: {k: {const: a}}}, {required: [k], properties: {k: {const: b}}}]",
      "[{required: [k], properties: {k: {const: a}}}, {required: [k], properties: {k: {type: string}}}]",
      "[{required: [k], properties: {k: {const: a}}}, {required: [k], properties: {k: {const: a}, x: {}}}]",
      "[{required: [k], properties: {k: {const: a}}}, {type: string}]",
      "[{required: [k], properties: {k: {const: a}}}, {properties: {k: {const: b}}}, {type: string}]",
      "[{required: [k], properties: {k: {enum: [a, b]}}}, {required: [k], properties: {k: {const: c}}}]",
    ]
  )
  func notImplied(alternatives: String) throws {
    #expect(try models("A: {oneOf: \(alternatives)}").first?.contains(" by ") == false)
  }

  @Test("A union within a union passes its values on")
  func nested() throws {
    #expect(
      try models(
        """
        A:
          oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Cow'}]
          discriminator: {propertyName: kind, mapping: {bovine: '#/components/schemas/Cow'}}
        Pet: {oneOf: \(Self.references), discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat'}}}
        Cow: {properties: {kind: {type: string}}}
        \(Self.animals)
        """
      ).first == "union A by kind(pet c Pet Cat Dog: Pet, cow bovine Cow: Cow, unrecognized)"
    )
  }

  @Test("A base type whose alternatives include it is the union of them")
  func baseType() throws {
    #expect(
      try models(
        """
        A:
          required: [kind]
          properties: {kind: {type: string}}
          oneOf: [{$ref: '#/components/schemas/X'}, {$ref: '#/components/schemas/Y'}]
          discriminator: {propertyName: kind}
        X: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {x: {type: string}}}]}
        Y: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {y: {type: string}}}]}
        """
      ) == [
        "union A by kind(x X: X, y Y: Y, unrecognized)",
        "struct X(kind: String = \"X\", x: String?)", "struct Y(kind: String = \"Y\", y: String?)",
      ]
    )
  }

  @Test("Schemas that include one with a discriminator are what its values are")
  func hierarchy() throws {
    #expect(
      try models(
        """
        A: {required: [kind], properties: {kind: {type: string}, id: {type: integer}}, discriminator: {propertyName: kind}}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}
        C: {allOf: [{allOf: [{$ref: '#/components/schemas/B'}]}], properties: {c: {$ref: '#/components/schemas/A'}}}
        """
      ) == [
        "indirect union A by kind(b B: B, c C: C, a A: ABase, unrecognized)",
        "struct B(kind: String = \"B\", id: Int?, b: String?)",
        "struct C(kind: String = \"C\", id: Int?, b: String?, c: A?)",
        "struct ABase(kind: String = \"A\", id: Int?)",
      ]
    )
  }

  @Test("A property that is spelt in another way is meant; without one there is no union")
  func misspelledProperty() throws {
    func first(_ property: String) throws -> String? {
      let (client, _) = try lower(
        schemas(
          """
          A: {required: [type], properties: {type: {type: string}}, discriminator: {propertyName: \(property)}}
          B: {allOf: [{$ref: '#/components/schemas/A'}]}
          """
        )
      )
      return client?.models.first?.outline
    }
    #expect(try first("Type_") == "union A by type(b B: B, a A: ABase, unrecognized)")
    #expect(try first("kind") == "struct A(type: String)")
  }

  @Test(
    "One with a discriminator of its own among them is itself there, and all of its own elsewhere"
  )
  func hierarchyWithin() throws {
    #expect(
      try models(
        """
        A: {properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {b: '#/components/schemas/B', c: '#/components/schemas/C'}}}
        B: {allOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind}, properties: {b: {type: string}}}
        C: {allOf: [{$ref: '#/components/schemas/B'}], properties: {all: {type: array, items: {$ref: '#/components/schemas/B'}}}}
        """
      ) == [
        "union A by kind(b b B: BBase, c c C: C, unrecognized)",
        "struct BBase(kind: String?, b: String?)",
        "struct C(kind: String?, b: String?, all: [B]?)",
        "union B by kind(c c C: C, b b: BBase, unrecognized)",
      ]
    )
  }

  @Test("One that stands in no union is named in a warning")
  func alone() throws {
    let (_, findings) = try lower(
      schemas("A: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}")
    )
    #expect(findings.map { $0.contains("a discriminator without 'anyOf' or 'oneOf'") } == [true])
  }
}
