extension APIError: CustomStringConvertible {
  /// The error in one line: the operation, what went wrong, after how many attempts, the server's name
  /// for the request, and how the body begins.
  public var description: String { "\(operationID): \(printableKind)\(circumstances)\(excerpt)" }

  private var printableKind: String {
    // What is quoted may be the server's.
    (response?.redaction.applied(to: kindDescription) ?? kindDescription).printable(upTo: 1_000)
  }

  private var kindDescription: String {
    switch kind {
    case .invalidRequest(let reason): "nothing was sent: \(reason)"
    case .authentication(let error): "nothing was sent, there is no token: \(error)"
    case .transport(let error): "no response: \(error)"
    case .untrustedServer(let error): "the response is not trusted: \(error)"
    case .timedOut(let limit): "no response within \(limit)"
    case .bodyTooLarge(let limit):
      "the server answered \(response.map { "\($0.status.code)" } ?? "") with a body larger than "
        + "\(limit) bytes"
    case .cancelled: "cancelled"
    case .status(let status): "the server answered \(status.code)\(destination)"
    case .undecodable(let failure):
      "the server answered \(response.map { "\($0.status.code)" } ?? "") with a body that is not as "
        + "documented: \(failure.path.printable(upTo: 300)): \(failure.message)"
    }
  }

  /// Where a redirect leads that was not followed, without its query, which may hold a token.
  private var destination: String {
    guard status?.kind == .redirection, let location = response?.headerFields[.location] else {
      return ""
    }
    return ", a redirect to \(location.prefix { !"?#".contains($0) })"
  }

  private var circumstances: String {
    var parts: [String] = []
    if attempts > 1 { parts.append("after \(attempts) attempts") }
    if let response, let id = response.requestID {
      parts.append("request ID \(response.redaction.applied(to: id).printable(upTo: 100))")
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private var excerpt: String {
    guard let response, !response.body.isEmpty else { return "" }
    let limit = 300
    // More than is shown, so that no half of a secret is.
    let beginning = String(decoding: response.body.prefix(64 * limit), as: UTF8.self)
    let line = response.redaction.applied(to: beginning).prefix(limit)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ": \(line.printable(upTo: limit))\(response.body.count > limit ? "…" : "")"
  }
}
