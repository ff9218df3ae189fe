extension HTTPFields {
  /// The fields for a log: those that carry credentials without their values.
  ///
  /// - Parameter names: The fields that carry credentials beside those that always do.
  /// - Returns: The fields in one line.
  func redactedDescription(without names: [HTTPField.Name] = []) -> String {
    map { field in
      let isSecret =
        [.authorization, .proxyAuthorization, .cookie, .setCookie].contains(field.name)
        || names.contains(field.name)
      return "\(field.name): \(isSecret ? "(redacted)" : field.value)"
    }
    .joined(separator: ", ")
  }
}
