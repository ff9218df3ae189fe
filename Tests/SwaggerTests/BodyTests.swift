import Diagnostics
import TestSupport
import Testing

@testable import Swagger

@Suite("Parameters in body and formData become request bodies")
struct BodyTests {
  @Test(
    "The types are the operation's, or the document's, or JSON",
    arguments: [
      ("", "", ["application/json"]),
      ("consumes: [a/b, c/d]", "", ["a/b", "c/d"]),
      ("consumes: [a/b]", "consumes: [c/d]", ["c/d"]),
      ("consumes: [a/b]", "consumes: []", ["application/json"]),
      ("consumes: a/b", "", ["a/b"]),
      ("consumes: [a/b, a/b]", "", ["a/b"]),
    ]
  )
  func types(document: String, own: String, types: [String]) throws {
    let (json, findings) = try operation(
      "\(own)\nparameters: [{name: b, in: body, required: true, description: B, schema: {}}]",
      document: document
    )
    let content = types.map { #""\#($0)":{"schema":{}}"# }.joined(separator: ",")
    #expect(
      json == #"{"requestBody":{"required":true,"description":"B","content":{\#(content)}}}"#
    )
    #expect(findings == [])
  }

  @Test("A file is not JSON where nothing is said")
  func file() throws {
    let (json, _) = try operation(
      "parameters: [{name: b, in: body, schema: {type: string, format: binary}}]"
    )
    #expect(
      json == #"{"requestBody":{"content":{"application/octet-stream":{"schema":"#
        + #"{"type":"string","format":"binary"}}}}}"#
    )
  }

  @Test("A shared body with other types than it has is repeated")
  func sharedBody() throws {
    let document = """
      consumes: [a/b]
      parameters: {B: {name: b, in: body, schema: {$ref: '#/definitions/X'}}}
      """
    #expect(
      try operation("parameters: [{$ref: '#/parameters/B'}]", document: document).json
        == ##"{"requestBody":{"$ref":"#/components/requestBodies/B"}}"##
    )
    #expect(
      try operation(
        "consumes: [c/d]\nparameters: [{$ref: '#/parameters/B'}]",
        document: document
      ).json == ##"{"requestBody":{"content":{"c/d":{"schema":"##
        + ##"{"$ref":"#/components/schemas/X"}}}}}"##
    )
  }

  @Test("The order of an operation is kept")
  func order() throws {
    let (json, _) = try operation(
      """
      x-a: 1
      parameters:
      - {name: b, in: body, schema: {}}
      - {name: q, in: query, type: string}
      operationId: o
      responses: {}
      deprecated: true
      tags: [t]
      security: [{}]
      """
    )
    #expect(
      json == #"{"x-a":1,"parameters":[{"name":"q","in":"query","schema":{"type":"string"}}],"#
        + #""requestBody":{"content":{"application/json":{"schema":{}}}},"operationId":"o","#
        + #""responses":{},"deprecated":true,"tags":["t"],"security":[{}]}"#
    )
  }

  @Test("The path's body is for all operations that have none")
  func path() throws {
    let path = "parameters: [{name: p, in: body, schema: {type: string}}]"
    #expect(
      try operation("responses: {}", path: path).json
        == #"{"requestBody":{"content":{"application/json":{"schema":{"type":"string"}}}},"#
        + #""responses":{}}"#
    )
    let own = try operation("parameters: [{name: o, in: body, schema: {}}]", path: path)
    #expect(own.json == #"{"requestBody":{"content":{"application/json":{"schema":{}}}}}"#)
    #expect(own.findings == [])
  }

  @Test("Slips are mended with a warning")
  func slips() throws {
    let two = try operation(
      "parameters:\n- {name: b, in: body, schema: {}}\n- {name: c, in: body, schema: {}}\n"
        + "- {name: f, in: formData, type: string}"
    )
    #expect(two.json == #"{"requestBody":{"content":{"application/json":{"schema":{}}}}}"#)
    #expect(
      two.findings == [
        "9:9: warning: a request has one body; this parameter is left out",
        "10:9: warning: a request has a body or a form, but not both; this parameter is left out",
      ]
    )
    let none = try operation("parameters: [{name: b, in: body}]")
    #expect(none.json == #"{"requestBody":{"content":{"application/json":{"schema":{}}}}}"#)
    #expect(
      none.findings == ["7:20: warning: a parameter in body needs 'schema'; any value is taken"]
    )
    let type = try operation("parameters: [{name: b, in: body, type: string}]")
    #expect(
      type.json == #"{"requestBody":{"content":{"application/json":{"schema":"#
        + #"{"type":"string"}}}}}"#
    )
    let body = try operation(
      "requestBody: {content: {a/b: {schema: {$ref: '#/definitions/X'}}}}\n"
        + "parameters: [{name: b, in: body, schema: {}}]"
    )
    #expect(
      body.json == ##"{"requestBody":{"content":{"a/b":{"schema":"##
        + ##"{"$ref":"#/components/schemas/X"}}}}}"##
    )
    #expect(body.findings.count == 1)
  }
}

