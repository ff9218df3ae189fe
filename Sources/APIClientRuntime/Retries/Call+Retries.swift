import HTTPTypes
import Logging

extension Call {
  private typealias Outcome = Result<Arrival, CallFailure>

  /// Sends a request until it is answered for good.
  func arrival(
    of prepared: PreparedRequest,
    startingAt start: ContinuousClock.Instant
  ) async throws(CallFailure) -> Arrival {
    var number = 0
    while true {
      number += 1
      let outcome: Outcome
      do {
        outcome = .success(try await attempt(number, prepared))
      } catch {
        outcome = .failure(error)
      }
      guard let delay = delay(after: outcome, prepared, number, since: start) else {
        return try outcome.get()
      }
      if mayHaveTakenEffect(outcome) { tally.withLock { $0.mayHaveTakenEffect = true } }
      log(outcome, number, delay)
      do {
        try await configuration.retries.circumstances.sleep(delay)
      } catch {
        throw .cancelled
      }
    }
  }

  /// How long to wait before the next attempt; nil if this was the last.
  private func delay(
    after outcome: Outcome,
    _ prepared: PreparedRequest,
    _ number: Int,
    since start: ContinuousClock.Instant
  ) -> Duration? {
    let policy = configuration.retries
    let response: APIResponse?
    switch outcome {
    case .success(let arrival):
      if arrival.response.status.kind == .successful { state.retryBudget.refill() }
      guard policy.statuses.contains(arrival.response.status.code) else { return nil }
      response = arrival.response
    case .failure(let failure):
      guard policy.mayPass(failure) else { return nil }
      response = nil
    }
    guard number < policy.maximumAttempts, !Task.isCancelled, prepared.canBeSent,
      !prepared.mayTakeEffectTwice || !mayHaveTakenEffect(outcome),
      let delay = policy.delay(after: number, response)
    else { return nil }
    // The error that is known says more than a timeout would.
    if let timeout = configuration.timeout, ContinuousClock.now - start + delay >= timeout {
      return nil
    }
    return state.retryBudget.take(of: policy.budget, at: policy.circumstances.instant())
      ? delay : nil
  }

  /// Whether the server may have done what an attempt asked for.
  private func mayHaveTakenEffect(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .success(let arrival): !arrival.response.status.declines
    case .failure(.transport(let error)): !TransportError.precedesEffect(error)
    case .failure(.invalidRequest), .failure(.authentication): false
    case .failure(.untrustedServer), .failure(.timedOut), .failure(.cancelled),
      .failure(.bodyTooLarge):
      true
    }
  }

  private func log(_ outcome: Outcome, _ number: Int, _ delay: Duration) {
    let reason =
      switch outcome {
      case .success(let arrival): "\(arrival.response.status.code)"
      case .failure(let failure): "\(failure)"
      }
    configuration.logger.info(
      "attempt \(number) of \(configuration.retries.maximumAttempts) failed: \(reason); the next in \(delay)",
      metadata: metadata(number)
    )
  }
}
