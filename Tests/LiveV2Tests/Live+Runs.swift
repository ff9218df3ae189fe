import AirflowV2Runs
import Testing

extension Live {
  /// Triggers a run with an ID of its own and no logical date.
  static func trigger(_ dagID: String, _ name: String = "run") async throws -> DAGRunResponse {
    try await runs.triggerDagRun(dagID: dagID, body: .init(dagRunID: runID(name)))
  }

  /// Triggers a run and asks for it again and again until it has ended.
  static func triggerAndFinish(_ dagID: String, _ name: String = "run") async throws
    -> DAGRunResponse
  {
    try await finished(trigger(dagID, name))
  }

  /// Asks for a run again and again until it has ended.
  static func finished(_ run: DAGRunResponse) async throws -> DAGRunResponse {
    try await eventually("\(run.dagRunID) ends") {
      let run = try await runs.getDagRun(dagID: run.dagID, dagRunID: run.dagRunID)
      return run.state == .success || run.state == .failed ? run : nil
    }
  }

  /// What a question yields once it yields something.
  static func eventually<Value>(
    _ expectation: String,
    within limit: Duration = .seconds(120),
    _ question: () async throws -> Value?
  ) async throws -> Value {
    let deadline = ContinuousClock.now + limit
    while true {
      if let value = try await question() { return value }
      try #require(ContinuousClock.now < deadline, "never: \(expectation)")
      try await Task.sleep(for: .milliseconds(200))
    }
  }
}
