/// A client of an OAuth 2.0 authorization server (RFC 6749), which grants tokens.
///
///     let nightly = OAuthClient(
///       tokenURL: "https://id.example.com/oauth2/token",
///       clientID: "nightly",
///       clientSecret: secret
///     )
///     let api = DAGRunApi(
///       configuration: .init(server: url, authentication: .oauth(nightly, .clientCredentials()))
///     )
public struct OAuthClient: Sendable {
  /// How a client with a secret says who it is (RFC 6749, section 2.3.1).
  public enum Authentication: Sendable, Hashable {
    /// By HTTP Basic authentication, which every server has to take.
    case basic
    /// By the fields `client_id` and `client_secret` of the request, which some servers take alone.
    case form
  }

  /// The URL of the token endpoint (RFC 6749, section 3.2), with a query if it has one.
  public var tokenURL: String
  /// The client's identifier.
  public var clientID: String
  /// The client's secret; nil for a client that can keep none.
  public var clientSecret: String?
  /// How the client says who it is.
  public var authentication: Authentication
  /// Further fields of each request, in this order, such as `audience` or `resource` (RFC 8707).
  public var fields: KeyValuePairs<String, String>
  /// What carries the requests.
  public var transport: any APITransport
  /// How long a request may take, retries included; nil for no limit.
  public var timeout: Duration?

  /// Creates a client.
  public init(
    tokenURL: String,
    clientID: String,
    clientSecret: String? = nil,
    authentication: Authentication = .basic,
    fields: KeyValuePairs<String, String> = [:],
    transport: any APITransport = DefaultAPITransport.shared,
    timeout: Duration? = .seconds(30)
  ) {
    self.tokenURL = tokenURL
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.authentication = authentication
    self.fields = fields
    self.transport = transport
    self.timeout = timeout
  }
}

extension OAuthClient: CustomStringConvertible, CustomReflectable {
  /// The client's identifier and where it gets tokens, without its secret.
  public var description: String {
    "\(clientID) at \(tokenURL.prefix { $0 != "?" })"
  }

  /// No more than ``description``.
  public var customMirror: Mirror { Mirror(self, children: ["client": description]) }
}

/// What an OAuth 2.0 authorization server says of a refused request (RFC 6749, section 5.2).
public struct OAuthErrorBody: Codable, Sendable, Hashable {
  /// The kind of error, such as `invalid_client` or `invalid_grant`.
  public var error: String
  /// What a developer should know of it.
  public var errorDescription: String?
  /// A page about it.
  public var errorURI: String?

  enum CodingKeys: String, CodingKey {
    case error
    case errorDescription = "error_description"
    case errorURI = "error_uri"
  }
}
