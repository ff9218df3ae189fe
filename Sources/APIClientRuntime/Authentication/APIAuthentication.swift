/// How a client proves who is calling. Printing one shows no secret.
public struct APIAuthentication: Sendable {
  indirect enum Scheme: Sendable {
    case none
    case basic(username: String, password: String)
    case bearer(TokenSource)
    case apiKey(String, in: APIKeyLocation)
    case made(any CredentialSource)
    case all([APIAuthentication])
    case schemes([String: APIAuthentication])
  }

  let scheme: Scheme

  /// No authentication.
  public static let none = APIAuthentication(scheme: .none)

  /// A name and a password with each request (RFC 7617, as UTF-8).
  ///
  /// - Parameters:
  ///   - username: The name; a name with a colon makes every call fail, because the scheme cannot
  ///     carry it.
  ///   - password: The password.
  /// - Returns: The authentication.
  public static func basic(username: String, password: String) -> APIAuthentication {
    APIAuthentication(scheme: .basic(username: username, password: password))
  }

  /// A token with each request (RFC 6750).
  public static func bearer(_ token: String) -> APIAuthentication {
    APIAuthentication(scheme: .bearer(TokenSource(token)))
  }

  /// A token with each request (RFC 6750), asked for when there is none yet, and once more when a
  /// server refuses it with the status 401. Calls that need one at the same time wait for the same
  /// answer.
  ///
  /// - Parameter token: Supplies a new token; it should not keep one of its own. What it throws, a
  ///   call throws as an error of the kind ``APIError/Kind-swift.enum/authentication(_:)``.
  /// - Returns: The authentication.
  public static func bearer(
    _ token: @escaping @Sendable () async throws -> String
  ) -> APIAuthentication {
    APIAuthentication(scheme: .bearer(TokenSource { _ in AccessToken(try await token()) }))
  }

  /// A token with each request (RFC 6750), which is renewed before it ends.
  ///
  /// When a fifth of its time is left, or a minute if that is less, the next one is asked for while calls go
  /// on with the old one. Otherwise this is as ``bearer(_:)-(()->String)`` with a function.
  ///
  /// - Parameter token: Supplies a new token and says how long it is good; it should not keep one of its
  ///   own.
  /// - Returns: The authentication.
  public static func accessToken(
    _ token: @escaping @Sendable () async throws -> AccessToken
  ) -> APIAuthentication {
    APIAuthentication(scheme: .bearer(TokenSource { _ in try await token() }))
  }

  /// A token with each request (RFC 6750), which the same server gives.
  ///
  ///     let login = APIAuthentication.login { configuration in
  ///       let answer = try await SessionAPI(configuration: configuration).logIn(body: credentials)
  ///       return AccessToken(answer.token, lifetime: .seconds(answer.expiresIn))
  ///     }
  ///
  /// The token is kept and renewed as by ``accessToken(_:)``. It is the first server's whose client needs
  /// it: clients of different servers need a login each.
  ///
  /// - Parameter login: Supplies a new token. It is given the configuration of the client that needs it,
  ///   with its server, transport and time, but without authentication.
  /// - Returns: The authentication.
  public static func login(
    _ login: @escaping @Sendable (APIConfiguration) async throws -> AccessToken
  ) -> APIAuthentication {
    APIAuthentication(
      scheme: .bearer(
        TokenSource { configuration in
          var configuration = configuration
          configuration.authentication = .none
          configuration.idempotencyKey = nil
          return try await login(configuration)
        }
      )
    )
  }

  /// A key with each request (OpenAPI Specification 3.0.4, section 4.8.27, type `apiKey`).
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - location: Where it goes. In a query it may be seen in the logs of servers and proxies; this
  ///     client's own log and errors leave it out.
  /// - Returns: The authentication.
  public static func apiKey(_ key: String, in location: APIKeyLocation) -> APIAuthentication {
    APIAuthentication(scheme: .apiKey(key, in: location))
  }

  /// Several ways at once, all with each request. Of two that write the same header field, the last
  /// counts.
  public static func all(_ parts: [APIAuthentication]) -> APIAuthentication {
    APIAuthentication(scheme: .all(parts))
  }

  /// What there is for the security schemes of a document, of which each request uses those that its
  /// operation asks for.
  ///
  /// An operation with alternatives uses the first of them all of whose schemes are given; one
  /// without any scheme, by which credentials are optional, only when no other can be used. An
  /// operation of which the document says nothing uses the only scheme given. A call for which this
  /// leaves no choice, or more than one, fails as ``APIError/Kind-swift.enum/invalidRequest(_:)``.
  ///
  /// - Parameter schemes: The credentials by the name of the scheme in the document.
  /// - Returns: The authentication.
  public static func schemes(_ schemes: [String: APIAuthentication]) -> APIAuthentication {
    APIAuthentication(scheme: .schemes(schemes))
  }
}

/// Where a key goes in a request.
public enum APIKeyLocation: Sendable, Hashable {
  /// In the header field with a name.
  case header(String)
  /// In the query parameter with a name.
  case query(String)
  /// In the cookie with a name.
  case cookie(String)
}

extension APIAuthentication: CustomStringConvertible, CustomReflectable {
  /// The name of the scheme, without any secret.
  public var description: String {
    switch scheme {
    case .none: "none"
    case .basic: "Basic (redacted)"
    case .bearer: "Bearer (redacted)"
    case .apiKey(_, .header(let name)): "API key in the header field \(name) (redacted)"
    case .apiKey(_, .query(let name)): "API key in the query parameter \(name) (redacted)"
    case .apiKey(_, .cookie(let name)): "API key in the cookie \(name) (redacted)"
    case .made(let source): "\(source.name) (redacted)"
    case .all(let parts): "all of [\(parts.map(\.description).joined(separator: ", "))]"
    case .schemes(let schemes):
      "schemes ["
        + schemes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        .joined(separator: ", ") + "]"
    }
  }

  /// What `dump` shows: the name of the scheme.
  public var customMirror: Mirror { Mirror(self, children: ["scheme": description]) }
}
