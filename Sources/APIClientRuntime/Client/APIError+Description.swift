extension APIError: CustomStringConvertible {
  /// The error in one line: the operation, what went wrong, and how the body begins.
  public var description: String { "\(operationID): \(printableKind)\(excerpt)" }

  private var printableKind: String {
    response?.redaction.applied(to: kindDescription) ?? kindDescription
  }

  private var kindDescription: String {
    switch kind {
    case .invalidRequest(let reason): "nothing was sent: \(reason)"
    case .authentication(let error): "nothing was sent, there is no token: \(error)"
    case .transport(let error): "no response: \(error)"
    case .timedOut(let limit): "no response within \(limit)"
    case .cancelled: "cancelled"
    case .status(let status): "the server answered \(status.code)"
    case .undecodable(let failure):
      "the server answered \(response.map { "\($0.status.code)" } ?? "") with a body that is not as "
        + "documented: \(failure.path): \(failure.message)"
    }
  }

  private var excerpt: String {
    guard let response, !response.body.isEmpty else { return "" }
    let limit = 300
    let beginning =
      response.redaction.isEmpty
      ? String(decoding: response.body.prefix(limit), as: UTF8.self)
      : String(response.redaction.applied(to: response.text).prefix(limit))
    let line = beginning.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ": \(line)\(response.body.count > limit ? "…" : "")"
  }
}
