import HTTPTypes
import Logging

extension Call {
  /// Sends a request until it is answered for good.
  func arrival(
    of head: HTTPRequest,
    _ body: [UInt8]?,
    startingAt start: ContinuousClock.Instant
  ) async throws(CallFailure) -> Arrival {
    var number = 0
    while true {
      number += 1
      let outcome: Result<Arrival, CallFailure>
      do {
        outcome = .success(try await attempt(number, head, body))
      } catch {
        outcome = .failure(error)
      }
      guard let delay = delay(after: outcome, head.method, number, since: start) else {
        return try outcome.get()
      }
      log(outcome, head.method, number, delay)
      do {
        try await configuration.retries.circumstances.sleep(delay)
      } catch {
        throw .cancelled
      }
    }
  }

  /// How long to wait before the next attempt; nil if this was the last.
  private func delay(
    after outcome: Result<Arrival, CallFailure>,
    _ method: HTTPRequest.Method,
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
    guard number < policy.maximumAttempts, policy.methods.contains(method), !Task.isCancelled,
      let delay = policy.delay(after: number, response)
    else { return nil }
    // The error that is known says more than a timeout would.
    if let timeout = configuration.timeout, ContinuousClock.now - start + delay >= timeout {
      return nil
    }
    return state.retryBudget.take(of: policy.budget) ? delay : nil
  }

  private func log(
    _ outcome: Result<Arrival, CallFailure>,
    _ method: HTTPRequest.Method,
    _ number: Int,
    _ delay: Duration
  ) {
    let reason =
      switch outcome {
      case .success(let arrival): "\(arrival.response.status.code)"
      case .failure(let failure): "\(failure)"
      }
    configuration.logger.info(
      "attempt \(number) of \(configuration.retries.maximumAttempts) failed: \(reason); the next in \(delay)",
      metadata: ["operation": "\(request.operationID)", "method": "\(method)"]
    )
  }
}
