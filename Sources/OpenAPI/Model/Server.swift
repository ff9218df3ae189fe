public import YAML

/// A place that serves the API.
///
/// OpenAPI Specification 3.0.3, section 4.7.5 "Server Object".
public struct Server: Sendable {
  /// The server's URL, in which names in braces stand for variables; a relative one is relative to
  /// the place of the document.
  public let url: String
  /// What the server is for, as Markdown.
  public let description: String?
  /// The variables, in the order of the document.
  public let variables: [ServerVariable]
  /// Where the server begins in the document.
  public let mark: Mark
}

/// A part of a server's URL that callers may choose.
///
/// OpenAPI Specification 3.0.3, section 4.7.6 "Server Variable Object".
public struct ServerVariable: Sendable {
  /// The name that stands in the URL in braces.
  public let name: String
  /// The value unless a caller chooses another; nil when a caller has to.
  public let defaultValue: String?
  /// The values allowed; empty when any is.
  public let values: [String]
  /// What the variable means, as Markdown.
  public let description: String?
}
