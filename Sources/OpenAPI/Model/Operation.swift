public import YAML

/// One operation: a method on a path.
///
/// OpenAPI Specification 3.0.3, section 4.7.10 "Operation Object".
public struct Operation: Sendable {
  /// The name of the operation, unique in the document; nil when the document gives none.
  public let id: String?
  /// The HTTP method, in capitals.
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
  /// Names of security schemes, one set for each alternative; an empty set means no authentication.
  public let security: [[String]]
  /// Whether callers should move away from the operation.
  public let isDeprecated: Bool
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

  /// The parts, from left to right.
  public let parts: [Part]
  /// The path as the document has it.
  public let text: String
}

/// A parameter of an operation.
///
/// OpenAPI Specification 3.0.3, section 4.7.12 "Parameter Object".
public struct Parameter: Sendable {
  /// Where a parameter stands.
  public enum Location: String, Sendable {
    /// In the path.
    case path
    /// In the query.
    case query
    /// In a header field.
    case header
    /// In a cookie.
    case cookie
  }

  /// The parameter's name on the wire.
  public let name: String
  /// Where the parameter stands.
  public let location: Location
  /// What the parameter means, as Markdown.
  public let description: String?
  /// Whether every request must have the parameter.
  public let isRequired: Bool
  /// Whether callers should move away from the parameter.
  public let isDeprecated: Bool
  /// How the value is written: `form`, `simple` and so on.
  public let style: String
  /// Whether each item of an array becomes a parameter of its own.
  public let explode: Bool
  /// The schema of the value; nil when the document describes the value by `content`.
  public let schema: SchemaID?
  /// Where the parameter begins in the document.
  public let mark: Mark
}

/// What an operation accepts as a body.
///
/// OpenAPI Specification 3.0.3, section 4.7.13 "Request Body Object".
public struct RequestBody: Sendable {
  /// What the body means, as Markdown.
  public let description: String?
  /// Whether every request must have a body.
  public let isRequired: Bool
  /// The content types the operation accepts, in the order of the document.
  public let content: [MediaType]
  /// Where the body's description begins in the document.
  public let mark: Mark
}

/// A response, by its status.
///
/// OpenAPI Specification 3.0.3, section 4.7.17 "Response Object".
public struct Response: Sendable {
  /// The statuses the response is for.
  public enum Status: Sendable, Hashable {
    /// One status code.
    case code(Int)
    /// A hundred of them, by the first digit, as `4XX` writes it.
    case range(Int)
    /// Every status no other response is for.
    case `default`
  }

  /// The statuses the response is for.
  public let status: Status
  /// What the response means, as Markdown.
  public let description: String
  /// The content types of the body, in the order of the document; empty when there is no body.
  public let content: [MediaType]
  /// Where the response begins in the document.
  public let mark: Mark
}

/// A content type and the schema of what it carries.
///
/// OpenAPI Specification 3.0.3, section 4.7.14 "Media Type Object".
public struct MediaType: Sendable {
  /// The content type, such as `application/json`.
  public let name: String
  /// The schema of the content, if the document gives one.
  public let schema: SchemaID?
  /// Where the media type begins in the document.
  public let mark: Mark
}
