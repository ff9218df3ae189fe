import APIClientRuntime

extension RunError: CustomStringConvertible {
  /// The error in one line: the run, what went wrong, and the run's state when it was last seen.
  public var description: String {
    "run \"\(dagRunID)\" of DAG \"\(dagID)\": \(kindDescription)\(stateDescription)"
  }

  private var kindDescription: String {
    switch kind {
    case .notTriggered(let error) where lastRun != nil:
      "another run has this ID; \(error)"
    case .notTriggered(let error):
      "not triggered; \(error)"
    case .uncertain(let error, let lookup?) where lookup.status == .notFound:
      "it may have been triggered, but was not there when asked for; \(error)"
    case .uncertain(let error, let lookup?):
      "it may have been triggered; \(error); \(lookup)"
    case .uncertain(let error, nil):
      "it may have been triggered; \(error)"
    case .unreadable(let error):
      "it cannot be read; \(error)"
    case .timedOut(let limit):
      "it did not end within \(limit)"
    case .cancelled:
      "cancelled"
    }
  }

  private var stateDescription: String {
    lastRun?.runState.map { " (its last known state is \($0))" } ?? ""
  }
}
