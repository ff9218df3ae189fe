import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("Keywords of JSON Schema")
struct SchemaKeywordTests {
  private func schema(_ fields: String) throws -> Schema {
    try schema31("A: {\(fields)}").schema
  }

  @Test("A constant is an enumeration of one; null is no value of it")
  func constant() throws {
    #expect(try schema("const: a").enumeration?.map(\.text) == ["a"])
    #expect(try schema("const: a, enum: [a, b]").enumeration?.map(\.text) == ["a"])
    let null = try schema("const: null")
    #expect(null.enumeration?.isEmpty == true)
    #expect(null.isNullable)
  }

  @Test("An enumeration without values is not heeded")
  func emptyEnumeration() throws {
    let (document, diagnostics) = try read(head + schemas("A: {enum: []}"))
    #expect(
      diagnostics.map(\.text) == ["9:15: warning: 'enum' lists no values; it is not heeded"]
    )
    #expect(document?.component("A")?.enumeration == nil)
  }

  @Test("How binary data is written")
  func content() throws {
    let schema = try schema("contentEncoding: base64, contentMediaType: image/png")
    #expect(schema.contentEncoding == "base64")
    #expect(schema.contentMediaType == "image/png")
  }

  @Test("A tuple has items by their position, and others behind them or none")
  func tuple() throws {
    let (open, document) = try schema31(
      "A: {prefixItems: [{type: string}, {type: integer}], items: {type: boolean}, minItems: 2}"
    )
    #expect(open.prefixItems.map { document[$0].types } == [[.string], [.integer]])
    #expect(open.items.map { document[$0].types } == [.boolean])
    #expect(open.minItems == 2)
    #expect(!open.hasNoMoreItems)
    let closed = try schema("prefixItems: [{}], items: false")
    #expect(closed.hasNoMoreItems)
    #expect(closed.items == nil)
  }

  @Test("A count is a whole number", arguments: [("3", 3), ("3.0", 3), ("0", 0)])
  func minItems(text: String, count: Int) throws {
    #expect(try schema("minItems: \(text)").minItems == count)
  }

  @Test("Nothing else is a count", arguments: ["-1", "1.5", "x", "[]", ".nan", "1e400"])
  func wrongCount(text: String) throws {
    let found = try findings(schemas("A: {minItems: \(text)}"))
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("; it is passed over") == true)
    #expect(found.first?.hasPrefix("9:19: warning: 'minItems' must be a count, but") == true)
  }

  @Test("A property with the schema `false` is left out, as is an alternative")
  func never() throws {
    let (schema, document) = try schema31(
      "A: {properties: {a: false, b: true}, anyOf: [false, {type: string}], oneOf: [false]}"
    )
    #expect(schema.properties.map(\.name) == ["b"])
    #expect(schema.anyOf.map { document[$0].types } == [[.string]])
    #expect(schema.oneOf == [])
  }

  @Test("Elsewhere `false` is read as any JSON, with a warning")
  func neverElsewhere() throws {
    let (document, diagnostics) = try read31(schemas("A: {allOf: [false]}\nB: false"))
    let message = "the schema 'false', which no value meets, is not supported; it is read as "
    #expect(
      diagnostics.map(\.text) == [
        "9:17: warning: \(message)any JSON", "10:8: warning: \(message)any JSON",
      ]
    )
    #expect(document?.component("B")?.types == [])
  }

  @Test("Where only names of a pattern may stand, its schema is that of the additional properties")
  func patterns() throws {
    let (one, document) = try schema31(
      "A: {properties: {a: {}}, patternProperties: {b: {type: string}}, additionalProperties: false}"
    )
    guard case .schema(let id) = one.additionalProperties else {
      Issue.record("no schema of the additional properties")
      return
    }
    #expect(document[id].types == [.string])
  }

  @Test(
    "Where others may stand too, or several schemas can apply, anything may",
    arguments: [
      "patternProperties: {'^x': {type: string}}",
      "patternProperties: {a: {type: string}, b: {}}",
      "patternProperties: {a: {type: string}}, additionalProperties: true",
      "patternProperties: {a: {type: string}}, additionalProperties: {type: integer}",
      "patternProperties: {a: {type: string}}, properties: {b: {}}",
    ]
  )
  func mixedPatterns(fields: String) throws {
    #expect(try schema(fields).additionalProperties == .allowed(true))
  }

  @Test("Unevaluated properties are additional ones unless the schema speaks of those")
  func unevaluated() throws {
    #expect(try schema("unevaluatedProperties: false").additionalProperties == .allowed(false))
    #expect(
      try schema("unevaluatedProperties: false, additionalProperties: true").additionalProperties
        == .allowed(true)
    )
    #expect(try schema("patternProperties: {a: false}").additionalProperties == .unspecified)
  }

  @Test("A dynamic reference that nothing binds is not silently anything")
  func dynamicReference() throws {
    #expect(
      try read31(schemas("A: {$dynamicRef: '#a'}")).diagnostics.map(\.text) == [
        "9:22: warning: '#a' is not a JSON pointer; a reference looks like "
          + "'#/components/schemas/Name'; it is read as any JSON"
      ]
    )
  }

  @Test("A dynamic reference is what its anchor is bound to, in a component too")
  func boundDynamicReference() throws {
    let (schema, document) = try schema31(
      """
      A: {$dynamicRef: '#item'}
      B: {$dynamicAnchor: item, type: integer}
      C: {properties: {a: {$dynamicRef: '#item'}}}
      """
    )
    #expect(schema.allOf.map { document[$0].componentName } == ["B"])
    #expect(
      document.component("C")?.property("a").map { document[$0].componentName } == "B"
    )
  }
}

