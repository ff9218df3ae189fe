import TestSupport
import Testing

@testable import Swagger

@Suite("Schemas say what they said")
struct SchemaTests {
  @Test(
    "What OpenAPI 3.0 has too stays, in its order",
    arguments: [
      "type: object, required: [a], properties: {a: {readOnly: true}}, example: {a: 1}, title: T",
      "externalDocs: {url: u}, xml: {name: n}, x-a: {x-nullable: true}",
      "oneOf: [{type: string}], nullable: true, additionalProperties: false",
    ]
  )
  func kept(fields: String) throws {
    let (json, findings) = try definition(fields)
    #expect(json == (try tree("{\(fields)}").json))
    #expect(findings == [])
  }

  @Test(
    "Null",
    arguments: [
      ("type: string, x-nullable: true", #"{"type":"string","nullable":true}"#),
      ("x-isnullable: true", #"{"nullable":true}"#),
      ("x-nullable: false", #"{"nullable":false}"#),
      ("x-nullable: 'true'", #"{"nullable":true}"#),
      ("nullable: false, x-nullable: true", #"{"nullable":false}"#),
      ("x-nullable: true, x-isnullable: false", #"{"nullable":true}"#),
      (
        "$ref: '#/definitions/B', x-nullable: true, description: D, readOnly: true",
        ##"{"allOf":[{"$ref":"#/components/schemas/B"}],"nullable":true,"description":"D","readOnly":true}"##
      ),
      (
        "$ref: '#/definitions/B', x-nullable: false",
        ##"{"$ref":"#/components/schemas/B","x-nullable":false}"##
      ),
      (
        "$ref: '#/definitions/B', type: object, default: {}, readOnly: false",
        ##"{"$ref":"#/components/schemas/B"}"##
      ),
      (
        "properties: {x-nullable: {x-nullable: true}}",
        #"{"properties":{"x-nullable":{"nullable":true}}}"#
      ),
    ]
  )
  func null(fields: String, json: String) throws {
    let result = try definition(fields)
    #expect(result.json == json)
    #expect(result.findings == [])
  }

  @Test("Every part of a schema is converted")
  func parts() throws {
    let old = "{$ref: '#/definitions/B'}"
    let new = ##"{"$ref":"#/components/schemas/B"}"##
    let (json, _) = try definition(
      "items: \(old), additionalProperties: \(old), allOf: [\(old)], anyOf: [\(old)], "
        + "not: \(old), properties: {a: {items: [\(old)]}}, patternProperties: {a: \(old)}"
    )
    #expect(
      json == #"{"items":\#(new),"additionalProperties":\#(new),"allOf":[\#(new)],"#
        + #""anyOf":[\#(new)],"not":\#(new),"properties":{"a":{"items":[\#(new)]}},"#
        + #""patternProperties":{"a":\#(new)}}"#
    )
  }

  @Test("A schema may be nested as deep as the parser lets it be")
  func depth() throws {
    let depth = 496
    let text =
      String(repeating: "{items: ", count: depth) + "{type: file}"
      + String(repeating: "}", count: depth)
    let (json, findings) = try converted("swagger: '2.0'\ndefinitions: {A: \(text)}")
    #expect(json.contains(#"{"type":"string","format":"binary"}"#))
    #expect(findings == [])
  }

  @Test("The value of a discriminator is the name of a definition, or what an extension says")
  func discriminators() throws {
    let (json, findings) = try part(
      "components schemas",
      of: """
        swagger: '2.0'
        definitions:
          Pet: {discriminator: kind, properties: {kind: {type: string}}}
          Cat: {allOf: [{$ref: '#/definitions/Pet'}], x-discriminator-value: cat}
          Dog: {allOf: [{$ref: '#/definitions/Pet'}]}
          Lion: {x-ms-discriminator-value: lion, allOf: [{$ref: '#/definitions/Cat'}]}
          Loop: {x-discriminator-value: l, allOf: [{$ref: '#/definitions/Loop'}]}
        """
    )
    #expect(
      json == #"{"Pet":{"discriminator":{"propertyName":"kind","mapping":{"#
        + ##""cat":"#/components/schemas/Cat","lion":"#/components/schemas/Lion"}},"##
        + #""properties":{"kind":{"type":"string"}}},"#
        + ##""Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"}],"x-discriminator-value":"cat"},"##
        + ##""Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"}]},"##
        + #""Lion":{"x-ms-discriminator-value":"lion","#
        + ##""allOf":[{"$ref":"#/components/schemas/Cat"}]},"##
        + ##""Loop":{"x-discriminator-value":"l","allOf":[{"$ref":"#/components/schemas/Loop"}]}}"##
    )
    #expect(findings == [])
  }
}
