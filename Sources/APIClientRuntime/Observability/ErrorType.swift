import HTTPTypes

// What went wrong in a word, for the attribute `error.type` of OpenTelemetry: few words, so that measurements
// can be grouped by them.

extension Result<HTTPResponse.Status, CallFailure> {
  /// The word; nil for a status below 400.
  var errorType: String? {
    switch self {
    case .success(let status): status.code >= 400 ? "\(status.code)" : nil
    case .failure(let failure): (failure.kind() as APIError<JSONValue>.Kind).errorType
    }
  }
}

extension APIError.Kind {
  /// The word.
  var errorType: String {
    switch self {
    case .invalidRequest: "invalid_request"
    case .authentication: "authentication"
    case .transport(let error): TransportError.errorType(of: error)
    case .untrustedServer: "untrusted_server"
    case .timedOut: "timeout"
    case .bodyTooLarge: "body_too_large"
    case .cancelled: "cancelled"
    case .status(let status): "\(status.code)"
    case .undecodable: "undecodable"
    }
  }
}

extension TransportError {
  fileprivate static func errorType(of error: any Error) -> String {
    guard let error = error as? TransportError else { return "_OTHER" }
    return switch error.reason {
    case .unreachable: "unreachable"
    case .connectTimedOut: "connect_timeout"
    case .notProcessed: "not_processed"
    case .interrupted: "interrupted"
    case .untrusted: "untrusted"
    case .malformed: "malformed"
    case .other: "_OTHER"
    }
  }
}
