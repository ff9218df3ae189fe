import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("Content, encodings and headers")
struct ContentTests {
  private func media(
    _ name: String,
    encoding: String,
    version: String = "3.0.3"
  ) throws -> (media: MediaType, findings: [String]) {
    let (document, diagnostics) = try read(
      head.replacing("3.0.3", with: version)
        + """
        paths:
          /:
            post:
              requestBody:
                content:
                  \(name):
                    encoding: \(encoding)
              responses: {}

        """
    )
    let body = try #require(document?.operations.first?.requestBody)
    return (try #require(body.content.first), diagnostics.map(\.text))
  }

  @Test("An encoding has what the document says of it")
  func encoding() throws {
    let (media, findings) = try media(
      "application/x-www-form-urlencoded",
      encoding:
        "{b: {style: pipeDelimited, explode: false, allowReserved: true}, a: {contentType: x/y}}"
    )
    #expect(findings == [])
    #expect(media.encoding.map(\.property) == ["b", "a"])
    #expect(media.encoding.map(\.style) == [.pipeDelimited, nil])
    #expect(media.encoding.map(\.explode) == [false, nil])
    #expect(media.encoding.map(\.allowReserved) == [true, false])
    #expect(media.encoding.map(\.contentType) == [nil, "x/y"])
    #expect(media.encoding.first?.mark.line == 13)
  }

  @Test("Styles are for forms, in OpenAPI 3.1 for multipart/form-data too")
  func styles() throws {
    for (version, style) in [("3.0.3", nil), ("3.1.0", .deepObject)]
      as [(String, ParameterSerialization.Style?)]
    {
      let (media, _) = try media(
        "multipart/form-data",
        encoding: "{a: {style: deepObject, contentType: x/y}}",
        version: version
      )
      #expect(media.encoding.map(\.style) == [style])
      #expect(media.encoding.map(\.contentType) == ["x/y"])
    }
    #expect(try media("application/json", encoding: "{a: {style: form}}").media.encoding.isEmpty)
  }

  @Test("Headers of a part are left out with a warning")
  func partHeaders() throws {
    #expect(
      try media("multipart/mixed", encoding: "{a: {headers: {X: {}}}}").findings
        == ["13:28: warning: headers of a part are not supported and left out"]
    )
  }

  @Test("A response's headers keep their order; Content-Type is none of them")
  func headers() throws {
    let document = try document(
      """
      paths:
        /:
          get:
            responses:
              '200':
                headers:
                  X-B: {description: D, required: true, deprecated: true, schema: {type: integer}}
                  content-TYPE: {schema: {type: string}}
                  X-A: {$ref: '#/components/headers/A'}
              4XX: {$ref: '#/components/responses/E'}
      components:
        headers: {A: {schema: {enum: [a]}}}
        responses: {E: {content: {application/json: {schema: {type: object}}}}}
      """
    )
    let responses = try #require(document.operations.first?.responses)
    let headers = responses[0].headers
    #expect(headers.map(\.name) == ["X-B", "X-A"])
    #expect(headers.map(\.description) == ["D", nil])
    #expect(headers.map(\.isRequired) == [true, false])
    #expect(headers.map(\.isDeprecated) == [true, false])
    #expect(headers.map { $0.schema.map { document[$0].types } } == [[.integer], []])
    #expect(headers[1].schema.map { document[$0].ownerName } == "A")
    #expect(responses.map(\.status) == [.code(200), .range(4)])
    #expect(responses.map(\.mark.line) == [11, 16])
    #expect(responses[1].content.first?.schema.map { document[$0].ownerName } == "E")
  }

  @Test("OpenAPI 3.1 does without responses")
  func noResponses() throws {
    let (document, diagnostics) = try read31("paths: {/: {get: {}}}\n")
    #expect(diagnostics.isEmpty)
    #expect(document?.operations.map(\.responses.count) == [0])
  }

  @Test("What the server calls is named and left out")
  func callbacks() throws {
    let (document, diagnostics) = try read31(
      """
      paths: {/: {get: {responses: {}, callbacks: {a: {}}}}}
      webhooks: {b: {post: {}}}
      """
    )
    let reason = "are calls that the server makes to its users; they are no part of a client"
    #expect(
      diagnostics.map(\.text)
        == ["7:34: warning: callbacks \(reason)", "8:1: warning: webhooks \(reason)"]
    )
    #expect(document?.operations.count == 1)
  }
}

