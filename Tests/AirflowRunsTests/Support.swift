import AirflowRuns
import LoopbackServer

/// Time and chance of a test: nobody waits, and every random number is the largest.
struct TestTime: Sendable {
  private let start = ContinuousClock.now
  private let state = Locked<[Duration]>([])

  /// How long was waited, time after time.
  var delays: [Duration] { state.withLock { $0 } }

  /// The circumstances.
  var circumstances: RetryCircumstances {
    RetryCircumstances(
      now: { 0 },
      instant: { start + state.withLock { $0.reduce(.zero, +) } },
      random: { 1 },
      sleep: { delay in
        try Task.checkCancellation()
        state.withLock { $0.append(delay) }
      }
    )
  }

  /// The standard schedule in this time.
  var polling: PollingSchedule {
    var schedule = PollingSchedule.standard
    schedule.circumstances = circumstances
    return schedule
  }
}

/// What a call throws, as the one error that calls for runs throw.
func runError<Value>(of call: () async throws(RunError) -> Value) async -> RunError? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}

extension RunError.Kind {
  /// The kind without what it holds.
  var name: String {
    switch self {
    case .notTriggered: "notTriggered"
    case .uncertain: "uncertain"
    case .unreadable: "unreadable"
    case .timedOut: "timedOut"
    case .cancelled: "cancelled"
    }
  }

  /// The statuses of the errors that it holds.
  var statuses: [Int?] {
    switch self {
    case .notTriggered(let error), .unreadable(let error): [error.status?.code]
    case .uncertain(let error, let lookup): [error.status?.code, lookup?.status?.code]
    case .timedOut, .cancelled: []
    }
  }
}