@Suite("Fields of a form become one body")
struct FormTests {
  private func form(
    _ parameters: String,
    consumes: String = ""
  ) throws -> (json: String?, findings: [String]) {
    let (roots, diagnostics) = Swagger.converted(
      SwaggerFiles(
        roots: [
          try tree(
            """
            swagger: '2.0'
            paths:
              /a:
                post:
                  \(consumes)
                  parameters: [\(parameters)]
            """
          )
        ]
      )
    )
    return (roots[0].descendant("paths /a post requestBody")?.json, diagnostics.map(\.text))
  }

  @Test("Fields are properties in their order")
  func fields() throws {
    let (json, findings) = try form(
      "{name: b, in: formData, required: true, type: integer, description: B, x-b: 1}, "
        + "{name: a, in: formData, type: string, x-nullable: true}"
    )
    #expect(
      json == #"{"required":true,"content":{"application/x-www-form-urlencoded":{"schema":"#
        + #"{"type":"object","required":["b"],"properties":{"#
        + #""b":{"type":"integer","description":"B","x-b":1},"#
        + #""a":{"type":"string","nullable":true}}}}}}"#
    )
    #expect(findings == [])
  }

  @Test(
    "The type is one that has room for the fields",
    arguments: [
      ("", "string", ["application/x-www-form-urlencoded"], 0),
      ("", "file", ["multipart/form-data"], 0),
      ("consumes: [multipart/form-data]", "string", ["multipart/form-data"], 0),
      (
        "consumes: [multipart/form-data, application/x-www-form-urlencoded]", "string",
        ["multipart/form-data", "application/x-www-form-urlencoded"], 0
      ),
      (
        "consumes: [application/x-www-form-urlencoded, multipart/form-data]", "file",
        ["multipart/form-data"], 0
      ),
      ("consumes: [application/json]", "string", ["application/x-www-form-urlencoded"], 1),
      ("consumes: [application/x-www-form-urlencoded]", "file", ["multipart/form-data"], 1),
    ]
  )
  func types(consumes: String, type: String, types: [String], findings: Int) throws {
    let result = try form("{name: a, in: formData, type: \(type)}", consumes: consumes)
    let schema = type == "file" ? #""string","format":"binary""# : #""string""#
    let content = types.map {
      #""\#($0)":{"schema":{"type":"object","properties":{"a":{"type":\#(schema)}}}}"#
    }
    #expect(result.json == #"{"content":{\#(content.joined(separator: ","))}}"#)
    #expect(result.findings.count == findings)
  }

  @Test("Lists in a form have styles")
  func lists() throws {
    let (json, findings) = try form(
      "{name: a, in: formData, type: array, items: {type: string}}, "
        + "{name: b, in: formData, type: array, items: {type: string}, collectionFormat: multi}, "
        + "{name: c, in: formData, type: array, items: {type: string}, collectionFormat: tsv}"
    )
    let list = #"{"type":"array","items":{"type":"string"}}"#
    #expect(
      json == #"{"content":{"application/x-www-form-urlencoded":{"schema":{"type":"object","#
        + #""properties":{"a":\#(list),"b":\#(list),"c":{"type":"string","#
        + #""description":"A list of values with tabs between them."}}},"#
        + #""encoding":{"a":{"style":"form","explode":false},"#
        + #""b":{"style":"form","explode":true}}}}}"#
    )
    #expect(findings.count == 1)
  }

  @Test("Lists in parts are parts each, or a text")
  func parts() throws {
    let (json, findings) = try form(
      "{name: a, in: formData, type: array, items: {type: string}, collectionFormat: multi}, "
        + "{name: b, in: formData, type: array, items: {type: string}}, "
        + "{name: c, in: formData, type: array, items: {type: file}}",
      consumes: "consumes: [multipart/form-data]"
    )
    #expect(
      json == #"{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"#
        + #""a":{"type":"array","items":{"type":"string"}},"b":{"type":"string","#
        + #""description":"A list of values with commas between them."},"#
        + #""c":{"type":"array","items":{"type":"string","format":"binary"}}}}}}}"#
    )
    #expect(findings.count == 1)
  }

  @Test("The path's fields are before the operation's, and each is there once")
  func path() throws {
    let (json, findings) = try operation(
      "parameters: [{name: b, in: formData, type: string}, {name: b, in: formData, type: file}]",
      path: "parameters: [{name: a, in: formData, type: string}, "
        + "{name: b, in: formData, type: integer}]"
    )
    #expect(
      json == #"{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#
        + #"{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}}}}}"#
    )
    #expect(
      findings == ["7:59: warning: the form field 'b' is listed twice; the first counts"]
    )
  }

  @Test("What is shared cannot multiply without end")
  func bound() throws {
    let values = (0..<100).map(String.init).joined(separator: ", ")
    let operations = (0..<100).map { "  /\($0): {get: {parameters: [{$ref: '#/parameters/F'}]}}" }
    let root = try tree(
      "swagger: '2.0'\nparameters: {F: {name: f, in: formData, type: integer, enum: [\(values)]}}\n"
        + "paths:\n\(operations.joined(separator: "\n"))\n"
    )
    var converter = Converter(SwaggerFiles(roots: [root]), mostSharedNodes: 2000)
    _ = converter.convert()
    #expect(
      converter.log.findings.map(\.text) == [
        "23:28: error: the bodies and responses have more than 2000 parts together, counting what "
          + "operations share for each of them"
      ]
    )
  }
}
