/// A security scheme of the type `apiKey`, as a way to make an authentication from a key.
public struct APIKeyScheme: Sendable {
  /// The name of the function.
  public let name: Identifier
  /// The name of the scheme in the document.
  public let scheme: StringLiteral
  /// Where the key goes.
  public let location: Location
  /// The name of the header field, the query parameter or the cookie.
  public let parameter: StringLiteral
  /// What the scheme is for.
  public let documentation: DocComment?

  /// Where an API key goes.
  public enum Location: String, Sendable {
    // The cases are the specification's.
    case header, query, cookie
  }

  package init(
    name: Identifier,
    scheme: StringLiteral,
    location: Location,
    parameter: StringLiteral,
    documentation: DocComment?
  ) {
    self.name = name
    self.scheme = scheme
    self.location = location
    self.parameter = parameter
    self.documentation = documentation
  }
}
