#if canImport(FoundationEssentials)
  import HTTPTypes
  import FoundationEssentials
#else
  import Foundation
#endif

extension APIAuthentication {
  /// A request with what proves who is calling.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - security: The alternatives that the operation takes; none if it takes no credentials, nil if
  ///     the document says nothing.
  ///   - configuration: That of the client that sends it.
  /// - Returns: The request with its credentials.
  /// - Throws: ``CallFailure`` when the credentials cannot be had or carried.
  func authenticated(
    _ request: HTTPRequest,
    security: [[String]]?,
    by configuration: APIConfiguration
  ) async throws(CallFailure) -> AuthenticatedRequest {
    var request = AuthenticatedRequest(request)
    if security?.isEmpty != true { try await add(to: &request, security, configuration) }
    return request
  }

  private func add(
    to request: inout AuthenticatedRequest,
    _ security: [[String]]?,
    _ configuration: APIConfiguration
  ) async throws(CallFailure) {
    switch scheme {
    case .none: break
    case .basic(let username, let password):
      guard !username.contains(":") else {
        throw .invalidRequest("a user name for Basic authentication cannot hold a colon")
      }
      let credentials = Data("\(username):\(password)".utf8).base64EncodedString()
      request.setField(.authorization, "Basic \(credentials)")
    case .bearer(let source):
      let text = try await Self.token(from: source, for: configuration)
      guard HTTPField.isValidValue(text) else {
        throw .invalidRequest("the bearer token has characters that a header field cannot hold")
      }
      request.setField(.authorization, "Bearer \(text)")
    case .apiKey(let key, let location):
      try Self.add(key, in: location, to: &request)
    case .made(let source):
      let credentials = try await Self.credentials(from: source, for: request.head)
      request.setField(.authorization, credentials.authorization)
      request.addCheck(credentials.check)
    case .all(let parts):
      for part in parts { try await part.add(to: &request, security, configuration) }
    case .schemes(let schemes):
      for part in try Self.chosen(from: schemes, security) {
        try await part.add(to: &request, security, configuration)
      }
    }
  }

  private static func token(
    from source: TokenSource,
    for configuration: APIConfiguration
  ) async throws(CallFailure) -> String {
    do {
      return try await source.token(for: configuration)
    } catch {
      throw error is CancellationError ? .cancelled : .authentication(error)
    }
  }

  private static func credentials(
    from source: any CredentialSource,
    for request: HTTPRequest
  ) async throws(CallFailure) -> RequestCredentials {
    do {
      return try await source.credentials(for: request)
    } catch {
      throw error is CancellationError ? .cancelled : .authentication(error)
    }
  }

  private static func add(
    _ key: String,
    in location: APIKeyLocation,
    to request: inout AuthenticatedRequest
  ) throws(CallFailure) {
    switch location {
    case .header(let name):
      guard let fieldName = HTTPField.Name(name), HTTPField.isValidValue(key) else {
        throw .invalidRequest(
          "the API key for the header field '\(name)' has characters that one cannot hold"
        )
      }
      request.setField(fieldName, key)
    case .query(let name):
      request.addToQuery(name, key)
    case .cookie(let name):
      guard key.utf8.allSatisfy(\.isCookieOctet) else {
        // A server compares keys as they are, so that escaping this one would not help.
        throw .invalidRequest(
          "the API key for the cookie '\(name)' has characters that one cannot hold"
        )
      }
      request.addCookie(name, key)
    }
  }

  private static func chosen(
    from schemes: [String: APIAuthentication],
    _ security: [[String]]?
  ) throws(CallFailure) -> [APIAuthentication] {
    guard let security else {
      guard schemes.count <= 1 else {
        throw .invalidRequest(
          "the document does not say which credentials the operation takes, and authentication has "
            + "several: \(list(schemes.keys.sorted())); give one that is not by scheme"
        )
      }
      return Array(schemes.values)
    }
    let usable = security.filter { $0.allSatisfy { schemes[$0] != nil } }
    if let alternative = usable.first(where: { !$0.isEmpty }) {
      return alternative.compactMap { schemes[$0] }
    }
    guard usable.isEmpty else { return [] }
    let wanted = security.map { list($0) }.joined(separator: ", or ")
    let given = schemes.isEmpty ? "none" : list(schemes.keys.sorted())
    throw .invalidRequest(
      "the operation takes the credentials of \(wanted); authentication has \(given)"
    )
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: " and ")
  }
}
