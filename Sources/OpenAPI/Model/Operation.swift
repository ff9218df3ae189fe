public import YAML

/// One operation: a method on a path.
///
/// OpenAPI Specification 3.0.3, section 4.7.10 "Operation Object".
public struct Operation: Sendable {
  /// The name of the operation, unique in the document; nil when the document gives none.
  public let id: String?
  /// The HTTP method, as requests have it.
  public let method: String
  /// The path, in its parts.
  public let path: PathTemplate
  /// The tags the operation is listed under.
  public let tags: [String]
  /// One line about the operation.
  public let summary: String?
  /// What the operation does, as Markdown.
  public let description: String?
  /// The parameters: those of the path item first, unless the operation overrides them.
  public let parameters: [Parameter]
  /// What the operation accepts as a body, if anything.
  public let requestBody: RequestBody?
  /// The responses, in the order of the document.
  public let responses: [Response]
  /// The alternatives of authentication: the operation's own, or those of the document; nil when the
  /// document says nothing of it. An empty list means that the operation takes no credentials.
  public let security: [SecurityRequirement]?
  /// The servers of the operation or of its path; nil for those of the document.
  public let servers: [Server]?
  /// What the document says of how the pages follow each other that the operation lists.
  public let pagingRule: PagingRule?
  /// Whether callers should move away from the operation.
  public let isDeprecated: Bool
  /// What ends the streams that the operation answers with, where a media type does not say it itself.
  public let streamEnd: String?
  /// The findings about the operation.
  package let findings: Findings
  /// Where the operation begins in the document.
  public let mark: Mark
}

/// A path with its expressions, such as `/dags/{dag_id}`.
///
/// OpenAPI Specification 3.0.3, section 4.7.8.2 "Path Templating Matching".
public struct PathTemplate: Sendable, Hashable {
  /// A part of a path.
  public enum Part: Sendable, Hashable {
    /// Text that stands as it is.
    case literal(String)
    /// The name of the parameter whose value stands here.
    case parameter(String)
  }

  /// A part of the query that a path has of its own.
  public struct QueryItem: Sendable, Hashable {
    /// A value.
    public enum Value: Sendable, Hashable {
      /// Text that stands as it is.
      case literal(String)
      /// The name of the parameter whose value stands here.
      case parameter(String)
    }

    /// The name, without escapes.
    public let name: String
    /// The value, without escapes.
    public let value: Value
  }

  /// The parts, from left to right.
  public let parts: [Part]
  /// The query that every request has.
  public let query: [QueryItem]
  /// The path as the document has it.
  public let text: String
}
