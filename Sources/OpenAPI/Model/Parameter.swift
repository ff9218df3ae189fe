public import YAML

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

  /// How a value is written.
  public enum Serialization: Sendable {
    /// By a style.
    case style(ParameterSerialization, schema: SchemaID)
    /// As content of a media type, which the document gives one of.
    case content(MediaType)
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
  /// How the value is written, and what it may be.
  public let serialization: Serialization
  /// Values that the document has for examples; nobody has checked that the schema allows them.
  public let examples: [Node]
  /// Where the parameter begins in the document.
  public let mark: Mark
}

/// How a value becomes a parameter.
///
/// OpenAPI Specification 3.0.3, section 4.7.12.3 "Style Values".
public struct ParameterSerialization: Sendable, Hashable {
  /// A style.
  public enum Style: String, Sendable {
    /// `;name=value`, for paths (RFC 6570, section 3.2.7).
    case matrix
    /// `.value`, for paths (RFC 6570, section 3.2.5).
    case label
    /// `name=value`, for queries and cookies (RFC 6570, section 3.2.8).
    case form
    /// `value`, for paths and header fields (RFC 6570, section 3.2.2).
    case simple
    /// Values with a space between them, for queries.
    case spaceDelimited
    /// Values with a vertical line between them, for queries.
    case pipeDelimited
    /// `name[key]=value`, for queries.
    case deepObject
  }

  /// The style.
  public let style: Style
  /// Whether each item of an array and each property of an object becomes a parameter of its own.
  public let explode: Bool
  /// Whether the reserved characters of RFC 3986, section 2.2, stand for themselves.
  public let allowReserved: Bool

  /// Creates a serialization.
  public init(style: Style, explode: Bool, allowReserved: Bool = false) {
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
  }
}
