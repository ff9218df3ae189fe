import Diagnostics
import OpenAPI
import TestSupport
import Testing
import YAML

/// The head of a document: what every document needs. Six lines, so that what follows begins on
/// line 7.
let head = """
  openapi: 3.0.3
  info:
    title: Test
    version: '1'
  # The document's own part
  # begins below.

  """

/// Reads a document, as YAML unless it begins like JSON.
func read(_ text: String) throws -> (document: Document?, diagnostics: [Diagnostic]) {
  let (document, refusals) = Document.read(try tree(text))
  return (document, document?.allFindings ?? refusals)
}

/// The findings of a document that consists of the usual head and of this, each with its place.
func findings(_ text: String) throws -> [String] {
  try read(head + text).diagnostics.map(\.text)
}

/// The document that consists of the usual head and of this, which must have no findings.
func document(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Document
{
  let (document, diagnostics) = try read(head + text)
  #expect(diagnostics.map(\.text) == [], sourceLocation: sourceLocation)
  return try #require(document, sourceLocation: sourceLocation)
}

/// The document with one operation of these fields, `GET /` unless another path is named.
func document(
  operation fields: String,
  path: String = "/",
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
  try document(
    "paths:\n  \(path):\n    get:\n      responses: {}\n" + fields.indented(by: 6),
    sourceLocation: sourceLocation
  )
}

/// The findings of such a document. The fields begin on line 11, in column 7.
func findings(operation fields: String, path: String = "/") throws -> [String] {
  try findings("paths:\n  \(path):\n    get:\n      responses: {}\n" + fields.indented(by: 6))
}

/// The first component schema of a document with these component schemas, and the document.
func schema(
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> (schema: Schema, document: Document) {
  let document = try document(schemas(text), sourceLocation: sourceLocation)
  let id = try #require(document.componentSchemas.first, sourceLocation: sourceLocation)
  return (document[id], document)
}

/// Component schemas. They begin on line 9, in column 5.
func schemas(_ text: String) -> String {
  "components:\n  schemas:\n" + text.indented(by: 4)
}

extension Document {
  /// The component schema of a name.
  func component(_ name: String) -> Schema? {
    componentSchemas.map { self[$0] }.first { $0.componentName == name }
  }
}

extension Schema {
  /// The schema of a property.
  func property(_ name: String) -> SchemaID? {
    properties.first { $0.name == name }?.schema
  }
}

extension Node {
  var text: String? {
    if case .scalar(let scalar) = value { scalar.text } else { nil }
  }
}

extension Parameter {
  /// The schema of a parameter that is written by a style.
  var schema: SchemaID? {
    if case .style(_, let schema) = serialization { schema } else { nil }
  }

  /// How the parameter is written, when it is by a style.
  var style: ParameterSerialization? {
    if case .style(let style, _) = serialization { style } else { nil }
  }
}

/// Reads the document of OpenAPI 3.1 that consists of the usual head and of this.
func read31(_ text: String) throws -> (document: Document?, diagnostics: [Diagnostic]) {
  try read(head.replacing("3.0.3", with: "3.1.0") + text)
}

/// The first component schema of a document of OpenAPI 3.1, which must have no findings.
func schema31(
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> (schema: Schema, document: Document) {
  let (document, diagnostics) = try read31(schemas(text))
  #expect(diagnostics.map(\.text) == [], sourceLocation: sourceLocation)
  let read = try #require(document, sourceLocation: sourceLocation)
  let id = try #require(read.componentSchemas.first, sourceLocation: sourceLocation)
  return (read[id], read)
}
