import APIClientRuntime

/// How a run is triggered once, although its request may have to be sent more than once. It sends
/// nothing and knows no clock: outcomes are told to it, and it says what to do next.
struct TriggerStateMachine<Operations: RunOperations> {
  typealias Run = Operations.Run
  typealias Failure = APIError<Operations.ErrorBody>

  /// What to do.
  enum Action {
    /// Send the request that triggers the run.
    case send
    /// Let time pass, and then proceed.
    case wait(Duration, then: Step)
    /// Ask the server for the run, which a failure has put in doubt.
    case ask(after: Failure)
    /// Hand over the run, and end.
    case succeed(Run)
    /// Hand over an error, and end.
    case fail(RunError<Run, Operations.ErrorBody>)
  }

  /// What follows a time.
  enum Step {
    case send
    case ask(after: Failure)
  }

  private let key: RunKey
  private let chosenDate: DateTime?
  /// Whether nobody else can have the ID, so that a run that has it is the one.
  private let isOwnID: Bool
  private let policy: APIRetryPolicy

  private var attempts = 0
  /// Whether an attempt may have triggered the run.
  private var isInDoubt = false
  /// What the last question failed with.
  private var lookup: Failure?

  /// - Parameters:
  ///   - key: The DAG, and the ID in what is sent.
  ///   - chosenDate: The logical date in what is sent, if there is one.
  ///   - isOwnID: Whether the ID was made for this call.
  ///   - policy: How many attempts there are, and the times between them.
  init(key: RunKey, chosenDate: DateTime?, isOwnID: Bool, policy: APIRetryPolicy) {
    self.key = key
    self.chosenDate = chosenDate
    self.isOwnID = isOwnID
    self.policy = policy
  }

  /// The request was answered.
  mutating func sent(_ outcome: Result<Run, Failure>) -> Action {
    switch outcome {
    case .success(let run) where run.key?.dagRunID == key.dagRunID: .succeed(run)
    case .success(let run): failed(notTheRun(run, Operations.triggerOperationID))
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
  mutating func asked(after failure: Failure, _ outcome: Result<Run, Failure>) -> Action {
    switch outcome {
    case .success(let run) where run.key?.dagRunID == key.dagRunID: found(run, after: failure)
    case .success(let run): notFound(notTheRun(run, Operations.readOperationID), after: failure)
    case .failure(let error): notFound(error, after: failure)
    }
  }

  /// The task was cancelled.
  func cancelled() -> Action {
    fail(.cancelled)
  }

  private mutating func failed(_ error: Failure) -> Action {
    if error.isCancellation { return fail(.cancelled) }
    if error.mayHaveTakenEffect {
      isInDoubt = true
      // The time is also for the server, which may still be at it.
      return wait(then: .ask(after: error), error)
    }
    // A transport or a proxy may have sent the request twice by itself, as when a connection that was
    // kept for later breaks. So even the first answer may be about the run itself, if nobody else has
    // its ID.
    if error.status == .conflict, isOwnID || isInDoubt { return .ask(after: error) }
    return policy.allowsAttempt(after: attempts, error) ? wait(then: .send, error) : end(error)
  }

  private func found(_ run: Run, after failure: Failure) -> Action {
    isOwnID || !contradicts(run) ? .succeed(run) : fail(.notTriggered(failure), run)
  }

  private mutating func notFound(_ error: Failure, after failure: Failure) -> Action {
    lookup = error
    if error.isCancellation { return fail(.cancelled) }
    guard error.status == .notFound else { return fail(.uncertain(failure, lookup: error)) }
    // It is another run, then, that has the logical date.
    if failure.status == .conflict { return fail(.notTriggered(failure)) }
    return policy.allowsAttempt(after: attempts, failure) ? proceed(to: .send) : end(failure)
  }

  private func wait(then step: Step, _ error: Failure) -> Action {
    guard let delay = policy.delay(after: attempts, error.response) else { return end(error) }
    return .wait(delay, then: step)
  }

  private func end(_ error: Failure) -> Action {
    fail(isInDoubt ? .uncertain(error, lookup: lookup) : .notTriggered(error))
  }

  private func fail(_ kind: RunError<Run, Operations.ErrorBody>.Kind, _ run: Run? = nil) -> Action {
    .fail(RunError(dagID: key.dagID, dagRunID: key.dagRunID, kind: kind, lastRun: run))
  }

  /// Whether a run cannot be the one that was asked for: it has another logical date than the request.
  private func contradicts(_ run: Run) -> Bool {
    guard let chosenDate, let date = run.logicalDate else { return false }
    // The server keeps microseconds.
    return date < chosenDate - .milliseconds(1) || chosenDate + .milliseconds(1) < date
  }

  /// An answer of success that does not hold the run that it should.
  private func notTheRun(_ run: Run, _ operationID: String) -> Failure {
    let message =
      run.key.map { "it is that of another run, \($0.dagRunID)" } ?? "the property is missing"
    return Failure(operationID: operationID, undecodable: "$.dag_run_id", message)
  }
}
