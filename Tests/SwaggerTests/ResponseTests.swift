import TestSupport
import Testing

@testable import Swagger

@Suite("Responses have content of the produced types")
struct ResponseTests {
  private func response(
    _ fields: String,
    produces: String = "",
    document: String = ""
  ) throws -> (json: String?, findings: [String]) {
    try part(
      "paths /a get responses 200",
      of: """
        swagger: '2.0'
        \(document)
        paths:
          /a:
            get:
              \(produces)
              responses:
                200: {\(fields)}
        """
    )
  }

  @Test(
    "The types are the operation's, or the document's, or JSON",
    arguments: [
      ("", "", ["application/json"]),
      ("produces: [a/b, c/d]", "", ["a/b", "c/d"]),
      ("produces: [a/b]", "produces: [c/d]", ["c/d"]),
      ("produces: [a/b]", "produces: []", ["application/json"]),
    ]
  )
  func types(document: String, own: String, types: [String]) throws {
    let (json, findings) = try response(
      "description: R, schema: {}, x-a: 1",
      produces: own,
      document: document
    )
    let content = types.map { #""\#($0)":{"schema":{}}"# }.joined(separator: ",")
    #expect(json == #"{"description":"R","content":{\#(content)},"x-a":1}"#)
    #expect(findings == [])
  }

  @Test("Files")
  func files() throws {
    let binary = #"{"schema":{"type":"string","format":"binary"}}"#
    #expect(
      try response("schema: {type: file}").json
        == #"{"content":{"application/octet-stream":\#(binary)}}"#
    )
    #expect(
      try response("schema: {type: file, format: x}", produces: "produces: [image/png, a/b]").json
        == #"{"content":{"image/png":\#(binary),"a/b":\#(binary)}}"#
    )
  }

  @Test("Without a schema there is no content")
  func none() throws {
    #expect(
      try response("description: R", document: "produces: [a/b]").json == #"{"description":"R"}"#
    )
    let (json, findings) = try response(
      "description: R, schema: null",
      produces: "produces: [application/json]"
    )
    #expect(json == #"{"description":"R"}"#)
    #expect(findings == [])
  }

  @Test("An operation that produces nothing that a schema describes has a file")
  func undescribed() throws {
    let (json, findings) = try response("description: R", produces: "produces: [application/x-tar]")
    #expect(
      json == #"{"description":"R","content":{"application/x-tar":{"schema":"#
        + #"{"type":"string","format":"binary"}}}}"#
    )
    #expect(
      findings == [
        "8:14: warning: the response has no schema, but the operation produces "
          + "'application/x-tar', so it is read as a file"
      ]
    )
    #expect(
      try response("description: R", produces: "produces: [text/plain]").json
        == #"{"description":"R","content":{"text/plain":{"schema":{"type":"string"}}}}"#
    )
    #expect(
      try response("description: R", produces: "produces: [a/b, application/json]").json
        == #"{"description":"R"}"#
    )
  }

  @Test("Examples stand with their types")
  func examples() throws {
    #expect(
      try response(
        "schema: {}, examples: {c/d: [1], x/y: 1}",
        produces: "produces: [a/b, c/d]"
      ).json == #"{"content":{"a/b":{"schema":{}},"c/d":{"schema":{},"example":[1]}}}"#
    )
  }

  @Test("Headers have schemas")
  func headers() throws {
    let (json, findings) = try response(
      """
      headers: {A: {description: H, type: integer, format: int32, x-a: 1}, 
                  B: {type: array, items: {type: string}, collectionFormat: tsv}, C: {},
                  D: {schema: {$ref: '#/definitions/X'}}}
      """
    )
    #expect(
      json == #"{"headers":{"A":{"description":"H","schema":{"type":"integer","format":"int32"},"#
        + #""x-a":1},"B":{"schema":{"type":"array","items":{"type":"string"}}},"#
        + ##""C":{"schema":{"type":"string"}},"D":{"schema":{"$ref":"#/components/schemas/X"}}}}"##
    )
    #expect(findings == [])
  }

  @Test("A shared response with other types than it has is repeated")
  func shared() throws {
    let text = """
      swagger: '2.0'
      produces: [a/b]
      responses: {R: {description: R, schema: {$ref: '#/definitions/X'}}, N: {description: N}}
      paths:
        /a:
          get: {responses: {200: {$ref: '#/responses/R'}, default: {$ref: '#/responses/N'}}}
          put:
            produces: [c/d]
            responses: {200: {$ref: '#/responses/R'}, default: {$ref: '#/responses/N'}}
      """
    #expect(
      try part("paths /a get responses", of: text).json
        == ##"{"200":{"$ref":"#/components/responses/R"},"##
        + ##""default":{"$ref":"#/components/responses/N"}}"##
    )
    #expect(
      try part("paths /a put responses", of: text).json
        == ##"{"200":{"description":"R","content":{"c/d":{"schema":"##
        + ##"{"$ref":"#/components/schemas/X"}}}},"##
        + ##""default":{"$ref":"#/components/responses/N"}}"##
    )
    #expect(
      try part("components responses R content", of: text).json
        == ##"{"a/b":{"schema":{"$ref":"#/components/schemas/X"}}}"##
    )
  }
}
