import HTTPTypes

extension APIError {
  /// Whether the server may have done what the request asks for, although the call failed.
  ///
  /// True when the request may have reached the server and no answer says that it was refused: the
  /// connection broke, time ran out, the server or a proxy answered 502, the answer cannot be read.
  /// False when nothing was sent or processed, or when the answer is a status from 400 to 499, with which
  /// a server declines (RFC 9110, section 15.5). Of a call that was sent more than once, this holds for
  /// any of its attempts.
  ///
  /// Before a request that is not idempotent is sent again, such a doubt has to be settled.
  public var mayHaveTakenEffect: Bool {
    switch kind {
    case .invalidRequest:
      false
    case .authentication, .timedOut, .cancelled:
      attempts > 0
    case .transport(let error):
      // An interceptor may have failed before anything was sent.
      earlierMayHaveTakenEffect || attempts > 0 && !TransportError.precedesEffect(error)
    case .status(let status):
      earlierMayHaveTakenEffect || !status.declines
    case .untrustedServer, .bodyTooLarge, .undecodable:
      true
    }
  }
}

extension HTTPResponse.Status {
  /// Whether a server has not done what it was asked for, by its own words.
  var declines: Bool { kind == .clientError }
}

extension TransportError {
  /// Whether an error of a transport means that nothing was sent, or nothing of it processed.
  static func precedesEffect(_ error: any Error) -> Bool {
    guard let error = readable(error) as? TransportError else { return false }
    return switch error.reason {
    case .unreachable, .connectTimedOut, .notProcessed, .untrusted: true
    case .interrupted, .malformed, .other: false
    }
  }
}
