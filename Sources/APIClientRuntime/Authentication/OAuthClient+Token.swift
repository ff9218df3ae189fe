extension OAuthClient {
  /// Asks for a token.
  ///
  /// - Throws: ``APIError`` with an ``OAuthErrorBody``; what the grant throws of a new refresh token.
  func token(for grant: OAuthGrant) async throws -> AccessToken {
    let answer = try await answer(to: grant)
    if let refreshToken = answer.refreshToken, grant.refreshToken.withLock({ $0 }) != nil {
      let isNew = grant.refreshToken.withLock { kept in
        defer { kept = refreshToken }
        return kept != refreshToken
      }
      if isNew { try await grant.onRotation?(refreshToken) }
    }
    return AccessToken(answer.accessToken, lifetime: answer.expiresIn.map { .seconds($0) })
  }

  private func answer(to grant: OAuthGrant) async throws(APIError<OAuthErrorBody>) -> TokenAnswer {
    var request = APIRequest("token", .post)
    request.body(form: JSONValue.object(fields(of: grant)))
    do {
      return try await client.send(request)
    } catch {
      throw error.ofLogin(with: clientSecret)
    }
  }

  private var client: APIClient<OAuthErrorBody> {
    let configuration = APIConfiguration(
      server: String(tokenURL.prefix { $0 != "?" && $0 != "#" }),
      authentication: headerAuthentication,
      transport: transport,
      timeout: timeout
    )
    return APIClient(configuration: configuration).following(tokenURL)
  }

  /// Both parts are encoded as in a form, so that neither holds a colon.
  private var headerAuthentication: APIAuthentication {
    guard let clientSecret, authentication == .basic else { return .none }
    func encoded(_ text: String) -> String {
      var result = ""
      result.append(text, escaping: .form)
      return result
    }
    return .basic(username: encoded(clientID), password: encoded(clientSecret))
  }

  private func fields(of grant: OAuthGrant) -> JSONObject {
    var result: JSONObject = ["grant_type": .string(grant.type)]
    if let token = grant.refreshToken.withLock({ $0 }) { result["refresh_token"] = .string(token) }
    if !grant.scopes.isEmpty {
      result["scope"] = .string(grant.scopes.joined(separator: " "))
    }
    if clientSecret == nil || authentication == .form { result["client_id"] = .string(clientID) }
    if let clientSecret, authentication == .form {
      result["client_secret"] = .string(clientSecret)
    }
    for (name, value) in fields { result[name] = .string(value) }
    return result
  }
}

/// A successful response of a token endpoint (RFC 6749, section 5.1).
private struct TokenAnswer: Decodable, Sendable {
  let accessToken: String
  let expiresIn: Int?
  let refreshToken: String?

  init(from decoder: any Decoder) throws {
    let object = try ObjectDecoder(decoder)
    accessToken = try object.decode("access_token")
    refreshToken = try object.decodeIfPresent("refresh_token")
    // Some servers write it as text.
    let seconds: JSONValue? = try object.decodeIfPresent("expires_in")
    expiresIn = seconds?.intValue ?? seconds?.stringValue.flatMap { Int($0) }
    let type: String? = try object.decodeIfPresent("token_type")
    guard let type, type.lowercased() != "bearer" else { return }
    throw DecodingFailure(
      path: "$.token_type",
      message: "the token is of the type '\(type.printable(upTo: 40))', and not a bearer token"
    )
  }
}
