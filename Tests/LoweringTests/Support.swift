import ClientIR
import Lowering
import OpenAPI
import TestSupport
import Testing

/// What every document of these tests begins with: three lines, so that what follows begins on
/// line 4.
let head = """
  openapi: 3.0.3
  info: {title: Test, version: '1'}
  # The document's own part:

  """

/// The client of a document that consists of the usual head and of this, of which the reader finds
/// nothing to say, and the findings.
func lower(
  _ text: String,
  tags: [String] = [],
  paging: [OperationPaging] = [],
  module: String = "Test",
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> (client: Client?, findings: [String]) {
  let (document, refusals) = Document.read(try tree(head + text))
  let diagnostics = document?.allFindings ?? refusals
  #expect(diagnostics.map(\.text) == [], sourceLocation: sourceLocation)
  let options = LoweringOptions(
    module: try #require(Identifier(module)),
    documentName: "test.yaml",
    tags: tags,
    paging: paging
  )
  let (client, findings) = Client.lower(
    try #require(document, sourceLocation: sourceLocation),
    options: options
  )
  return (client, findings.map(\.text))
}

/// The client of a document, which must have no findings.
func client(
  _ text: String,
  tags: [String] = [],
  module: String = "Test",
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Client {
  let (client, findings) = try lower(
    text,
    tags: tags,
    module: module,
    sourceLocation: sourceLocation
  )
  #expect(findings == [], sourceLocation: sourceLocation)
  return try #require(client, sourceLocation: sourceLocation)
}

/// How a test's operation uses the schema that it is about.
enum Use: String {
  /// In the response alone.
  case received = "get"
  /// In the body of a request that creates something.
  case created = "post"
  /// In the body of a request that changes a part of something.
  case patched = "patch"
}

/// A document with component schemas and one operation, which uses the schema `A`. The schemas begin
/// on line 9, in column 5.
func schemas(_ text: String, _ use: Use = .received) -> String {
  let content = "{content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}"
  let operation =
    use == .received
    ? "responses: {'200': \(content)}" : "requestBody: \(content), responses: {}"
  return """
    paths:
      /a:
        \(use.rawValue): {operationId: use, \(operation)}
    components:
      schemas:
    \(text.indented(by: 4))
    """
}

/// The models of such a document, each in one line, which must have no findings.
func models(
  _ text: String,
  _ use: Use = .received,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String] {
  try client(schemas(text, use), sourceLocation: sourceLocation).models.map(\.outline)
}

/// The type of the property `x` of an object, by the property's schema.
func type(_ schema: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
  let client = try client(
    schemas("A: {properties: {x: \(schema)}}"),
    sourceLocation: sourceLocation
  )
  guard case .object(let model) = try #require(client.models.first),
    let property = model.properties.first
  else { return "no object" }
  return property.type.outline
}

/// The operations of a document with one path of this name and these fields.
func operations(
  _ fields: String,
  path: String = "/a",
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String] {
  try client(paths(fields, path: path), sourceLocation: sourceLocation).apis
    .flatMap(\.operations).map(\.outline)
}

/// A document with one path of this name and these fields. They begin on line 6, in column 5.
func paths(_ fields: String, path: String = "/a") -> String {
  "paths:\n  '\(path)':\n" + fields.indented(by: 4)
}
