import Foundation
import Testing

/// A document that is broken, and what is said of it.
struct BrokenDocument: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let fileName: String
  /// What the program's first message begins with, after the file's name.
  let message: String
  let bytes: @Sendable () -> Data

  init(
    _ testDescription: String,
    fileName: String = "document.yaml",
    message: String,
    bytes: @escaping @Sendable () -> Data
  ) {
    self.testDescription = testDescription
    self.fileName = fileName
    self.message = message
    self.bytes = bytes
  }

  /// Documents from which none is.
  static let refused = text + nesting

  private static let head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"

  private static let text: [BrokenDocument] = [
    BrokenDocument("an empty file", message: ":1:1: error: ") { Data() },
    BrokenDocument("an empty JSON file", fileName: "document.json", message: ":1:1: error: ") {
      Data()
    },
    BrokenDocument("a binary file", message: ":1:5: error: the control character U+0002") {
      Data([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0xFF, 0xFE])
    },
    BrokenDocument("invalid UTF-8", message: ":2:17: error: the byte 0xC3 is not part of UTF-8") {
      Data("openapi: 3.0.3\ninfo: {title: 'a".utf8) + [0xC3, 0x28] + Data("', version: '1'}\n".utf8)
    },
    BrokenDocument("a NUL", message: ":3:8: error: the control character U+0000") {
      Data("\(head)paths: \0{}\n".utf8)
    },
    BrokenDocument("a key twice", message: ":4:1: error: ") {
      Data("\(head)paths: {}\npaths: {}\n".utf8)
    },
    BrokenDocument("a key twice, in JSON", fileName: "document.json", message: ":2:1: error: ") {
      Data("{\"openapi\": \"3.0.3\",\n\"openapi\": \"3.0.3\"}".utf8)
    },
    BrokenDocument("a scalar of 8 MiB", message: ":1:10: error: ") {
      Data("openapi: ".utf8) + Data(repeating: UInt8(ascii: "3"), count: 8 << 20)
    },
    BrokenDocument(
      "a scalar of 8 MiB, in JSON",
      fileName: "document.json",
      message: ":1:13: error: "
    ) {
      Data("{\"openapi\": \"".utf8) + Data(repeating: UInt8(ascii: "3"), count: 8 << 20)
        + Data("\"}".utf8)
    },
  ]

  private static let nesting: [BrokenDocument] =
    [
      BrokenDocument("an alias bomb", message: ":7:23: error: aliases expand to more than 5000000")
      {
        let levels = (1..<20).map { level in
          "- &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        return Data("- &a0 [x, x, x, x, x, x, x, x, x, x]\n\(levels.joined())".utf8)
      }
    ]
    + [("[", ":1:501"), ("{a: ", ":1:2001"), ("- ", ":1:1001")].map { opening, place in
      BrokenDocument("100,000 times '\(opening)'", message: "\(place): error: lists and mappings") {
        Data(String(repeating: opening, count: 100_000).utf8)
      }
    }
    + [("[", ":1:501"), ("{\"a\":", ":1:2501")].map { opening, place in
      BrokenDocument(
        "100,000 times '\(opening)' in JSON",
        fileName: "document.json",
        message: "\(place): error: lists and mappings"
      ) { Data(String(repeating: opening, count: 100_000).utf8) }
    }
    + [
      BrokenDocument("10,000 levels of block style", message: ":501:501: error: lists and mappings")
      {
        Data((0..<10_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8)
      }
    ]

  /// Documents from which a client is generated, without what is wrong in them.
  static let mended: [BrokenDocument] = [
    BrokenDocument("a schema that leads to itself", message: ":5:15: warning: the reference") {
      Data(document(schemas: "    A: {$ref: '#/components/schemas/A'}\n").utf8)
    },
    BrokenDocument("schemas that lead to each other", message: ":5:15: warning: the reference") {
      Data(
        document(
          schemas:
            "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n"
        ).utf8
      )
    },
    BrokenDocument(
      "a parameter and a response that lead to themselves",
      message: ":5:15: warning: the reference"
    ) {
      let components = """
          parameters:
            P: {$ref: '#/components/parameters/P'}
          responses:
            R: {$ref: '#/components/responses/R'}
        paths:
          /a:
            get:
              parameters: [{$ref: '#/components/parameters/P'}]
              responses: {'200': {$ref: '#/components/responses/R'}}

        """
      return Data("\(head)components:\n\(components)".utf8)
    },
    BrokenDocument("8,000 faults", message: ":6:16: warning: '1' is not a type") {
      let schemas = (0..<8_000).map { "    S\($0): {type: 1, properties: 2}\n" }
      let properties = (0..<8_000).map { "p\($0): {$ref: '#/components/schemas/S\($0)'}" }
      return Data(
        document(
          schemas: "    A: {properties: {\(properties.joined(separator: ", "))}}\n"
            + schemas.joined()
        ).utf8
      )
    },
    BrokenDocument("a schema that includes itself", message: ":5:") {
      Data(document(schemas: "    A: {allOf: [{$ref: '#/components/schemas/A'}]}\n").utf8)
    },
    BrokenDocument("schemas that include each other", message: ":5:") {
      Data(
        document(
          schemas: "    A: {allOf: [{$ref: '#/components/schemas/B'}]}\n"
            + "    B: {allOf: [{type: object}, {$ref: '#/components/schemas/A'}]}\n"
        ).utf8
      )
    },
  ]

  private static func document(schemas: String) -> String {
    head + """
      components:
        schemas:
      \(schemas)paths:
        /a:
          get:
            responses:
              '200':
                description: A.
                content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}

      """
  }
}
