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
  let schemas: [Schema]
  /// The schemas of `components/schemas`, in the order of the document.
  public let componentSchemas: [SchemaID]

  /// Where the document begins.
  public let mark: Mark

  /// The schema that an ID names.
  public subscript(id: SchemaID) -> Schema { schemas[id.index] }
}

/// A place that serves the API.
///
/// OpenAPI Specification 3.0.3, section 4.7.5 "Server Object".
public struct Server: Sendable {
  /// The server's URL; a relative one is relative to the place of the document.
  public let url: String
  /// What the server is for, as Markdown.
  public let description: String?
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

/// A way to authenticate that the document declares.
///
/// OpenAPI Specification 3.0.3, section 4.7.27 "Security Scheme Object".
public struct SecurityScheme: Sendable {
  /// The name by which security requirements refer to the scheme.
  public let name: String
  /// The kind of scheme: `http`, `apiKey`, `oauth2` or `openIdConnect`.
  public let type: String
  /// The HTTP authentication scheme (RFC 9110, section 11.1), for the type `http` alone.
  public let httpScheme: String?
}
