/// Why there is no response.
enum CallFailure: Error {
  case invalidRequest(String)
  case authentication(any Error)
  case transport(any Error)
  case timedOut(Duration)
  case cancelled

  /// What an error of a transport means. A transport may report a cancelled task in words of its
  /// own, so the task is asked.
  init(_ error: any Error) {
    switch error {
    case let timeout as TimeoutError: self = .timedOut(timeout.limit)
    case is CancellationError: self = .cancelled
    default: self = Task.isCancelled ? .cancelled : .transport(error)
    }
  }

  func kind<Body>() -> APIError<Body>.Kind {
    switch self {
    case .invalidRequest(let reason): .invalidRequest(reason)
    case .authentication(let error): .authentication(error)
    case .transport(let error): .transport(error)
    case .timedOut(let limit): .timedOut(limit)
    case .cancelled: .cancelled
    }
  }
}
