extension HTTPFields {
  /// The fields for a log: those that carry credentials without their values.
  var redactedDescription: String {
    map { field in
      let isSecret =
        [.authorization, .proxyAuthorization, .cookie, .setCookie].contains(field.name)
      return "\(field.name): \(isSecret ? "(redacted)" : field.value)"
    }
    .joined(separator: ", ")
  }
}
