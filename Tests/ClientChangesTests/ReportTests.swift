import ClientChanges
import Foundation
import TestSupport
import Testing

@Suite("Reports")
struct ReportTests {
  private func report() throws -> ClientChanges {
    let old = """
      servers: [{url: 'https://a'}]
      paths:
        /a:
          get:
            operationId: get_a
            parameters: [{name: '`n` "*"', in: query, schema: {type: string}}]
            responses: {'200': {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
      components:
        schemas:
          A: {type: object, properties: {x: {type: string}}}

      """
    let new = """
      servers: [{url: 'https://a'}, {url: "https://b\\n"}]
      paths:
        /a:
          get:
            operationId: get_a
            responses: {'200': {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
      components:
        schemas:
          A: {type: object, properties: {x: {type: string}, y: {type: string}}}

      """
    return ClientChanges(from: try client(old), to: try client(new))
  }

  @Test("A model with another name than its schema is named by both")
  func schemaName() throws {
    func document(_ properties: String) -> String {
      operation(
        "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}"
      ) + "components: {schemas: {Error: {type: object, properties: {\(properties)}}}}\n"
    }
    let changes = ClientChanges(
      from: try client(document("x: {type: string}")),
      to: try client(document("x: {type: string}, y: {type: string}"))
    )
    let text = changes.text(from: "old.yaml", to: "new.yaml")
    #expect(text.contains("\nTestError (Error)\n    The property 'y' is new"))
    let json = changes.json(from: "old.yaml", to: "new.yaml")
    #expect(json.contains(#"{"kind": "model", "name": "TestError", "wireName": "Error"}"#))
  }

  @Test("As text, below what is changed, with a mark before what breaks")
  func text() throws {
    #expect(
      try report().text(from: "old.yaml", to: "new.yaml") == #"""
        Changes from old.yaml to new.yaml

        The client as a whole
            The server 'https://b\u{A}' is new.

        DefaultApi.getA (get_a)
          ! The query parameter '`n` "*"' is gone. [source, wire]

        A
            The property 'y' is new: 'y: String?'.

        3 changes, 1 breaking (!): 1 in source, 1 on the wire.

        """#
    )
  }

  @Test("As Markdown, what breaks first, and whatever stands in a document as code")
  func markdown() throws {
    #expect(
      try report().markdown(from: "old`.yaml", to: "`new`") == #"""
        ## Changes from ``old`.yaml`` to `` `new` ``

        ### Breaking

        `DefaultApi.getA`

        - The query parameter `` `n` "*" `` is gone. *(source, wire)*

        ### Not breaking

        The client as a whole

        - The server `https://b\u{A}` is new.

        `A`

        - The property `y` is new: `y: String?`.

        """#
    )
  }

  @Test("As JSON, with members that are always there, in their order")
  func json() throws {
    let text = try report().json(from: #"old\"#, to: "new\u{1}")
    #expect(
      text == #"""
        {
          "old": "old\\",
          "new": "new\u0001",
          "breaking": 1,
          "notBreaking": 2,
          "changes": [
            {
              "change": "added",
              "subject": {"kind": "server", "name": "https://b\n", "wireName": "https://b\n"},
              "of": null,
              "breaks": [],
              "message": "The server 'https://b\\u{A}' is new."
            },
            {
              "change": "removed",
              "subject": {"kind": "parameter", "name": "nStar", "wireName": "`n` \"*\""},
              "of": {"kind": "operation", "name": "DefaultApi.getA", "wireName": "get_a"},
              "breaks": ["source", "wire"],
              "message": "The query parameter '`n` \"*\"' is gone."
            },
            {
              "change": "added",
              "subject": {"kind": "property", "name": "y", "wireName": "y"},
              "of": {"kind": "model", "name": "A", "wireName": null},
              "breaks": [],
              "message": "The property 'y' is new: 'y: String?'."
            }
          ]
        }

        """#
    )
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test("Without changes")
  func none() throws {
    let client = try client(path("get: {operationId: get_a, responses: {}}"))
    let changes = ClientChanges(from: client, to: client)
    #expect(changes.text(from: "a", to: "b") == "Changes from a to b\n\nNo changes.\n")
    #expect(
      changes.markdown(from: "a", to: "b")
        == "## Changes from `a` to `b`\n\nNothing changed for callers.\n"
    )
    #expect(changes.json(from: "a", to: "b").contains("\"changes\": []\n"))
  }

  @Test("The same documents have the same report each time")
  func determinism() throws {
    let first = try report().json(from: "a", to: "b")
    for _ in 0..<10 { #expect(try report().json(from: "a", to: "b") == first) }
  }
}
