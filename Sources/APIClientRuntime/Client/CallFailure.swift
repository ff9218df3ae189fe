/// Why there is no response.
enum CallFailure: Error {
  case invalidRequest(String)
  case authentication(any Error)
  case transport(any Error)
  case untrustedServer(any Error)
  case timedOut(Duration)
  case cancelled
  /// With the head of the response, without its body.
  case bodyTooLarge(limit: Int, APIResponse)

  /// What an error of a transport means. A transport may report a cancelled task in words of its
  /// own, so the task is asked.
  init(_ error: any Error) {
    switch error {
    case let failure as CallFailure: self = failure
    case let timeout as TimeoutError: self = .timedOut(timeout.limit)
    case is CancellationError: self = .cancelled
    default: self = Task.isCancelled ? .cancelled : .transport(error)
    }
  }

  /// The head of the response, when there was one.
  var response: APIResponse? {
    if case .bodyTooLarge(_, let response) = self { response } else { nil }
  }

  func kind<Body>() -> APIError<Body>.Kind {
    switch self {
    case .invalidRequest(let reason): .invalidRequest(reason)
    case .authentication(let error): .authentication(error)
    case .transport(let error): .transport(error)
    case .untrustedServer(let error): .untrustedServer(error)
    case .timedOut(let limit): .timedOut(limit)
    case .cancelled: .cancelled
    case .bodyTooLarge(let limit, _): .bodyTooLarge(limit: limit)
    }
  }
}

extension CallFailure: CustomStringConvertible {
  /// The failure for a log: without the head of a response, which may hold what nobody should read.
  var description: String {
    switch self {
    case .invalidRequest(let reason): "nothing was sent: \(reason)"
    case .authentication(let error): "there is no token: \(error)"
    case .transport(let error): "\(error)"
    case .untrustedServer(let error): "the response is not trusted: \(error)"
    case .timedOut(let limit): "no response within \(limit)"
    case .cancelled: "cancelled"
    case .bodyTooLarge(let limit, _): "the body is larger than \(limit) bytes"
    }
  }
}
