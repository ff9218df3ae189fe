import HTTPTypes

/// A request with credentials, and how to tell of it without them.
struct AuthenticatedRequest: Sendable {
  /// The request as it is sent.
  private(set) var head: HTTPRequest
  /// The path with the query, without credentials.
  private(set) var printablePath: String
  /// What must not be printed of texts that may hold the request's URL.
  private(set) var redaction = Redaction()
  /// Whether whoever reads the request can send others with its credentials.
  private(set) var carriesSecret = false
  private var secretFields: [HTTPField.Name] = []
  private var checks: [@Sendable (HTTPResponse) async throws -> Void] = []

  init(_ request: HTTPRequest) {
    head = request
    printablePath = request.path ?? ""
  }

  /// The header fields for a log: those that carry credentials without their values.
  var printableFields: String { head.headerFields.redactedDescription(without: secretFields) }

  /// The URL for a trace, without credentials.
  var printableURL: String {
    "\(head.scheme ?? "")://\(head.authority ?? "")\(printablePath)"
  }

  /// Sets a header field that anybody may read.
  mutating func setPublicField(_ name: HTTPField.Name, _ value: String) {
    head.headerFields[name] = value
  }

  mutating func setField(_ name: HTTPField.Name, _ value: String) {
    head.headerFields[name] = value
    secretFields.append(name)
    redaction.add(field: value)
    // A token of Negotiate is for one exchange alone.
    if !value.lowercased().hasPrefix("negotiate ") { carriesSecret = true }
  }

  /// Takes the head that is sent instead, with what interceptors have changed in it.
  mutating func adopt(_ sent: HTTPRequest) {
    for field in sent.headerFields
    where field.mayCarryCredentials && head.headerFields[field.name] != field.value {
      redaction.add(field: field.value)
      carriesSecret = true
    }
    if sent.path != head.path { printablePath = redaction.applied(to: sent.path ?? "") }
    head = sent
  }

  mutating func addCheck(_ check: @escaping @Sendable (HTTPResponse) async throws -> Void) {
    checks.append(check)
  }

  /// Checks that a response comes from the server that the credentials were for.
  ///
  /// - Throws: ``CallFailure/untrustedServer(_:)`` when the server has not proven it.
  func check(_ response: HTTPResponse) async throws {
    for check in checks {
      do {
        try await check(response)
      } catch {
        throw error is CancellationError ? error : CallFailure.untrustedServer(error)
      }
    }
  }

  mutating func addToQuery(_ name: String, _ value: String) {
    var parameter = head.path?.contains("?") == true ? "&" : "?"
    parameter.appendPercentEncoded(name)
    parameter += "="
    printablePath += parameter + "(redacted)"
    var text = ""
    text.appendPercentEncoded(value)
    head.path = (head.path ?? "") + parameter + text
    redaction.add(value)
    redaction.add(text)
    carriesSecret = true
  }

  mutating func addCookie(_ name: String, _ value: String) {
    let others = head.headerFields[.cookie].map { "\($0); " } ?? ""
    head.headerFields.setCookies("\(others)\(name)=\(value)")
    redaction.add(field: value)
    carriesSecret = true
  }
}
