package import APIClientRuntime

extension RunOperations {
  package typealias Failure = RunError<Run, ErrorBody>

  /// Triggers a run of a DAG, once.
  ///
  /// - Returns: The run, with its ID.
  /// - Throws: ``RunError`` of the kinds `notTriggered`, `uncertain` and `cancelled`.
  package func triggered(_ newRun: NewRun, dagID: String) async throws(Failure) -> Run {
    var identified = newRun
    let key = RunKey(dagID: dagID, dagRunID: newRun.dagRunID ?? Run.uniqueRunID())
    identified.dagRunID = key.dagRunID
    try refuseUnreadable(key)
    let policy = client.configuration.retries
    // The machine alone decides whether the run is posted again.
    let poster = configured { $0.retries = .off }
    var machine = TriggerStateMachine<Self>(
      key: key,
      chosenDate: newRun.chosenDate,
      isOwnID: newRun.dagRunID == nil,
      policy: policy
    )
    var action = machine.proceed()
    while true {
      switch action {
      case .send:
        action = machine.sent(await poster.posted(identified, dagID: dagID))
      case .wait(let delay, let step):
        do {
          try await policy.circumstances.sleep(delay)
          action = machine.proceed(to: step)
        } catch {
          action = machine.cancelled()
        }
      case .ask(let failure):
        action = machine.asked(after: failure, await found(key))
      case .succeed(let run):
        return run
      case .fail(let error):
        throw error
      }
    }
  }

  /// Refuses an ID that no path can hold, so that there would be no way to ask for the run.
  private func refuseUnreadable(_ key: RunKey) throws(Failure) {
    let id = key.dagRunID
    guard ["", ".", ".."].contains(id) || id.contains("/") else { return }
    let reason = "the server could not be asked for a run with the ID \"\(id)\"; choose another"
    let error = APIError<ErrorBody>(
      operationID: Self.triggerOperationID,
      kind: .invalidRequest(reason),
      attempts: 0
    )
    throw RunError(dagID: key.dagID, dagRunID: id, kind: .notTriggered(error))
  }

  private func posted(_ run: NewRun, dagID: String) async -> Result<Run, APIError<ErrorBody>> {
    do {
      return .success(try await post(run, dagID: dagID))
    } catch {
      return .failure(error)
    }
  }

  private func found(_ key: RunKey) async -> Result<Run, APIError<ErrorBody>> {
    do {
      return .success(try await run(key))
    } catch {
      return .failure(error)
    }
  }
}
