/// Reads what is new in the logs of a run, attempt after attempt.
actor RunLogReader {
  /// What a round has found.
  struct Round: Sendable {
    let messages: [RunLogMessage]
    /// Whether the run has ended, and there is no more to come.
    let isLast: Bool
  }

  private let runs: DAGRunApi
  private let instances: TaskInstanceApi
  private let key: RunKey
  private var logs: [TaskAttempt: AttemptLog] = [:]
  /// What was read in a round that has failed later.
  private var pending: [RunLogMessage] = []

  init(client: APIClient<AirflowError>, key: RunKey) {
    runs = DAGRunApi(client: client)
    instances = TaskInstanceApi(client: client)
    self.key = key
  }

  /// Asks for all that may have grown.
  func round() async throws(APIError) -> Round {
    // Before the logs, so that they are whole if it has ended.
    let run = try await runs.run(key)
    var isLast = run.state.isFinal
    for instance in try await startedInstances() {
      guard instance.tryNumber > 0 else { continue }
      for number in 1...instance.tryNumber {
        let attempt = TaskAttempt(
          taskID: instance.taskID,
          mapIndex: instance.mapIndex < 0 ? nil : instance.mapIndex,
          tryNumber: number
        )
        let hasEnded = number < instance.tryNumber || instance.isAtRest || run.state.isFinal
        try await read(attempt, hasEnded: hasEnded)
        if logs[attempt]?.isComplete != true { isLast = false }
      }
    }
    defer { pending = [] }
    return Round(messages: pending, isLast: isLast)
  }

  /// Those that have started, in the order in which they did.
  private func startedInstances() async throws(APIError) -> [TaskInstanceResponse] {
    var found: [(start: DateTime, instance: TaskInstanceResponse)] = []
    let all = instances.allTaskInstances(dagID: key.dagID, dagRunID: key.dagRunID)
    for try await instance in all {
      if let start = instance.startDate { found.append((start, instance)) }
    }
    return found.enumerated().sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map(\.1.instance)
  }

  private func read(_ attempt: TaskAttempt, hasEnded: Bool) async throws(APIError) {
    var log = logs[attempt] ?? AttemptLog()
    defer { logs[attempt] = log }
    while !log.isComplete {
      do {
        let answer = try await instances.getLog(
          dagID: key.dagID,
          dagRunID: key.dagRunID,
          taskID: attempt.taskID,
          tryNumber: attempt.tryNumber,
          mapIndex: attempt.mapIndex,
          token: log.token
        )
        let messages = log.received(answer, hasEnded: hasEnded)
        pending += messages.map { RunLogMessage(attempt: attempt, message: $0) }
        if messages.isEmpty { return }
      } catch {
        guard error.status == .notFound else { throw error }
        return log.isMissing(hasEnded: hasEnded)
      }
    }
  }
}

extension TaskInstanceResponse {
  /// Whether its attempt has ended, though there may be another.
  fileprivate var isAtRest: Bool {
    switch state {
    case .success, .failed, .upForRetry, .upstreamFailed, .skipped, .removed: true
    default: false
    }
  }
}
