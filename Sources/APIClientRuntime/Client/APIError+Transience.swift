extension APIError: TransientError {
  /// Whether the same call may succeed later without any change: the connection failed, time ran out,
  /// or the server answered 408, 429, or that it is at fault itself.
  public var isTransient: Bool {
    switch kind {
    case .transport(let error):
      TransportError.isTransient(error)
    case .timedOut:
      true
    case .status(let status):
      switch status.code {
      case 408, 429: true
      // What a server does not know to do today it does not know tomorrow.
      case 501, 505: false
      default: status.kind == .serverError
      }
    case .invalidRequest, .authentication, .untrustedServer, .bodyTooLarge, .cancelled,
      .undecodable:
      false
    }
  }
}

extension TransportError {
  /// Whether what an error of a transport means may pass.
  static func isTransient(_ error: any Error) -> Bool {
    // A transport of one's own may throw what a session gave it.
    guard let error = readable(error) as? TransportError else { return false }
    return switch error.reason {
    case .unreachable, .connectTimedOut, .notProcessed, .interrupted: true
    case .untrusted, .malformed, .other: false
    }
  }
}
