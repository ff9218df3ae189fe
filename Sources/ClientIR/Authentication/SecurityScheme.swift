/// A way to authenticate that the document declares.
public struct SecurityScheme: Sendable {
  /// The name by which operations refer to the scheme.
  public let name: StringLiteral
  /// The kind of scheme.
  public let kind: Kind
  /// What the scheme is for.
  public let documentation: DocComment?

  /// A kind of scheme.
  public enum Kind: Sendable, Hashable {
    /// An HTTP authentication scheme (RFC 9110, section 11.1), in small letters.
    case http(StringLiteral)
    /// A key that the function of this name makes an authentication from.
    case apiKey(Identifier)
    /// A token that one of the flows of OAuth 2.0 grants.
    case oauth2
    /// A token of a provider that this URL describes.
    case openIDConnect(url: StringLiteral)
    /// A certificate, which is the transport's.
    case mutualTLS
  }

  package init(
    name: StringLiteral,
    kind: Kind,
    documentation: DocComment?
  ) {
    self.name = name
    self.kind = kind
    self.documentation = documentation
  }
}
