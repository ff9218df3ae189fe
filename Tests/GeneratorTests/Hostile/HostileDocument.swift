import Foundation

/// A document whose every string tries to be something other than text.
enum HostileDocument {
  /// What ends a literal or a comment, begins an interpolation or a template's tag, turns the
  /// direction of writing, or leads out of a folder.
  static let venom =
    "\"\\(0)*/\"\"\"\n\r\t\0\u{B}../..\\\u{202E}\u{2066}\u{2028}\u{85}{{&x}}{{/x}}`'$#//\u{FEFF}\\"

  /// A string for a place in the document.
  static func text(_ word: String) -> String { word + venom }

  /// A string for a place where a URL is, or a path: what marks a part of these is left out.
  static func pathText(_ word: String) -> String {
    word + venom.filter { !"{}#?".contains($0) }
  }

  static let kinds =
    ["self", "init", "Type", "", " ", "0", "-1", "\\", "\"", "\0", "\r\n", "日本語", "let x = 1;"]
    .map(text) + ["self", "init", "Type", "", " ", "\u{202E}", "\"", "\\(0)"]

  /// The properties of the model: their names, which are their values too.
  static let names =
    ["name", "self", "init", "", "0", "kind\u{301}"].map(text) + ["self", "Type", "", "\"", "\0"]

  static let headerName = "X-Hostile!#$%&'*+.^_`|~"

  /// The document, in JSON.
  static func json() throws -> Data {
    let strings: (String) -> [String: Any] = { ["type": "string", "description": text($0)] }
    let thing: [String: Any] = [
      "type": "object", "title": text("Thing"), "description": text("A thing."),
      "required": [text("name")],
      "properties": Dictionary(
        uniqueKeysWithValues: names.map { name in
          var schema = strings("A property.")
          if name != text("name") { schema["default"] = text("default") }
          return (name, schema)
        }
      ),
      "externalDocs": ["url": pathText("https://example.com/"), "description": text("Docs")],
      "example": [text("example"): text("value")],
    ]
    let animal: (String) -> [String: Any] = { name in
      [
        "type": "object", "required": [text("species")],
        "properties": [text("species"): ["type": "string"], text(name): ["type": "string"]],
      ]
    }
    let reference: (String) -> [String: Any] = { name in
      let token = text(name).replacingOccurrences(of: "~", with: "~0")
        .replacingOccurrences(of: "/", with: "~1")
      let fragment = token.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      return ["$ref": "#/components/schemas/\(fragment)"]
    }
    let parameter: (String, String) -> [String: Any] = { name, place in
      [
        "name": name, "in": place, "required": true, "schema": ["type": "string"],
        "description": text("A parameter."),
      ]
    }
    let body: [String: Any] = [
      "description": text("A body."), "required": true,
      "content": ["application/json": ["schema": reference("Thing")]],
    ]
    let answer: [String: Any] = [
      "description": text("An answer."),
      "headers": ["X-A": ["description": text("A header."), "schema": ["type": "string"]]],
      "content": ["application/json": ["schema": reference("Answer")]],
    ]
    let operation: [String: Any] = [
      "operationId": text("send"), "summary": text("Sends."), "description": text("Sends it."),
      "tags": [text("Pet")],
      "parameters": [
        parameter("id", "path"), parameter(text("query"), "query"),
        parameter(headerName, "header"),
      ],
      "requestBody": body,
      "responses": ["200": answer],
    ]
    let document: [String: Any] = [
      "openapi": "3.0.3",
      "info": [
        "title": text("Title"), "description": text("About it."), "version": text("1"),
        "contact": ["name": text("Name"), "email": text("a@example.com")],
        "license": ["name": text("Licence")],
      ],
      "servers": [["url": server, "description": text("A server.")]],
      "tags": [["name": text("Pet"), "description": text("Pets.")]],
      "security": [[text("Key"): [String]()], [:]],
      "paths": [path: ["post": operation]],
      "components": [
        "schemas": [
          text("Thing"): thing,
          text("Kind"): ["type": "string", "enum": kinds, "description": text("Kinds.")],
          text("Cat"): animal("cat"),
          text("Dog"): animal("dog"),
          text("Animal"): [
            "oneOf": [reference("Cat"), reference("Dog")],
            "discriminator": [
              "propertyName": text("species"),
              "mapping": [
                text("cat"): reference("Cat")["$ref"] ?? "",
                text("dog"): reference("Dog")["$ref"] ?? "",
              ],
            ],
          ],
          text("Answer"): [
            "type": "object",
            "properties": [
              text("thing"): reference("Thing"), text("kind"): reference("Kind"),
              text("animal"): reference("Animal"),
            ],
          ],
        ],
        "securitySchemes": [
          text("Key"): [
            "type": "apiKey", "in": "header", "name": headerName, "description": text("A key."),
          ]
        ],
      ],
    ]
    return try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys])
  }

  static let server = pathText("https://example.com/")
  static let path = pathText("/things") + "/{id}"

  /// A thing as the server has it.
  static let thing: [String: String] = Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })

  /// What the server answers.
  static func answer() -> [String: Any] {
    [
      text("thing"): thing,
      text("kind"): kinds[0],
      text("animal"): [text("species"): text("dog"), text("dog"): venom],
    ]
  }
}
