import HTTPTypes

extension APIConfiguration {
  /// Adds the header fields that each request has.
  ///
  /// - Throws: ``CallFailure/invalidRequest(_:)`` for one that cannot be sent.
  func addHeaderFields(to request: inout HTTPRequest) throws(CallFailure) {
    for (name, value) in headerFields.sorted(by: { $0.key < $1.key }) {
      let field = try Self.field(name, value)
      // The runtime chooses what is accepted; all else is the operation's, or its caller's.
      guard field.name == .accept || request.headerFields[field.name] == nil else { continue }
      request.headerFields[field.name] = field.value
    }
    guard let userAgent, request.headerFields[.userAgent] == nil else { return }
    request.headerFields[.userAgent] = try Self.field("User-Agent", userAgent).value
  }

  static func field(_ name: String, _ value: String) throws(CallFailure) -> HTTPField {
    guard let fieldName = HTTPField.Name(name), HTTPField.isValidValue(value) else {
      throw .invalidRequest(
        "the configuration's header field '\(name)' has characters that one cannot hold"
      )
    }
    return HTTPField(name: fieldName, value: value)
  }
}
