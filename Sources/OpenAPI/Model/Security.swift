public import YAML

/// A way to authenticate that the document declares.
///
/// OpenAPI Specification 3.0.3, section 4.7.27 "Security Scheme Object".
public struct SecurityScheme: Sendable {
  /// A kind of scheme.
  public enum Kind: Sendable, Hashable {
    /// An HTTP authentication scheme (RFC 9110, section 11.1), in small letters: `basic`, `bearer`.
    case http(scheme: String)
    /// A key in a header field, a query parameter or a cookie of this name.
    case apiKey(name: String, location: Parameter.Location)
    /// A token that one of the flows of OAuth 2.0 grants, and the token endpoint of the first flow that
    /// has one.
    case oauth2(tokenURL: String?)
    /// A token that a provider grants, which this URL describes.
    case openIDConnect(url: String)
    /// A certificate of the client's.
    case mutualTLS
  }

  /// The name by which security requirements refer to the scheme.
  public let name: String
  /// The kind of scheme.
  public let kind: Kind
  /// What the scheme is for, as Markdown.
  public let description: String?
  /// Where the scheme begins in the document.
  public let mark: Mark
}

/// Schemes that a request satisfies together.
///
/// OpenAPI Specification 3.0.3, section 4.7.30 "Security Requirement Object".
public struct SecurityRequirement: Sendable, Hashable {
  /// A scheme, and what is asked of it.
  public struct Part: Sendable, Hashable {
    /// The name of the scheme.
    public let scheme: String
    /// The scopes (OAuth 2.0, OpenID Connect) or roles that the operation needs.
    public let scopes: [String]
  }

  /// The schemes, all of which a request satisfies; none when a request needs no credentials.
  public let parts: [Part]
}
