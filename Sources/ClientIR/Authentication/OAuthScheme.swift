/// A security scheme of the type `oauth2`, as a way to make a client of its authorization server.
public struct OAuthScheme: Sendable {
  /// The name of the function.
  public let name: Identifier
  /// The name of the scheme in the document.
  public let scheme: StringLiteral
  /// The URL of the token endpoint.
  public let tokenURL: StringLiteral
  /// What the scheme is for.
  public let documentation: DocComment?

  package init(
    name: Identifier,
    scheme: StringLiteral,
    tokenURL: StringLiteral,
    documentation: DocComment?
  ) {
    self.name = name
    self.scheme = scheme
    self.tokenURL = tokenURL
    self.documentation = documentation
  }
}