@Suite("A list of types is a choice of schemas")
struct TypeListTests {
  @Test("Each type has the fields that concern it; the schema keeps the rest")
  func parts() throws {
    let (schema, document) = try schema31(
      """
      A:
        type: [string, integer, 'null', array, object]
        title: T
        description: D
        default: x
        readOnly: true
        format: date-time
        items: {type: boolean}
        required: [a]
        properties: {a: {type: string}}
        additionalProperties: false
      """
    )
    #expect(schema.types == [])
    #expect(schema.isNullable)
    #expect(schema.title == "T")
    #expect(schema.description == "D")
    #expect(schema.defaultValue?.text == "x")
    #expect(schema.isReadOnly)
    #expect(schema.format == nil && schema.items == nil && schema.properties.isEmpty)
    #expect(schema.required == [])
    #expect(schema.additionalProperties == .unspecified)
    let parts = schema.anyOf.map { document[$0] }
    #expect(parts.map(\.types) == [[.string], [.integer], [.array], [.object]])
    #expect(parts.map(\.format) == ["date-time", nil, nil, nil])
    #expect(parts.map { $0.items.map { document[$0].types } } == [nil, nil, [.boolean], nil])
    #expect(parts.map { $0.properties.map(\.name) } == [[], [], [], ["a"]])
    #expect(parts.map(\.required) == [[], [], [], ["a"]])
    #expect(parts.map(\.additionalProperties).last == .allowed(false))
    #expect(parts.allSatisfy { $0.componentName == nil && !$0.isNullable && $0.title == nil })
  }

  @Test("A format of numbers is none of a string")
  func format() throws {
    let (schema, document) = try schema31("A: {type: [string, integer], format: int64}")
    #expect(schema.anyOf.map { document[$0].format } == [nil, "int64"])
  }

  @Test("Listed values go with their type, and a type without a value goes away")
  func enumeration() throws {
    let (schema, document) = try schema31(
      "A: {type: [string, integer, boolean, number], enum: [a, 1, 1.5, '2']}"
    )
    #expect(schema.enumeration == nil)
    let parts = schema.anyOf.map { document[$0] }
    // An integer is a number.
    #expect(parts.map(\.types) == [[.string], [.number]])
    #expect(parts.map { $0.enumeration?.map(\.text) } == [["a", "2"], ["1", "1.5"]])
  }

  @Test("Alternatives that are there stay")
  func alternatives() throws {
    let (schema, document) = try schema31(
      "A: {type: [string, integer], oneOf: [{type: string}, {type: integer}]}"
    )
    #expect(schema.types == [])
    #expect(schema.anyOf == [])
    #expect(schema.oneOf.map { document[$0].types } == [[.string], [.integer]])
  }
}

@Suite("Discriminators")
struct DiscriminatorTests {
  @Test("A mapping names schemas by name or by reference")
  func mapping() throws {
    let (schema, document) = try schema(
      """
      Pet:
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator:
          propertyName: kind
          mapping: {cat: Cat, kitten: '#/components/schemas/Cat', hound: Hound}
      Cat: {type: object}
      Dog: {type: object}
      Hound: {$ref: '#/components/schemas/Dog'}
      """
    )
    #expect(schema.discriminator?.propertyName == "kind")
    #expect(schema.discriminator?.mapping.map(\.value) == ["cat", "kitten", "hound"])
    #expect(
      schema.discriminator?.mapping.map { document[$0.schema].componentName }
        == ["Cat", "Cat", "Dog"]
    )
    #expect(schema.discriminator?.mark.line == 12)
    #expect(
      try OpenAPITests.schema("A: {discriminator: {propertyName: p}}").schema.discriminator?
        .mapping.isEmpty == true
    )
  }

  @Test(
    "A value of a mapping that names no schema is left out",
    arguments: [
      (
        "B", "there is no schema 'B' in 'components/schemas'; the value 'a' of the discriminator is"
      ),
      (
        "'#/B'",
        "the reference '#/B' leads nowhere: there is no 'B' there; the value 'a' of the "
          + "discriminator is"
      ),
    ]
  )
  func strayMapping(value: String, message: String) throws {
    let (document, diagnostics) = try read(
      head + schemas("A: {discriminator: {propertyName: p, mapping: {a: \(value), b: A}}}")
    )
    #expect(diagnostics.map(\.text) == ["9:55: warning: \(message) left out"])
    #expect(document?.component("A")?.discriminator?.mapping.map(\.value) == ["b"])
  }

  @Test("One that is no text is passed over")
  func wrongMapping() throws {
    #expect(
      try findings(schemas("A: {discriminator: {propertyName: p, mapping: {a: []}}}"))
        == [
          "9:55: warning: a value of 'mapping' must be a string, but this is a list; it is passed over"
        ]
    )
  }

  @Test("A text alone is the name of the property, as in Swagger 2.0")
  func nameAlone() throws {
    let (document, diagnostics) = try read(head + schemas("A: {discriminator: x}"))
    #expect(
      diagnostics.map(\.text) == [
        "9:24: warning: 'discriminator' must be a mapping; it is read as the name of the property"
      ]
    )
    #expect(document?.component("A")?.discriminator?.propertyName == "x")
  }

  @Test("Without the name of a property it is passed over")
  func noName() throws {
    let (document, diagnostics) = try read(head + schemas("A: {discriminator: {}}"))
    #expect(
      diagnostics.map(\.text) == [
        "9:24: warning: the field 'propertyName' of a discriminator is missing; the discriminator "
          + "is passed over"
      ]
    )
    #expect(document?.component("A")?.discriminator == nil)
  }
}
