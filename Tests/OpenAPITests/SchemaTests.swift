import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("Schemas")
struct SchemaTests {
  private func schema(_ fields: String) throws -> Schema {
    try OpenAPITests.schema("A: {\(fields)}").schema
  }

  @Test("The type is a name, or a list of one and null")
  func types() throws {
    #expect(try schema("type: integer").types == [.integer])
    #expect(try schema("type: [string, 'null']").types == [.string])
    #expect(try schema("type: [string, string]").types == [.string])
    #expect(try schema("description: any").types == [])
  }

  @Test(
    "Null is a value by `nullable`, by a type, or by an enumeration that lists it",
    arguments: [
      ("type: string, nullable: true", true), ("type: [string, 'null']", true),
      ("type: 'null'", true), ("enum: [a, null]", true), ("type: string", false),
      ("type: string, nullable: false", false), ("enum: [a, 'null']", false),
      ("nullable: true, enum: [a]", true),
    ]
  )
  func nullable(fields: String, isNullable: Bool) throws {
    #expect(try schema(fields).isNullable == isNullable)
  }

  @Test("A type of null is no type of a value")
  func onlyNull() throws {
    #expect(try schema("type: [string, 'null']").types == [.string])
    #expect(try schema("type: 'null'").types == [])
  }

  @Test("A type of null without quotes is understood, with a warning")
  func unquotedNull() throws {
    let (document, diagnostics) = try read31(schemas("A: {type: [string, null]}"))
    #expect(
      diagnostics.map(\.text)
        == ["9:24: warning: the type of null is 'null', in quotes; it is read as that"]
    )
    #expect(document?.component("A")?.types == [.string])
    #expect(document?.component("A")?.isNullable == true)
  }

  @Test(
    "A type that other languages have is read as the one that is meant",
    arguments: [
      ("int", .integer, nil), ("float", .number, nil), ("Bool", .boolean, nil),
      ("str", .string, nil), ("uuid", .string, "uuid"), ("datetime", .string, "date-time"),
      ("file", .string, "binary"), ("dict", .object, nil), ("list", .array, nil),
    ] as [(String, Schema.ValueType, String?)]
  )
  func misspelledType(name: String, type: Schema.ValueType, format: String?) throws {
    let (document, diagnostics) = try read(head + schemas("A: {type: \(name)}"))
    #expect(
      diagnostics.map(\.text)
        == ["9:15: warning: '\(name)' is not a type; it is read as '\(type.rawValue)'"]
    )
    #expect(document?.component("A")?.types == [type])
    #expect(document?.component("A")?.format == format)
  }

  @Test("Of a list of types those that are none are left out")
  func unknownTypes() throws {
    let (document, _) = try read(head + schemas("A: {type: [string, no]}\nB: {type: no}"))
    #expect(document?.component("A")?.types == [.string])
    #expect(document?.component("B")?.types == [])
  }

  @Test("A list of items, as in JSON Schema draft 4, is a tuple")
  func itemsAsList() throws {
    let (document, diagnostics) = try read(
      head + schemas("A: {items: [{type: string}, {type: integer}]}")
    )
    #expect(
      diagnostics.map(\.text) == [
        "9:16: warning: 'items' is a list, as in JSON Schema draft 4; it is read as 'prefixItems'"
      ]
    )
    let read = try #require(document)
    #expect(
      read.component("A")?.prefixItems.map { read[$0].types } == [[.string], [.integer]]
    )
  }

  @Test("An enumeration keeps its order and leaves null out")
  func enumeration() throws {
    #expect(
      try schema("enum: [b, null, a, 1]").enumeration?.map(\.text) == ["b", "a", "1"]
    )
    #expect(try schema("type: string").enumeration == nil)
  }

  @Test("Properties keep their order, and their names their places")
  func properties() throws {
    let (schema, document) = try OpenAPITests.schema(
      "A:\n  required: [z, q]\n  properties:\n    z: {type: string}\n    a: {type: integer}\n"
    )
    #expect(schema.properties.map(\.name) == ["z", "a"])
    #expect(schema.properties.map(\.mark.line) == [12, 13])
    #expect(schema.properties.map { document[$0.schema].types } == [[.string], [.integer]])
    #expect(schema.required == ["z", "q"])
  }

  @Test("allOf, anyOf and oneOf hold schemas in their order")
  func composition() throws {
    let (schema, document) = try OpenAPITests.schema(
      "A: {allOf: [{title: a}, {title: b}], anyOf: [{title: c}], oneOf: [{title: d}, {title: e}]}"
    )
    #expect(schema.allOf.map { document[$0].title } == ["a", "b"])
    #expect(schema.anyOf.map { document[$0].title } == ["c"])
    #expect(schema.oneOf.map { document[$0].title } == ["d", "e"])
  }

  @Test("Additional properties are unspecified, allowed, forbidden or of a schema")
  func additionalProperties() throws {
    #expect(try schema("type: object").additionalProperties == .unspecified)
    #expect(try schema("additionalProperties: true").additionalProperties == .allowed(true))
    #expect(try schema("additionalProperties: false").additionalProperties == .allowed(false))
    let (schema, document) = try OpenAPITests.schema("A: {additionalProperties: {type: integer}}")
    guard case .schema(let id) = schema.additionalProperties else {
      Issue.record("no schema of the additional properties")
      return
    }
    #expect(document[id].types == [.integer])
  }

  @Test("A schema has what the document says of it")
  func fields() throws {
    let (schema, document) = try OpenAPITests.schema(
      "A: {format: f, title: t, description: d, default: 1.50, readOnly: true, writeOnly: true, "
        + "deprecated: true, items: {type: string}}"
    )
    #expect(schema.componentName == "A")
    #expect(schema.format == "f")
    #expect(schema.title == "t")
    #expect(schema.description == "d")
    #expect(schema.defaultValue?.text == "1.50")
    #expect(schema.isReadOnly && schema.isWriteOnly && schema.isDeprecated)
    #expect(schema.items.map { document[$0].types } == [.string])
    #expect(schema.mark.line == 9)
    let bare = try self.schema("type: object")
    #expect(!bare.isReadOnly && !bare.isWriteOnly && !bare.isDeprecated)
  }

  @Test("`true` is a schema that allows anything")
  func anything() throws {
    let (schema, document) = try OpenAPITests.schema("A: {properties: {a: true}}")
    #expect(schema.property("a").map { document[$0].types } == .some([]))
  }

  @Test("The components' schemas keep their order, whether used or not; inline ones have no name")
  func order() throws {
    let (schema, document) = try OpenAPITests.schema(
      "B: {properties: {x: {$ref: '#/components/schemas/C'}, y: {type: string}}}\nC: {}\nA: {}"
    )
    #expect(document.componentSchemas.map { document[$0].componentName } == ["B", "C", "A"])
    #expect(schema.property("x") == document.componentSchemas[1])
    #expect(schema.property("y").map { document[$0].componentName } == .some(nil))
  }
}
