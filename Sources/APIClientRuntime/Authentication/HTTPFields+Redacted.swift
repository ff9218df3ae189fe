extension HTTPFields {
  /// The fields for a log: those that carry credentials without their values.
  ///
  /// - Parameter names: The fields that carry credentials beside those that always do.
  /// - Returns: The fields in one line.
  func redactedDescription(without names: [HTTPField.Name] = []) -> String {
    map { field in
      let isSecret =
        field.mayCarryCredentials || field.name == .setCookie || names.contains(field.name)
        || field.holdsNegotiateToken
      return "\(field.name): \(isSecret ? "(redacted)" : field.value)"
    }
    .joined(separator: ", ")
  }
}

extension HTTPField {
  /// Whether a request has its credentials in such a field.
  var mayCarryCredentials: Bool {
    [.authorization, .proxyAuthorization, .cookie].contains(name)
  }

  /// A server's token belongs to an exchange of keys, so a log has no use for it.
  fileprivate var holdsNegotiateToken: Bool {
    guard name == .wwwAuthenticate else { return false }
    return switch NegotiateChallenge(HTTPFields([self])) {
    case .token: true
    case .request, nil: false
    }
  }
}
