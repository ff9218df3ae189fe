/// How what has failed in a run is cleared once, although the request may have to be sent more than once. It
/// sends nothing and knows no clock: outcomes are told to it, and it says what to do next.
struct RerunStateMachine {
  /// What to do.
  enum Action {
    /// Send the request that clears the run.
    case clear
    /// Let time pass, and then proceed.
    case wait(Duration, then: Step)
    /// Ask the server for the run, which a failure has put in doubt.
    case ask(after: APIError)
    /// Hand over the run, and end.
    case succeed(DAGRunResponse)
    /// Hand over an error, and end.
    case fail(RunError.Kind)
  }

  /// What follows a time.
  enum Step {
    case clear
    case ask(after: APIError)
  }

  private let before: DAGRunResponse
  private let policy: APIRetryPolicy
  private var attempts = 0

  /// - Parameters:
  ///   - before: The run before it is cleared.
  ///   - policy: How many attempts there are, and the times between them.
  init(before: DAGRunResponse, policy: APIRetryPolicy) {
    self.before = before
    self.policy = policy
  }

  /// The time is over; or there was none, at the beginning.
  mutating func proceed(to step: Step = .clear) -> Action {
    switch step {
    case .clear:
      attempts += 1
      return .clear
    case .ask(let failure):
      return .ask(after: failure)
    }
  }

  /// The request was answered.
  func cleared(_ outcome: Result<DAGRunResponse, APIError>) -> Action {
    switch outcome {
    case .success(let run): .succeed(run)
    case .failure(let error) where error.isCancellation: .fail(.cancelled)
    case .failure(let error) where error.mayHaveTakenEffect:
      // The time is also for the server, which may still be at it.
      wait(then: .ask(after: error), error) ?? .fail(.uncertain(error, lookup: nil))
    case .failure(let error):
      (policy.allowsAttempt(after: attempts, error) ? wait(then: .clear, error) : nil)
        ?? .fail(.notTriggered(error))
    }
  }

  /// The question for the run was answered.
  mutating func asked(
    after failure: APIError,
    _ outcome: Result<DAGRunResponse, APIError>
  ) -> Action {
    switch outcome {
    case .success(let run) where isRerun(run): .succeed(run)
    case .success where attempts < policy.maximumAttempts: proceed()
    case .success: .fail(.uncertain(failure, lookup: nil))
    case .failure(let error) where error.isCancellation: .fail(.cancelled)
    case .failure(let error): .fail(.uncertain(failure, lookup: error))
    }
  }

  /// Whether a run has begun anew. The server notes when it was queued last.
  private func isRerun(_ run: DAGRunResponse) -> Bool {
    run.queuedAt != before.queuedAt || (before.state.isFinal && !run.state.isFinal)
  }

  private func wait(then step: Step, _ error: APIError) -> Action? {
    policy.delay(after: attempts, error.response).map { .wait($0, then: step) }
  }
}
