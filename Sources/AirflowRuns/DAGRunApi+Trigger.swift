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
  /// - Throws: ``RunError`` of the kinds `notTriggered`,
  ///   `uncertain` and `cancelled`.
  public func trigger(
    dagID: String,
    dagRun: DAGRun = DAGRun()
  ) async throws(RunError) -> DAGRun {
    try await triggered(dagRun, dagID: dagID)
  }
}
