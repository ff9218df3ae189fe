/// How a run is triggered once, although its request may have to be sent more than once. It sends
/// nothing and knows no clock: outcomes are told to it, and it says what to do next.
struct TriggerStateMachine {
  /// What to do.
  enum Action {
    /// Send the request that triggers the run.
    case send
    /// Let time pass, and then proceed.
    case wait(Duration, then: Step)
    /// Ask the server for the run, which a failure has put in doubt.
    case ask(after: APIError)
    /// Hand over the run, and end.
    case succeed(DAGRun)
    /// Hand over an error, and end.
    case fail(RunError)
  }

  /// What follows a time.
  enum Step {
    case send
    case ask(after: APIError)
  }

  private let dagID: String
  private let dagRun: DAGRun
  private let dagRunID: String
  /// Whether nobody else can have the ID, so that a run that has it is the one.
  private let isOwnID: Bool
  private let policy: APIRetryPolicy

  private var attempts = 0
  /// Whether an attempt may have triggered the run.
  private var isInDoubt = false
  /// What the last question failed with.
  private var lookup: APIError?

  /// - Parameters:
  ///   - dagID: The DAG.
  ///   - dagRun: What is sent.
  ///   - dagRunID: The ID in it.
  ///   - isOwnID: Whether the ID was made for this call.
  ///   - policy: How many attempts there are, and the times between them.
  init(dagID: String, dagRun: DAGRun, dagRunID: String, isOwnID: Bool, policy: APIRetryPolicy) {
    self.dagID = dagID
    self.dagRun = dagRun
    self.dagRunID = dagRunID
    self.isOwnID = isOwnID
    self.policy = policy
  }

  /// The request was answered.
  mutating func sent(_ outcome: Result<DAGRun, APIError>) -> Action {
    switch outcome {
    case .success(let run) where run.dagRunID == dagRunID: .succeed(run)
    case .success(let run): failed(.notTheRun(run, "post_dag_run"))
    case .failure(let error): failed(error)
    }
  }

  /// The time is over; or there was none, at the beginning.
  mutating func proceed(to step: Step = .send) -> Action {
    switch step {
    case .send:
      attempts += 1
      return .send
    case .ask(let failure):
      return .ask(after: failure)
    }
  }

  /// The question for the run was answered.
  mutating func asked(after failure: APIError, _ outcome: Result<DAGRun, APIError>) -> Action {
    switch outcome {
    case .success(let run) where run.dagRunID == dagRunID: found(run, after: failure)
    case .success(let run): notFound(.notTheRun(run, "get_dag_run"), after: failure)
    case .failure(let error): notFound(error, after: failure)
    }
  }

  /// The task was cancelled.
  func cancelled() -> Action {
    fail(.cancelled)
  }

  private mutating func failed(_ error: APIError) -> Action {
    if case .cancelled = error.kind { return fail(.cancelled) }
    if error.mayHaveTakenEffect {
      isInDoubt = true
      // The time is also for the server, which may still be at it.
      return wait(then: .ask(after: error), error)
    }
    // A transport or a proxy may have sent the request twice by itself, as when a connection that was
    // kept for later breaks. So even the first answer may be about the run itself, if nobody else has
    // its ID.
    if error.status == .conflict, isOwnID || isInDoubt { return .ask(after: error) }
    return canSendAgain(after: error) ? wait(then: .send, error) : end(error)
  }

  private func found(_ run: DAGRun, after failure: APIError) -> Action {
    isOwnID || !contradicts(run) ? .succeed(run) : fail(.notTriggered(failure), run)
  }

  private mutating func notFound(_ error: APIError, after failure: APIError) -> Action {
    lookup = error
    if case .cancelled = error.kind { return fail(.cancelled) }
    guard error.status == .notFound else { return fail(.uncertain(failure, lookup: error)) }
    // It is another run, then, that has the logical date.
    if failure.status == .conflict { return fail(.notTriggered(failure)) }
    return canSendAgain(after: failure) ? proceed(to: .send) : end(failure)
  }

  private func wait(then step: Step, _ error: APIError) -> Action {
    guard let delay = policy.delay(after: attempts, error.response) else { return end(error) }
    return .wait(delay, then: step)
  }

  private func end(_ error: APIError) -> Action {
    fail(isInDoubt ? .uncertain(error, lookup: lookup) : .notTriggered(error))
  }

  private func fail(_ kind: RunError.Kind, _ run: DAGRun? = nil) -> Action {
    .fail(RunError(dagID: dagID, dagRunID: dagRunID, kind: kind, lastRun: run))
  }

  private func canSendAgain(after error: APIError) -> Bool {
    guard attempts < policy.maximumAttempts else { return false }
    return error.status.map { policy.statuses.contains($0.code) } ?? error.isTransient
  }

  /// Whether a run cannot be the one that was asked for: it has another logical date than the request.
  private func contradicts(_ run: DAGRun) -> Bool {
    guard let wanted = dagRun.logicalDate ?? dagRun.executionDate, let date = run.logicalDate else {
      return false
    }
    // The server keeps microseconds.
    return date < wanted - .milliseconds(1) || wanted + .milliseconds(1) < date
  }
}

extension APIError {
  /// An answer of success that does not hold the run that it should.
  fileprivate static func notTheRun(_ run: DAGRun, _ operationID: String) -> APIError {
    let message =
      run.dagRunID.map { "it is that of another run, \($0)" } ?? "the property is missing"
    return APIError(operationID: operationID, undecodable: "$.dag_run_id", message)
  }
}
