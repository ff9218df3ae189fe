import OpenAPI
import TestSupport
import Testing

@Suite("A document describes itself")
struct DocumentTests {
  @Test("Title, description and version come from info; the version keeps its text")
  func info() throws {
    let (document, _) = try read(
      "openapi: 3.0.3\ninfo: {title: 7, description: D, version: 1.10}\n"
    )
    #expect(document?.title == "7")
    #expect(document?.description == "D")
    #expect(document?.version == "1.10")
  }

  @Test("What info lacks is a warning at info, and a missing info one at the document")
  func incompleteInfo() throws {
    #expect(
      try read("openapi: 3.0.3\ninfo:\n  description: D\n").diagnostics.map(\.text) == [
        "3:3: warning: the field 'title' of info is missing; a client does without",
        "3:3: warning: the field 'version' of info is missing; a client does without",
      ]
    )
    let (document, diagnostics) = try read("openapi: 3.0.3\n")
    #expect(
      diagnostics.map(\.text)
        == ["1:1: warning: the field 'info' of the document is missing; a client does without"]
    )
    #expect(document?.title == "")
    #expect(document?.version == "")
  }

  @Test("Servers are in the order of the document, and `/` stands for none")
  func servers() throws {
    let named = try document("servers: [{url: https://b, description: B}, {url: /a}]\n")
    #expect(named.servers.map(\.url) == ["https://b", "/a"])
    #expect(named.servers.map(\.description) == ["B", nil])
    #expect(try document("paths: {}\n").servers.map(\.url) == ["/"])
    #expect(try document("servers: []\n").servers.map(\.url) == ["/"])
  }

  @Test("Tags are in the order of the document; of two with one name the first counts")
  func tags() throws {
    let document = try document("tags: [{name: b, description: B}, {name: a}]\n")
    #expect(document.tags.map(\.name) == ["b", "a"])
    #expect(document.tags.first?.description == "B")
    let (twice, diagnostics) = try read(
      head + "tags:\n- {name: a, description: A}\n- {name: a}\n"
    )
    #expect(
      diagnostics.map(\.text)
        == ["9:3: warning: the tag 'a' is described twice; the first counts"]
    )
    #expect(twice?.tags.map(\.description) == ["A"])
  }

  @Test("Security schemes keep their order, and references to them are followed")
  func securitySchemes() throws {
    let document = try document(
      """
      components:
        securitySchemes:
          Basic: {type: http, scheme: basic}
          Key: {type: apiKey, name: k, in: header}
          Alias: {$ref: '#/components/securitySchemes/Basic'}
      """
    )
    #expect(document.securitySchemes.map(\.name) == ["Basic", "Key", "Alias"])
    #expect(
      document.securitySchemes.map(\.kind) == [
        .http(scheme: "basic"), .apiKey(name: "k", location: .header), .http(scheme: "basic"),
      ]
    )
  }

  @Test("Extensions are passed over wherever they stand")
  func extensions() throws {
    let document = try document(
      """
      x-root: [1]
      paths:
        x-paths: text
        /:
          x-item: 1
          get:
            x-operation: null
            responses:
              x-responses: []
              '200': {description: OK, x-response: 1}
      components:
        x-components: 1
        schemas:
          A: {x-schema: [], type: string}
      """
    )
    #expect(document.operations.map(\.responses.count) == [1])
    #expect(document.component("A")?.types == [.string])
  }

  @Test("A JSON document says the same as its YAML twin")
  func json() throws {
    let (document, diagnostics) = try read(
      #"""
      {"openapi": "3.1.0", "info": {"title": "\ud83d\ude00", "version": "1"},
       "paths": {"/a/{b}": {"get": {
         "parameters": [{"name": "b", "in": "path", "required": true, "schema": {"type": "integer"}}],
         "responses": {"200": {"description": "OK"}}}}}}
      """#
    )
    #expect(diagnostics.isEmpty)
    #expect(document?.title == "😀")
    #expect(document?.operations.first?.parameters.map(\.name) == ["b"])
    #expect(document?.operations.first?.responses.map(\.status) == [.code(200)])
  }
}
