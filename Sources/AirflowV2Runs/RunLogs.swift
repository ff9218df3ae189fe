/// What the tasks of a run log, from the first message on and as long as the run lasts.
///
///     for try await line in api.logs(of: run) { print(line) }
///
/// The messages of an attempt come in their order; those of attempts that execute at the same time come by
/// turns. The sequence ends when the run has ended and all was read. Each iteration begins anew.
public struct RunLogs: AsyncSequence, Sendable {
  let client: APIClient<AirflowError>
  let key: RunKey
  let schedule: PollingSchedule
  let timeout: Duration?
  let follows: Bool

  /// Begins to read.
  public func makeAsyncIterator() -> Iterator {
    let reader = RunLogReader(client: client, key: key)
    let rounds = PolledValues(
      schedule: schedule,
      timeout: timeout,
      until: { [follows] in $0.isLast || !follows }
    ) {
      try await reader.round()
    }
    return Iterator(key: key, rounds: rounds.makeAsyncIterator())
  }

  /// Asks again and again for what is new.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let key: RunKey
    fileprivate var rounds: PolledValues<RunLogReader.Round>.Iterator
    private var messages: ArraySlice<RunLogMessage> = []

    fileprivate init(key: RunKey, rounds: PolledValues<RunLogReader.Round>.Iterator) {
      self.key = key
      self.rounds = rounds
    }

    /// The next message; nil when the run has ended and all was read.
    ///
    /// - Throws: ``RunError`` of the kinds `unreadable`, `timedOut` and `cancelled`.
    public mutating func next() async throws(RunError) -> RunLogMessage? {
      while messages.isEmpty {
        do {
          guard let round = try await rounds.next() else { return nil }
          messages = round.messages[...]
        } catch {
          throw RunError(dagID: key.dagID, dagRunID: key.dagRunID, kind: .init(polling: error))
        }
      }
      return messages.removeFirst()
    }
  }
}

extension DAGRunApi {
  /// What the tasks of a run log, from the first message on and as long as the run lasts.
  ///
  ///     for try await line in api.logs(of: run) { print(line) }
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - follows: Whether to go on as long as the run lasts; otherwise the sequence ends with what there is.
  ///   - timeout: For how long; nil for no limit.
  ///   - polling: How often the server is asked for more. Of Airflow 3.0 and 3.1 each answer has the whole log
  ///     of an attempt.
  /// - Returns: A sequence that asks while it is iterated over. It fails as
  ///   ``waitForEnd(dagID:dagRunID:timeout:watch:)`` does, and ends with the task.
  public func logs(
    of run: DAGRunResponse,
    follows: Bool = true,
    timeout: Duration? = nil,
    polling: PollingSchedule = PollingSchedule(maximumInterval: .seconds(2))
  ) -> RunLogs {
    logs(
      dagID: run.dagID,
      dagRunID: run.dagRunID,
      follows: follows,
      timeout: timeout,
      polling: polling
    )
  }

  /// What the tasks of a run log, as ``logs(of:follows:timeout:polling:)`` has it, of a run by its IDs.
  public func logs(
    dagID: String,
    dagRunID: String,
    follows: Bool = true,
    timeout: Duration? = nil,
    polling: PollingSchedule = PollingSchedule(maximumInterval: .seconds(2))
  ) -> RunLogs {
    RunLogs(
      client: client,
      key: RunKey(dagID: dagID, dagRunID: dagRunID),
      schedule: polling,
      timeout: timeout,
      follows: follows
    )
  }
}
