extension APIError {
  /// Whether the server may have done what the request asks for, although the call failed.
  ///
  /// True when the request may have reached the server and no answer says that it was refused: the
  /// connection broke, time ran out, the server or a proxy answered 502, the answer cannot be read.
  /// False when nothing was sent or processed, or when the answer is a status from 400 to 499, with which
  /// a server declines (RFC 9110, section 15.5). Of a call that was sent more than once the error knows
  /// the last attempt alone, so that it is true.
  ///
  /// Before a request that is not idempotent is sent again, such a doubt has to be settled.
  public var mayHaveTakenEffect: Bool {
    switch kind {
    case .invalidRequest:
      false
    case .authentication, .timedOut, .cancelled:
      attempts > 0
    case .transport(let error):
      attempts > 1 || !TransportError.precedesEffect(error)
    case .status(let status):
      attempts > 1 || status.kind != .clientError
    case .untrustedServer, .bodyTooLarge, .undecodable:
      true
    }
  }
}

extension TransportError {
  /// Whether an error of a transport means that nothing was sent, or nothing of it processed.
  fileprivate static func precedesEffect(_ error: any Error) -> Bool {
    guard let error = readable(error) as? TransportError else { return false }
    return switch error.reason {
    case .unreachable, .connectTimedOut, .notProcessed, .untrusted: true
    case .interrupted, .malformed, .other: false
    }
  }
}