@Suite("Path items")
struct PathItemTests {
  @Test("A path item may refer to another and have fields of its own beside")
  func siblings() throws {
    let document = try document(
      """
      paths:
        /a:
          $ref: '#/x-item'
          get: {operationId: own, responses: {}}
      x-item:
        parameters: [{name: p, in: query, schema: {}}]
        get: {operationId: theirs, responses: {}}
        put: {responses: {}}
      """
    )
    #expect(document.operations.map(\.method) == ["GET", "PUT"])
    #expect(document.operations.map(\.id) == ["own", nil])
    #expect(document.operations.map { $0.parameters.map(\.name) } == [["p"], ["p"]])
  }

  @Test("Of path items in a circle, what stands beside the references is there")
  func cycle() throws {
    let (document, diagnostics) = try read(
      head + "paths: {/: {$ref: '#/x-a'}}\nx-a: {$ref: '#/x-a', get: {responses: {}}}\n"
    )
    #expect(
      diagnostics.map(\.text)
        == ["8:13: warning: the reference '#/x-a' leads back to itself; it is left out"]
    )
    #expect(document?.operations.map(\.method) == ["GET"])
  }

  @Test("A reference that leads nowhere takes away what it would bring, and no more")
  func dangling() throws {
    let (document, diagnostics) = try read(
      head + "paths: {/: {$ref: '#/x-a', get: {responses: {}}}, /b: {$ref: []}}\n"
    )
    #expect(
      diagnostics.map(\.text) == [
        "7:19: warning: the reference '#/x-a' leads nowhere: there is no 'x-a' there; it is left "
          + "out",
        "7:62: warning: '$ref' must be a string, but this is a list; it is passed over",
      ]
    )
    #expect(document?.operations.map(\.path.text) == ["/"])
  }

  @Test("A field that is no method and nothing else known is named")
  func unknownField() throws {
    #expect(
      try findings("paths: {/: {gett: {}, x-a: 1}}\n")
        == ["7:13: warning: 'gett' is no field of a path item and left out"]
    )
  }

  @Test("A method in capitals is the method; of two the first counts")
  func capitals() throws {
    let (document, diagnostics) = try read(
      head + "paths: {/: {GET: {responses: {}}, get: {operationId: a, responses: {}}}}\n"
    )
    #expect(document?.operations.map(\.method) == ["GET"])
    #expect(document?.operations.map(\.id) == [nil])
    #expect(
      diagnostics.map(\.text)
        == ["7:35: warning: the path has an operation 'GET' already; the first counts"]
    )
  }

  @Test("A fragment tells paths apart and is not sent; a query is sent before the arguments'")
  func fragmentAndQuery() throws {
    let document = try document(
      "paths:\n  /a#b: {get: {responses: {}}}\n  /a: {get: {responses: {}}}\n"
        + "  /a?b=c%20d&e: {get: {responses: {}}}\n"
    )
    #expect(
      document.operations.map(\.path.parts) == Array(repeating: [.literal("/a")], count: 3)
    )
    #expect(document.operations.map(\.path.text) == ["/a#b", "/a", "/a?b=c%20d&e"])
    let query = document.operations.map(\.path.query)
    #expect(query.map { $0.map(\.name) } == [[], [], ["b", "e"]])
    #expect(query.last?.map(\.value) == [.literal("c d"), .literal("")])
  }

  @Test("Paths that differ in a parameter's name alone are all kept")
  func sameTemplates() throws {
    func item(_ name: String) -> String {
      "{get: {parameters: [{name: \(name), in: path, required: true, schema: {}}], responses: {}}}"
    }
    let document = try document("paths:\n  '/{a}': \(item("a"))\n  '/{b}': \(item("b"))\n")
    #expect(document.operations.map(\.path.text) == ["/{a}", "/{b}"])
  }

  @Test("Paths that multiply what they share are bounded")
  func multiplication() throws {
    let responses = (100..<600).map { "'\($0)': {}" }
    let paths = (0..<2100).map { "  /\($0): {$ref: '#/x-item'}" }
    let found = try findings(
      "paths:\n" + paths.joined(separator: "\n")
        + "\nx-item: {get: {responses: {\(responses.joined(separator: ", "))}}}\n"
    )
    #expect(found.count == 1)
    #expect(
      found.first?.contains("error: the operations have more than 1000000 parameters") == true
    )
  }
}
