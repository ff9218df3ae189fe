import TestSupport
import Testing
import YAML

@testable import Swagger

@Suite("References lead to where things are afterwards")
struct ReferenceTests {
  private func reference(_ text: String, in document: String = "") throws -> String? {
    try part(
      "components schemas Z $ref",
      of: "swagger: '2.0'\n\(document)\ndefinitions:\n  Z: {$ref: '\(text)'}\n"
    ).json
  }

  @Test(
    "Names stay as they are written",
    arguments: [
      ("#/definitions/X", "#/components/schemas/X"),
      ("#/definitions/a%20b~1c%7E0", "#/components/schemas/a%20b~1c%7E0"),
      (
        "#/definitions/Page%C2%ABPet%C2%BB/properties/a",
        "#/components/schemas/Page%C2%ABPet%C2%BB/properties/a"
      ),
      ("#/responses/R", "#/components/responses/R"),
      ("#/parameters/P", "#/components/parameters/P"),
      ("#/other/X", "#/other/X"),
      ("#/components/schemas/X", "#/components/schemas/X"),
      ("#", "#"),
      ("X", "X"),
      ("other.yaml#/definitions/X", "other.yaml#/definitions/X"),
      ("#/definitions/%4", "#/definitions/%4"),
    ]
  )
  func names(old: String, new: String) throws {
    #expect(try reference(old) == "\"\(new)\"")
  }

  @Test(
    "Into what is elsewhere afterwards",
    arguments: [
      ("#/responses/R/schema/items", "#/components/responses/R/content/text~1plain/schema/items"),
      ("#/responses/R/headers/H/items", "#/components/responses/R/headers/H/schema/items"),
      ("#/parameters/B/schema", "#/components/requestBodies/B/content/application~1json/schema"),
      ("#/parameters/Q/items", "#/components/parameters/Q/schema/items"),
      (
        "#/paths/~1a/post/responses/200/schema",
        "#/paths/~1a/post/responses/200/content/image~1png/schema"
      ),
      (
        "#/paths/~1a/post/parameters/0/schema",
        "#/paths/~1a/post/requestBody/content/a~1b/schema"
      ),
      ("#/paths/~1a/post/parameters/1/items", "#/paths/~1a/post/parameters/0/schema/items"),
    ]
  )
  func elsewhere(old: String, new: String) throws {
    let document = """
      produces: [text/plain]
      responses: {R: {schema: {type: array, items: {}}, headers: {H: {type: array, items: {}}}}}
      parameters:
        B: {in: body, name: b, schema: {}}
        Q: {in: query, name: q, type: array, items: {type: string}}
      paths:
        /a:
          post:
            consumes: [a/b]
            produces: [image/png]
            parameters:
            - {in: body, name: b, schema: {type: object}}
            - {in: query, name: q, type: array, items: {type: string}}
            responses: {'200': {schema: {type: object}}}
      """
    #expect(try reference(old, in: document) == "\"\(new)\"")
  }

  @Test("What is called $ref elsewhere is no reference")
  func none() throws {
    let (json, findings) = try definition(
      "default: {$ref: '#/definitions/X'}, enum: [{$ref: '#/definitions/X'}], "
        + "example: {$ref: '#/definitions/X'}, x-a: {$ref: '#/definitions/X'}, "
        + "properties: {$ref: {type: string}, example: {$ref: '#/definitions/X'}}"
    )
    let old = ##"{"$ref":"#/definitions/X"}"##
    #expect(
      json == #"{"default":\#(old),"enum":[\#(old)],"example":\#(old),"x-a":\#(old),"#
        + ##""properties":{"$ref":{"type":"string"},"example":"##
        + ##"{"$ref":"#/components/schemas/X"}}}"##
    )
    #expect(findings == [])
  }

  /// A document with one other file, `b`.
  private func files(_ document: String, _ other: String) throws -> (a: String, b: String) {
    let (roots, diagnostics) = Swagger.converted(
      SwaggerFiles(
        roots: [try tree("swagger: '2.0'\n\(document)"), try tree(other, file: 1)],
        target: { reference, _ in
          reference.hasPrefix("b") ? 1 : reference.hasPrefix("a") ? 0 : nil
        }
      )
    )
    #expect(diagnostics.map(\.text) == [])
    return (roots[0].json, roots[1].json)
  }

  @Test("Other files are converted where references lead, and keep their structure")
  func otherFiles() throws {
    let (a, b) = try files(
      """
      paths:
        /a: {$ref: 'b#/paths/a'}
        /b: {get: {parameters: [{$ref: 'b#/P'}, {$ref: b#/B}], responses: {200: {$ref: b#/R}}}}
      definitions: {D: {}}
      """,
      """
      paths: {a: {post: {parameters: [{$ref: '#/F'}], responses: {}}}}
      P: {in: query, name: p, type: string}
      B: {in: body, name: b, schema: {$ref: '#/definitions/S'}}
      F: {in: formData, name: f, type: file}
      R: {description: r, schema: {$ref: a#/definitions/D}}
      definitions: {S: {x-nullable: true, items: {$ref: '#/definitions/S'}}, U: {x-nullable: true}}
      """
    )
    #expect(
      a == ##"{"openapi":"3.0.3","paths":{"/a":{"$ref":"b#/paths/a"},"/b":{"get":{"##
        + ##""parameters":[{"$ref":"b#/P"}],"requestBody":{"$ref":"b#/B"},"##
        + ##""responses":{"200":{"$ref":"b#/R"}}}}},"components":{"schemas":{"D":{}}},"##
        + ##""servers":[{"url":"/"}]}"##
    )
    #expect(
      b == ##"{"paths":{"a":{"post":{"requestBody":{"content":{"multipart/form-data":"##
        + ##"{"schema":{"type":"object","properties":{"f":{"type":"string","format":"binary"}}}}}},"##
        + ##""responses":{}}}},"P":{"in":"query","name":"p","schema":{"type":"string"}},"##
        + ##""B":{"content":{"application/json":{"schema":{"$ref":"#/definitions/S"}}}},"##
        + ##""F":{"in":"formData","name":"f","type":"file"},"##
        + ##""R":{"description":"r","content":{"application/json":{"schema":"##
        + ##"{"$ref":"a#/components/schemas/D"}}}},"##
        + ##""definitions":{"S":{"nullable":true,"items":{"$ref":"#/definitions/S"}},"##
        + ##""U":{"x-nullable":true}}}"##
    )
  }

  @Test("A section that is a reference to another file is read from there")
  func sections() throws {
    let (a, _) = try files(
      """
      definitions: {$ref: b#/D}
      parameters: {$ref: b#/P}
      paths: {/a: {get: {parameters: [{$ref: '#/parameters/B'}]}}}
      """,
      "D: {X: {type: file}}\nP: {B: {in: body, name: b, schema: {$ref: a#/definitions/X}}}"
    )
    #expect(
      a
        == ##"{"openapi":"3.0.3","components":{"schemas":{"X":{"type":"string","format":"binary"}},"##
        + ##""requestBodies":{"B":{"content":{"application/json":{"schema":"##
        + ##"{"$ref":"a#/components/schemas/X"}}}}}},"paths":{"/a":{"get":{"requestBody":"##
        + ##"{"$ref":"#/components/requestBodies/B"}}}},"servers":[{"url":"/"}]}"##
    )
  }
}
