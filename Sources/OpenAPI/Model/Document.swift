public import YAML

/// An OpenAPI document, read and checked: references are resolved, order is the document's.
///
/// OpenAPI Specification 3.0.3, section 4.7.1 "OpenAPI Object".
public struct Document: Sendable {
  /// The API's title.
  public let title: String
  /// The API's description, as Markdown.
  public let description: String?
  /// The version of the API, as written.
  public let version: String
  /// The servers of the API; `/` alone when the document names none, as the specification says.
  public let servers: [Server]
  /// The tags that the document describes.
  public let tags: [Tag]
  /// All operations, in the order of the document.
  public let operations: [Operation]
  /// The security schemes of `components`, in the order of the document.
  public let securitySchemes: [SecurityScheme]
  /// Every schema of the document. Schemas name each other by ``SchemaID``, so that recursion is
  /// no special case.
  @usableFromInline package internal(set) var schemas: [Schema]
  /// The schemas that have a name: those of `components/schemas` in the order of the document, then
  /// those that references to other files reach, in the order of the references.
  public let componentSchemas: [SchemaID]

  /// The findings about the document as a whole.
  package let findings: Findings
  /// The findings about parts that several others use.
  package let parts: [Findings]
  /// Where the document begins.
  public let mark: Mark

  /// The IDs of all schemas, in the order in which they were read.
  package var allSchemas: some Sequence<SchemaID> {
    schemas.indices.lazy.map { SchemaID(index: $0) }
  }

  /// The schema that an ID names.
  ///
  /// Borrowed rather than copied, which takes that it is inlined: most who ask want one field of many.
  @inlinable
  public package(set) subscript(id: SchemaID) -> Schema {
    _read { yield schemas[id.index] }
    _modify { yield &schemas[id.index] }
  }

  /// The names of all schemas, in the order in which they were read.
  package var schemaIDs: some Sequence<SchemaID> { schemas.indices.lazy.map(SchemaID.init) }

  /// Adds a schema that stands nowhere in the document: one of several others.
  package mutating func addUnion(of alternatives: [SchemaID], at mark: Mark) -> SchemaID {
    var schema = Schema(mark: mark)
    schema.anyOf = alternatives
    schemas.append(schema)
    return SchemaID(index: schemas.count - 1)
  }
}

/// A named group of operations.
///
/// OpenAPI Specification 3.0.3, section 4.7.22 "Tag Object".
public struct Tag: Sendable {
  /// The tag's name.
  public let name: String
  /// What the operations of the tag have in common, as Markdown.
  public let description: String?

  /// Creates a tag.
  public init(name: String, description: String? = nil) {
    self.name = name
    self.description = description
  }
}
