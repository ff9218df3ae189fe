extension APIError {
  /// The error of a request for a token, without what nobody should read there.
  ///
  /// - Parameter secret: What was sent, and a server may repeat.
  /// - Returns: The error, to be thrown in place of this one.
  package func ofLogin(with secret: String?) -> APIError {
    var response = response
    if let secret { response?.redaction.add(field: secret) }
    // A response of success that cannot be decoded may hold a token.
    if case .undecodable = kind { response = nil }
    return APIError(
      operationID: operationID,
      kind: kind,
      response: response,
      body: body,
      attempts: attempts
    )
  }
}
