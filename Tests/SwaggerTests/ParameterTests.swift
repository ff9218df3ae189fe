import TestSupport
import Testing

@testable import Swagger

@Suite("Parameters have their types in schemas")
struct ParameterTests {
  @Test("What describes the value moves, and the rest stays")
  func fields() throws {
    let (json, findings) = try parameter(
      "name: q, in: query, description: Q, required: true, x-a: 1, allowEmptyValue: true, "
        + "type: integer, format: int64, minimum: 1, enum: [1, 2], default: 1, x-nullable: true"
    )
    #expect(
      json == #"{"name":"q","in":"query","description":"Q","required":true,"x-a":1,"#
        + #""schema":{"type":"integer","format":"int64","minimum":1,"enum":[1,2],"default":1,"#
        + #""nullable":true}}"#
    )
    #expect(findings == [])
  }

  @Test(
    "Lists are written as OpenAPI 3.0 can say it",
    arguments: [
      ("query", "", "form", false),
      ("query", "csv", "form", false),
      ("query", "multi", "form", true),
      ("query", "ssv", "spaceDelimited", false),
      ("query", "pipes", "pipeDelimited", false),
      ("query", "pipe", "pipeDelimited", false),
      ("query", "Multi", "form", true),
      ("header", "csv", "simple", false),
      ("header", "", "simple", false),
    ]
  )
  func styles(place: String, format: String, style: String, explode: Bool) throws {
    let collection = format.isEmpty ? "" : ", collectionFormat: \(format)"
    let (json, findings) = try parameter(
      "name: q, in: \(place), type: array, items: {type: integer, x-nullable: true}\(collection)"
    )
    #expect(
      json == #"{"name":"q","in":"\#(place)","schema":{"type":"array","#
        + #""items":{"type":"integer","nullable":true}},"style":"\#(style)","#
        + #""explode":\#(explode)}"#
    )
    #expect(findings == [])
  }

  @Test("A list that OpenAPI 3.0 cannot say is a text for the caller to make")
  func texts() throws {
    let tabs = try parameter("name: q, in: query, type: array, items: {}, collectionFormat: tsv")
    #expect(
      tabs.json == #"{"name":"q","in":"query","schema":{"type":"string"},"#
        + #""description":"A list of values with tabs between them."}"#
    )
    #expect(
      tabs.findings == [
        "6:72: warning: OpenAPI 3.0 has no such list with tabs between its values; the caller "
          + "gives it as one text"
      ]
    )
    let header = try parameter(
      "name: q, in: header, description: Q, type: array, items: {}, collectionFormat: pipes"
    )
    #expect(
      header.json == #"{"name":"q","in":"header","description":"Q","schema":{"type":"string"}}"#
    )
    let nested = try parameter(
      "name: q, in: query, type: array, "
        + "items: {type: array, items: {type: string}, collectionFormat: pipes}"
    )
    #expect(
      nested.json == #"{"name":"q","in":"query","schema":{"type":"array","items":"#
        + #"{"type":"string","description":"A list of values with '|' between them."}},"#
        + #""style":"form","explode":false}"#
    )
    #expect(nested.findings.count == 1)
  }

  @Test(
    "Slips are mended with a warning",
    arguments: [
      (
        "name: q, in: query", #"{"name":"q","in":"query","schema":{"type":"string"}}"#,
        "6:9: warning: the field 'type' is missing; the value is read as text"
      ),
      (
        "name: q, in: Query, type: string",
        #"{"name":"q","in":"query","schema":{"type":"string"}}"#,
        nil
      ),
      (
        "name: q, in: path, type: string",
        #"{"name":"q","in":"path","schema":{"type":"string"},"required":true}"#,
        "6:9: warning: the path parameter 'q' must have 'required: true'; it is read so"
      ),
      (
        "name: q, in: path, required: false, type: string",
        #"{"name":"q","in":"path","required":true,"schema":{"type":"string"}}"#,
        "6:39: warning: the path parameter 'q' must have 'required: true'; it is read so"
      ),
      (
        "name: q, in: query, schema: {type: integer}, default: 1",
        #"{"name":"q","in":"query","schema":{"type":"integer"}}"#,
        "6:30: warning: only a parameter in body has 'schema'; it is read as OpenAPI 3.0 has it"
      ),
      (
        "name: q, in: query, schema: {}, type: integer",
        #"{"name":"q","in":"query","schema":{"type":"integer"}}"#,
        "6:30: warning: only a parameter in body has 'schema'; 'type' counts"
      ),
      (
        "name: q, in: query, type: array",
        #"{"name":"q","in":"query","schema":{"type":"array","items":{"type":"string"}},"#
          + #""style":"form","explode":false}"#,
        "6:36: warning: a list needs 'items'; its values are read as text"
      ),
      (
        "name: q, in: query, items: {type: string}",
        #"{"name":"q","in":"query","schema":{"type":"array","items":{"type":"string"}},"#
          + #""style":"form","explode":false}"#,
        nil
      ),
      (
        "name: q, in: query, type: file", #"{"name":"q","in":"query","schema":{"type":"string"}}"#,
        "6:36: warning: only formData and responses have files; this is read as text"
      ),
      (
        "name: q, in: path, required: true, type: array, items: {type: string}, "
          + "collectionFormat: multi",
        #"{"name":"q","in":"path","required":true,"schema":{"type":"array","#
          + #""items":{"type":"string"}},"style":"simple","explode":false}"#,
        "6:99: warning: 'multi' is for query and formData alone; 'csv' is used"
      ),
      (
        "name: q, in: query, type: array, items: {type: string}, collectionFormat: x",
        #"{"name":"q","in":"query","schema":{"type":"array","items":{"type":"string"}},"#
          + #""style":"form","explode":false}"#,
        "6:84: warning: 'x' is no collectionFormat; there are csv, ssv, tsv, pipes and multi; "
          + "'csv' is used"
      ),
      (
        "name: q, in: cookie, type: string",
        #"{"name":"q","in":"cookie","schema":{"type":"string"}}"#, nil
      ),
      (
        "name: q, in: query, content: {application/json: {schema: {$ref: '#/definitions/X'}}}",
        ##"{"name":"q","in":"query","content":{"application/json":{"schema":"##
          + ##"{"$ref":"#/components/schemas/X"}}}}"##, nil
      ),
    ] as [(String, String, String?)]
  )
  func slips(fields: String, json: String, finding: String?) throws {
    let result = try parameter(fields)
    #expect(result.json == json)
    #expect(result.findings == (finding.map { [$0] } ?? []))
  }

  @Test("A parameter in no place is left out")
  func unknown() throws {
    let (json, findings) = try operation("parameters: [{name: q, in: nowhere}, {name: p}]")
    #expect(json == "{}")
    #expect(
      findings == [
        "7:34: warning: a parameter cannot be in 'nowhere'; it is in query, header, path, formData "
          + "or body; the parameter is left out",
        "7:44: warning: the field 'in' of a parameter is missing; the parameter is left out",
      ]
    )
  }

  @Test("Shared parameters are components, those of forms aside")
  func shared() throws {
    let (json, findings) = try converted(
      """
      swagger: '2.0'
      parameters:
        Q: {name: q, in: query, type: string}
        B: {name: b, in: body, required: true, schema: {type: object}}
        F: {name: f, in: formData, type: string}
        A: {$ref: '#/parameters/B'}
      paths:
        /a:
          parameters: [{$ref: '#/parameters/Q'}, {$ref: '#/parameters/F'}]
          get: {parameters: [{$ref: '#/parameters/None'}]}
          put: {parameters: [{$ref: '#/parameters/A'}]}
      """
    )
    #expect(
      json == #"{"openapi":"3.0.3","components":{"parameters":{"Q":{"name":"q","in":"query","#
        + #""schema":{"type":"string"}}},"requestBodies":{"B":{"required":true,"#
        + #""content":{"application/json":{"schema":{"type":"object"}}}},"#
        + ##""A":{"$ref":"#/components/requestBodies/B"}}},"paths":{"/a":{"##
        + ##""parameters":[{"$ref":"#/components/parameters/Q"}],"##
        + ##""get":{"parameters":[{"$ref":"#/components/parameters/None"}],"##
        + #""requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#
        + #"{"type":"object","properties":{"f":{"type":"string"}}}}}}},"#
        + ##""put":{"requestBody":{"$ref":"#/components/requestBodies/A"}}}},"##
        + #""servers":[{"url":"/"}]}"#
    )
    #expect(
      findings == [
        "9:44: warning: a request has a body or a form, but not both; this parameter is left out"
      ]
    )
  }
}
