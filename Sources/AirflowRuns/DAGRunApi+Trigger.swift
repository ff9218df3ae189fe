extension DAGRunApi {
  /// Triggers a run of a DAG, once.
  ///
  /// The request carries a run ID, made here unless the caller has chosen one, by which the run can be
  /// told from all others. When a failure leaves it open whether the server has created the run (the
  /// connection broke, time ran out, a proxy answered 502), the server is asked for the run, and only
  /// if there is none the request is sent again, within the limits of the configuration's
  /// `APIRetryPolicy`. It is sent again, too, if nothing was sent, or after the status 429. A failure
  /// that time does not cure is thrown at once. The configuration's timeout is for each request, not
  /// for all of them.
  ///
  /// With an ID of the caller's own, the status 409 in answer to the first attempt is a conflict. After
  /// a doubt, a run that has the ID is taken for the one that was triggered, unless the request has
  /// another logical date. So an ID of one's own should not be used twice.
  ///
  /// A request without a logical date is given one by the server when it arrives. An attempt that is
  /// sent again may have another date than the first; it is the ID that keeps the run the only one.
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - dagRun: The run to create, with or without a run ID.
  /// - Returns: The run, with its ID.
  /// - Throws: ``RunError`` of the kinds ``RunError/Kind-swift.enum/notTriggered(_:)``,
  ///   ``RunError/Kind-swift.enum/uncertain(_:lookup:)`` and ``RunError/Kind-swift.enum/cancelled``.
  public func trigger(
    dagID: String,
    dagRun: DAGRun = DAGRun()
  ) async throws(RunError) -> DAGRun {
    let dagRunID = dagRun.dagRunID ?? DAGRun.uniqueRunID()
    try refuseUnreadable(dagRunID, dagID: dagID)
    var identified = dagRun
    identified.dagRunID = dagRunID
    let policy = client.configuration.retries
    // The machine alone decides whether the run is posted again.
    let poster = configured { $0.retries = .off }
    var machine = TriggerStateMachine(
      dagID: dagID,
      dagRun: identified,
      dagRunID: dagRunID,
      isOwnID: dagRun.dagRunID == nil,
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
        action = machine.asked(after: failure, await found(dagRunID, dagID: dagID))
      case .succeed(let run):
        return run
      case .fail(let error):
        throw error
      }
    }
  }

  /// Refuses an ID that no path can hold, so that there would be no way to ask for the run.
  private func refuseUnreadable(_ dagRunID: String, dagID: String) throws(RunError) {
    guard ["", ".", ".."].contains(dagRunID) || dagRunID.contains("/") else { return }
    let reason =
      "the server could not be asked for a run with the ID \"\(dagRunID)\"; choose another"
    throw RunError(
      dagID: dagID,
      dagRunID: dagRunID,
      kind: .notTriggered(
        APIError(operationID: "post_dag_run", kind: .invalidRequest(reason), attempts: 0)
      )
    )
  }

  private func posted(_ dagRun: DAGRun, dagID: String) async -> Result<DAGRun, APIError> {
    do {
      return .success(try await postDagRun(dagID: dagID, dagRun: dagRun))
    } catch {
      return .failure(error)
    }
  }

  private func found(_ dagRunID: String, dagID: String) async -> Result<DAGRun, APIError> {
    do {
      return .success(try await getDagRun(dagID: dagID, dagRunID: dagRunID))
    } catch {
      return .failure(error)
    }
  }
}
