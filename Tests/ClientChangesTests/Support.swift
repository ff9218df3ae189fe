import ClientChanges
import ClientIR
import Diagnostics
import Lowering
import OpenAPI
import TestSupport
import Testing

/// The client of a document that has a head of three lines and this behind it.
func client(_ text: String, tags: [String] = []) throws -> Client {
  let head = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n"
  let (document, refusals) = Document.read(try tree(head + text))
  let findings = document?.allFindings ?? refusals
  #expect(findings.isEmpty, "\(findings.map(\.message))")
  let options = LoweringOptions(
    module: try #require(Identifier("Test")),
    documentName: "test.yaml",
    tags: tags
  )
  let (client, warnings) = Client.lower(try #require(document), options: options)
  #expect(warnings.isEmpty, "\(warnings.map(\.message))")
  return try #require(client)
}

/// The changes from one document to another, each in a line: what it breaks, what kind it is, what it
/// belongs to, and the sentence.
func changes(from old: String, to new: String) throws -> [String] {
  let changes = ClientChanges(from: try client(old), to: try client(new))
  #expect(changes.isBreaking == changes.changes.contains { !$0.breaks.isEmpty })
  return changes.changes.map(\.outline)
}

/// A document with one path of this name and these fields.
func path(_ fields: String, _ path: String = "/a") -> String {
  "paths:\n  '\(path)':\n" + fields.indented(by: 4)
}

/// A document with one operation: these fields, beside its ID.
func operation(_ fields: String) -> String {
  path("post:\n  operationId: list\n  responses: {}\n" + fields.indented(by: 2))
}

/// A document with one operation that has this parameter.
func parameter(_ fields: String) -> String { operation("parameters: [{\(fields)}]") }

/// How a document uses the schema `A`.
enum Use: CaseIterable {
  case sent, received, both

  fileprivate var fields: String {
    let content = "{content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}"
    let request = "requestBody: {required: true, \(content.dropFirst())"
    let response = "responses: {'200': {description: A., \(content.dropFirst())}"
    return switch self {
    case .sent: "\(request)\nresponses: {}"
    case .received: response
    case .both: "\(request)\n\(response)"
    }
  }
}

/// A document with component schemas and one operation, which uses the schema `A`.
func schemas(_ text: String, _ use: Use) -> String {
  path("post:\n  operationId: use\n" + use.fields.indented(by: 2))
    + "components:\n  schemas:\n" + text.indented(by: 4)
}

/// The changes from one list of component schemas to another.
func changes(from old: String, to new: String, _ use: Use) throws -> [String] {
  try changes(from: schemas(old, use), to: schemas(new, use))
}

extension Change {
  var outline: String {
    let breaks = breaks.names.isEmpty ? "-" : breaks.names.joined(separator: "+")
    let owner = owner.map { "\($0.name)/" } ?? ""
    let wireName = subject.wireName.map { "(\($0))" } ?? ""
    let place = "\(owner)\(subject.kind.rawValue) \(subject.name)\(wireName)"
    let words = sentence.parts.map { part in
      switch part {
      case .words(let words): words
      case .code(let code): "`\(code)`"
      }
    }
    return "\(breaks) \(kind.rawValue) \(place): \(words.joined())"
  }
}
