/// The names of what a recording must not hold. Capitals do not matter.
///
/// A value that has such a name is removed wherever else it occurs in the recording, too: a server may repeat
/// it, or a path have it in a later request.
public struct RecordedSecrets: Sendable, Hashable {
  /// Header fields, of requests and of responses.
  public var headerFields: Set<String>
  /// Parameters of the query.
  public var queryParameters: Set<String>
  /// Members of objects in JSON, at any depth, and fields of forms.
  public var members: Set<String>

  /// What carries credentials in most APIs: cookies and the fields of authorization, tokens, passwords,
  /// keys of an API and of a client.
  public static let standard = RecordedSecrets(
    headerFields: [
      "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key",
      "apikey",
      "x-auth-token", "x-access-token", "x-csrf-token", "x-amz-security-token", "www-authenticate",
      "authentication-info",
    ],
    queryParameters: [
      "api_key", "apikey", "api-key", "key", "token", "access_token", "auth", "sig", "signature",
      "client_secret", "password", "code",
    ],
    members: [
      "password", "passwd", "secret", "client_secret", "clientsecret", "token", "access_token",
      "accesstoken", "refresh_token", "refreshtoken", "id_token", "idtoken", "api_key", "apikey",
      "private_key", "privatekey", "client_assertion", "code_verifier",
    ]
  )

  /// Creates a list of names.
  public init(
    headerFields: Set<String> = [],
    queryParameters: Set<String> = [],
    members: Set<String> = []
  ) {
    self.headerFields = headerFields
    self.queryParameters = queryParameters
    self.members = members
  }

  /// The names of both.
  public func union(_ other: RecordedSecrets) -> RecordedSecrets {
    RecordedSecrets(
      headerFields: headerFields.union(other.headerFields),
      queryParameters: queryParameters.union(other.queryParameters),
      members: members.union(other.members)
    )
  }

  func hides(headerField name: String) -> Bool { Self.holds(headerFields, name) }
  func hides(queryParameter name: String) -> Bool { Self.holds(queryParameters, name) }
  func hides(member name: String) -> Bool { Self.holds(members, name) }

  private static func holds(_ names: Set<String>, _ name: String) -> Bool {
    names.contains(name) || names.contains { $0.lowercased() == name.lowercased() }
  }
}
