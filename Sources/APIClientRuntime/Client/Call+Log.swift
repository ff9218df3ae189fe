import Logging

extension Call {
  func log(_ request: AuthenticatedRequest) {
    configuration.logger.debug("\(request.head.method) \(request.printablePath)")
    configuration.logger.trace("\(request.printableFields)")
  }

  func log(_ text: String, of sent: AuthenticatedRequest) {
    configuration.logger.debug(
      "\(sent.head.method) \(sent.printablePath) \(text)",
      metadata: ["operation": "\(request.operationID)"]
    )
  }

  func log(_ response: APIResponse, to request: AuthenticatedRequest, after duration: Duration) {
    configuration.logger.debug(
      "\(request.head.method) \(request.printablePath): \(response.status) in \(duration)",
      metadata: ["bytes": "\(response.body.count)"]
    )
    // A server may repeat the URL, as in the field Location.
    let fields = response.headerFields.redactedDescription()
    configuration.logger.trace("\(request.redaction.applied(to: fields))")
  }

  /// Warns once of credentials that everybody on the way can read (RFC 7617, section 4; RFC 6750,
  /// section 5.3).
  func warn(of request: AuthenticatedRequest) {
    guard request.head.scheme == "http", let authority = request.head.authority,
      request.carriesSecret, !Host.isLoopback(authority: authority), state.warnsOfPlainText()
    else { return }
    configuration.logger.warning(
      "the credentials for \(authority) travel over plain HTTP, where others can read them; use https"
    )
  }
}
