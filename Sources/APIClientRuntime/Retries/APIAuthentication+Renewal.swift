import HTTPTypes

extension APIAuthentication {
  /// Forgets the bearer token that a server has refused, so that the next request asks for another.
  ///
  /// - Parameter request: The request that was answered 401.
  /// - Returns: Whether there may be another token.
  func discardsToken(refusedIn request: HTTPRequest) -> Bool {
    switch scheme {
    case .bearer(let source):
      guard let value = request.headerFields[.authorization] else { return false }
      return source.discard { value == "Bearer \($0)" }
    case .all(let parts):
      // Each has to be told; `contains` would stop at the first.
      return parts.filter { $0.discardsToken(refusedIn: request) }.isEmpty == false
    case .schemes(let schemes):
      return schemes.values.filter { $0.discardsToken(refusedIn: request) }.isEmpty == false
    default:
      return false
    }
  }
}
