import HTTPTypes

#if Kerberos
  /// Makes a token for each request, and checks the server's.
  struct KerberosSource: CredentialSource {
    let name = "Kerberos"
    private let cache: TicketCache
    private let service: String
    private let host: String?
    private let requiresMutualAuthentication: Bool
    // Two, so that a KDC that does not answer holds no response up.
    private let tokens = BlockingQueue("Kerberos tokens")
    private let checks = BlockingQueue("Kerberos checks")

    init(
      credentials: KerberosCredentials,
      service: String,
      host: String?,
      requiresMutualAuthentication: Bool
    ) {
      cache = TicketCache(credentials)
      self.service = service
      self.host = host
      self.requiresMutualAuthentication = requiresMutualAuthentication
    }

    func credentials(for request: HTTPRequest) async throws -> RequestCredentials {
      let target = try KerberosTarget(service: service, host: host, request)
      let (context, token) = try await tokens.run { [cache] () throws(KerberosError) in
        let context = try SecurityContext(for: target, with: cache)
        return (context, try context.firstToken())
      }
      return RequestCredentials(authorization: "Negotiate \(Base64Data(token))") { response in
        try await check(response, context, target)
      }
    }

    private func check(
      _ response: HTTPResponse,
      _ context: SecurityContext,
      _ target: KerberosTarget
    ) async throws {
      // With 401 the server has refused the client's token, so it cannot answer it. The caller gets
      // the 401.
      guard response.status != .unauthorized else { return }
      guard case .token(let text) = NegotiateChallenge(response.headerFields) else {
        guard requiresMutualAuthentication else { return }
        throw KerberosError(
          .unprovenServer,
          "the server answered \(response.status.code) without the token that proves that it is "
            + "\(target)"
        )
      }
      guard let token = try? Base64Data(text) else {
        throw KerberosError(
          .unprovenServer,
          "the token that should prove that the server is \(target) is not base64"
        )
      }
      try await checks.run { () throws(KerberosError) in try context.check(token.bytes) }
    }
  }
#endif
