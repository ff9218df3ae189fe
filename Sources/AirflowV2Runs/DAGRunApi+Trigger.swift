extension DAGRunApi {
  /// Triggers a run of a DAG, once.
  ///
  ///     let run = try await api.trigger(dagID: "etl", body: .init(conf: ["day": "2026-11-26"]))
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
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - body: The run to create, with or without a run ID.
  /// - Returns: The run, with its ID.
  /// - Throws: ``RunError`` of the kinds `notTriggered`, `uncertain` and `cancelled`.
  public func trigger(
    dagID: String,
    body: TriggerDAGRunPostBody = .init()
  ) async throws(RunError) -> DAGRunResponse {
    try await triggered(body, dagID: dagID)
  }

  /// Triggers a run of a DAG once, as ``trigger(dagID:body:)`` does, and waits until it has ended.
  ///
  ///     let run = try await api.triggerAndWait(dagID: "etl", timeout: .seconds(3600))
  ///     guard run.state == .success else { fatalError("the run has failed") }
  ///
  /// - Parameters:
  ///   - dagID: The ID of the DAG.
  ///   - body: The run to create, with or without a run ID.
  ///   - timeout: How long to wait, from the time on at which the run is there; nil for no limit. While
  ///     a DAG is paused, its runs do not end.
  ///   - watch: How one gets to know of the end.
  /// - Returns: The run in the state `success` or `failed`: a failed run is no error here.
  /// - Throws: ``RunError`` of any kind. The run goes on, whatever ends the wait.
  public func triggerAndWait(
    dagID: String,
    body: TriggerDAGRunPostBody = .init(),
    timeout: Duration? = nil,
    watch: RunWatch = .stream()
  ) async throws(RunError) -> DAGRunResponse {
    let run = try await trigger(dagID: dagID, body: body)
    return try await waitForEnd(
      dagID: dagID,
      dagRunID: run.dagRunID,
      timeout: timeout,
      watch: watch
    )
  }
}
