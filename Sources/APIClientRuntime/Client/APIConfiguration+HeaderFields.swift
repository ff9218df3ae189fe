import HTTPTypes

extension APIConfiguration {
  /// Adds the header fields that each request has.
  ///
  /// - Throws: ``CallFailure/invalidRequest(_:)`` for one that cannot be sent.
  func addHeaderFields(to request: inout HTTPRequest) throws(CallFailure) {
    for (name, value) in headerFields.sorted(by: { $0.key < $1.key }) {
      let field = try HTTPField(name, configured: value)
      // The runtime chooses what is accepted; all else is the operation's, or its caller's.
      guard field.name == .accept || request.headerFields[field.name] == nil else { continue }
      request.headerFields[field.name] = field.value
    }
    guard let userAgent, request.headerFields[.userAgent] == nil else { return }
    request.headerFields[.userAgent] = try HTTPField("User-Agent", configured: userAgent).value
  }
}

extension HTTPField {
  /// A header field that a caller has chosen by name.
  ///
  /// - Throws: ``CallFailure/invalidRequest(_:)`` for one that cannot be sent.
  init(_ name: String, configured value: String) throws(CallFailure) {
    guard let fieldName = HTTPField.Name(name), HTTPField.isValidValue(value) else {
      throw .invalidRequest(
        "the header field '\(name)' of the configuration has characters that one cannot hold"
      )
    }
    self.init(name: fieldName, value: value)
  }
}
