import Logging

extension Call {
  func log(_ request: AuthenticatedRequest, _ attempt: Int) {
    configuration.logger.debug(
      "\(request.head.method) \(request.printablePath)",
      metadata: metadata(attempt)
    )
    configuration.logger.trace("\(request.printableFields)", metadata: metadata(attempt))
  }

  func log(_ text: String, of sent: AuthenticatedRequest, _ attempt: Int) {
    configuration.logger.debug(
      "\(sent.head.method) \(sent.printablePath) \(text)",
      metadata: metadata(attempt)
    )
  }

  func log(
    _ response: APIResponse,
    to request: AuthenticatedRequest,
    _ attempt: Int,
    after duration: Duration
  ) {
    guard configuration.logger.logLevel <= .debug else { return }
    var metadata = metadata(attempt)
    metadata["status"] = "\(response.status.code)"
    metadata["duration"] = "\(duration)"
    metadata["bytes"] = "\(response.body.count)"
    if let id = response.requestID {
      metadata["request-id"] = "\(response.redaction.applied(to: id).printable(upTo: 100))"
    }
    configuration.logger.debug(
      "\(request.head.method) \(request.printablePath): \(response.status) in \(duration)",
      metadata: metadata
    )
    // A server may repeat the URL, as in the field Location.
    let fields = response.headerFields.redactedDescription()
    configuration.logger.trace("\(request.redaction.applied(to: fields))", metadata: metadata)
  }

  /// What every line of a log says of the call it is about.
  func metadata(_ attempt: Int) -> Logger.Metadata {
    ["operation": "\(request.operationID)", "attempt": "\(attempt)"]
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
