import TestSupport
import Testing
import YAML

@testable import Swagger

@Suite("A document of Swagger 2.0 becomes one of OpenAPI 3.0")
struct DocumentTests {
  @Test(
    "The version says what it is",
    arguments: [
      ("swagger: '2.0'", true), ("swagger: 2.0", true), ("swagger: 2", true),
      ("swagger: '2.0.0'", true), ("swagger: 1.2", false), ("swagger: 20", false),
      ("swagger: []", false), ("openapi: 3.0.3", false), ("{openapi: 3.0.3, swagger: 2.0}", false),
      ("[]", false), ("text", false),
    ]
  )
  func version(text: String, isVersion2: Bool) throws {
    #expect(Swagger.isVersion2(try tree(text)) == isVersion2)
  }

  @Test("The order of the document is kept")
  func order() throws {
    let (json, findings) = try converted(
      """
      swagger: '2.0'
      x-first: {$ref: '#/definitions/A'}
      responses: {R: {description: r}}
      info: {title: T, version: '1'}
      definitions: {B: {type: string}, A: {}}
      securityDefinitions: {S: {type: apiKey, name: k, in: header}}
      security: [{S: []}]
      host: a.b
      externalDocs: {url: u}
      paths: {/b: {}, x-p: [], /a: {}}
      basePath: /v1
      tags: [{name: t}]
      """
    )
    #expect(
      json == ##"{"openapi":"3.0.3","x-first":{"$ref":"#/definitions/A"},"##
        + #""components":{"responses":{"R":{"description":"r"}},"#
        + #""schemas":{"B":{"type":"string"},"A":{}},"#
        + #""securitySchemes":{"S":{"type":"apiKey","name":"k","in":"header"}}},"#
        + #""info":{"title":"T","version":"1"},"security":[{"S":[]}],"#
        + #""servers":[{"url":"https://a.b/v1"}],"externalDocs":{"url":"u"},"#
        + #""paths":{"/b":{},"x-p":[],"/a":{}},"tags":[{"name":"t"}]}"#
    )
    #expect(findings == [])
  }

  @Test("Sections of OpenAPI 3.0 pass as they are, beside those of 2.0")
  func mixed() throws {
    let (json, findings) = try converted(
      """
      swagger: '2.0'
      servers: [{url: /x}]
      host: a.b
      definitions: {A: {type: string}}
      components:
        schemas: {A: {type: integer}, C: {$ref: '#/definitions/A'}}
        requestBodies: {B: {content: {application/json: {schema: {$ref: '#/definitions/A'}}}}}
        examples: {E: {value: 1}}
      """
    )
    #expect(
      json == ##"{"openapi":"3.0.3","servers":[{"url":"/x"}],"components":{"schemas":{"##
        + ##""A":{"type":"string"},"C":{"$ref":"#/components/schemas/A"}},"requestBodies":{"B":"##
        + ##"{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}},"##
        + #""examples":{"E":{"value":1}}}}"#
    )
    #expect(findings == [])
  }

  @Test("Security schemes")
  func security() throws {
    let (json, findings) = try part(
      "components securitySchemes",
      of: """
        swagger: '2.0'
        securityDefinitions:
          b: {type: basic, description: B, x-b: 1}
          k: {type: apiKey, in: query, name: key}
          i: {type: oauth2, flow: implicit, authorizationUrl: a, scopes: {r: Read}}
          p: {type: oauth2, tokenUrl: t, flow: password, scopes: {}}
          c: {type: oauth2, flow: application, tokenUrl: t, description: C}
          a: {type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {x: X}}
          h: {type: http, scheme: bearer}
        """
    )
    #expect(
      json == #"{"b":{"type":"http","scheme":"basic","description":"B","x-b":1},"#
        + #""k":{"type":"apiKey","in":"query","name":"key"},"#
        + #""i":{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"a","#
        + #""scopes":{"r":"Read"}}}},"#
        + #""p":{"type":"oauth2","flows":{"password":{"tokenUrl":"t","scopes":{}}}},"#
        + #""c":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"t","scopes":{}}},"#
        + #""description":"C"},"#
        + #""a":{"type":"oauth2","flows":{"authorizationCode":{"authorizationUrl":"a","#
        + #""tokenUrl":"t","scopes":{"x":"X"}}}},"#
        + #""h":{"type":"http","scheme":"bearer"}}"#
    )
    #expect(findings == [])
  }

  @Test("Every node keeps its place, and what is made up has that of what it comes from")
  func marks() throws {
    let root = try tree(
      """
      swagger: '2.0'
      host: a.b
      consumes: [text/plain]
      paths:
        /a:
          post:
            parameters:
            - name: q
              in: query
              type: string
            - name: b
              in: body
              schema:
                type: object
            responses:
              '200':
                schema: {}
      """,
      file: 3
    )
    let (roots, _) = Swagger.converted(SwaggerFiles(roots: [root]))
    func place(_ path: String) throws -> String {
      let mark = try #require(roots[0].descendant(path)).mark
      #expect(mark.file == FileID(3))
      return "\(mark.line):\(mark.column)"
    }
    #expect(try place("openapi") == "1:10")
    #expect(try place("servers 0 url") == "2:1")
    #expect(try place("paths /a post parameters 0") == "8:9")
    #expect(try place("paths /a post parameters 0 schema type") == "10:15")
    #expect(try place("paths /a post requestBody") == "11:9")
    let schema = "paths /a post requestBody content text/plain schema"
    #expect(try place(schema) == "14:11")
    #expect(try place("\(schema) type") == "14:17")
    #expect(try place("paths /a post responses 200 content application/json schema") == "17:19")
    let content = try #require(
      roots[0].descendant("paths /a post requestBody content")?.fields?.entries.first
    )
    // A content type stands where the document lists it.
    #expect(content.keyMark == Mark(line: 3, column: 12, file: FileID(3)))
  }

  @Test(
    "Whatever a document is, it comes to an end",
    arguments: [
      "paths: []", "paths: {/a: 1}", "paths: {/a: {get: []}}", "definitions: 1",
      "definitions: {$ref: '#/definitions'}", "parameters: []", "parameters: {A: []}",
      "paths: {/a: {parameters: 1, get: {parameters: {}, responses: 1}}}",
      "paths: {/a: {get: {parameters: [1, [], null, {}, {in: body}, {in: []}, {$ref: 1}]}}}",
      "parameters: {A: {$ref: '#/parameters/B'}, B: {$ref: '#/parameters/A'}}",
      "responses: {A: {schema: 1, headers: 2, examples: 3}}",
      "securityDefinitions: {a: 1, b: {type: oauth2, flow: [], scopes: 1}}",
      "consumes: {a: 1}\nproduces: 1\nschemes: {}\nhost: []\nbasePath: {}",
      "definitions: {A: {properties: 1, items: [1], allOf: 2, discriminator: [], type: [file]}}",
      "paths: {/a: {$ref: '#/paths/~1a'}}",
    ]
  )
  func hostile(text: String) throws {
    #expect(try converted("swagger: '2.0'\n\(text)").json.isEmpty == false)
  }
}
