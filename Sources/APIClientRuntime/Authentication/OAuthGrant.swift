/// What an OAuth 2.0 client has that tokens are granted for.
public struct OAuthGrant: Sendable {
  let type: String
  let scopes: [String]
  /// The refresh token that the next request has; nil if there is none.
  let refreshToken: LockedState<String?>
  let onRotation: (@Sendable (String) async throws -> Void)?

  /// The client's own rights (RFC 6749, section 4.4).
  ///
  /// - Parameter scopes: What the token should be good for; what the server chooses if there are none.
  /// - Returns: The grant.
  public static func clientCredentials(scopes: [String] = []) -> OAuthGrant {
    OAuthGrant(
      type: "client_credentials",
      scopes: scopes,
      refreshToken: LockedState(nil),
      onRotation: nil
    )
  }

  /// A token that somebody has granted the client before (RFC 6749, section 6).
  ///
  /// - Parameters:
  ///   - token: The refresh token.
  ///   - scopes: What the new token should be good for; the same as the first one if there are none.
  ///   - onRotation: Called with the refresh token that replaces this one, before the new token is used,
  ///     when the server replaces it. It should be kept: the old one may be good no more.
  /// - Returns: The grant.
  public static func refreshToken(
    _ token: String,
    scopes: [String] = [],
    onRotation: (@Sendable (String) async throws -> Void)? = nil
  ) -> OAuthGrant {
    OAuthGrant(
      type: "refresh_token",
      scopes: scopes,
      refreshToken: LockedState(token),
      onRotation: onRotation
    )
  }
}

extension OAuthGrant: CustomStringConvertible, CustomReflectable {
  /// The type of the grant, without any token.
  public var description: String { type }

  /// No more than ``description``.
  public var customMirror: Mirror { Mirror(self, children: ["type": type]) }
}

extension APIAuthentication {
  /// A token that an OAuth 2.0 authorization server grants, renewed before it ends and after a server has
  /// refused it.
  ///
  /// What goes wrong there, a call throws as an error of the kind
  /// ``APIError/Kind-swift.enum/authentication(_:)``, whose own error is an ``APIError`` with an
  /// ``OAuthErrorBody``.
  ///
  /// - Parameters:
  ///   - client: Who asks for the token, and where.
  ///   - grant: What the token is granted for.
  /// - Returns: The authentication.
  public static func oauth(_ client: OAuthClient, _ grant: OAuthGrant) -> APIAuthentication {
    .accessToken { try await client.token(for: grant) }
  }
}
