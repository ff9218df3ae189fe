/// The log of an attempt as it grows. It sends nothing: answers are told to it, and it says which messages are
/// new.
struct AttemptLog {
  /// What the next question has to say; nil to get the log from its beginning.
  private(set) var token: String?
  /// Whether there is no more to come.
  private(set) var isComplete = false
  /// How many messages there were.
  private var count = 0
  /// The first of them, by which a log that begins anew is known.
  private var beginning: [StructuredLogMessage] = []

  /// The server has answered.
  ///
  /// Airflow 3.0 and 3.1 send the log from its beginning again, whatever the token. What a server says of the
  /// sources stands before the messages only where there was no token, changes from answer to answer, and
  /// is left out.
  ///
  /// - Parameters:
  ///   - answer: The answer to the question with ``token``.
  ///   - hasEnded: Whether the attempt had ended before the question.
  /// - Returns: The messages that were not there before.
  mutating func received(
    _ answer: TaskInstancesLogResponse,
    hasEnded: Bool
  ) -> ArraySlice<StructuredLogMessage> {
    let messages = token == nil ? answer.messages.withoutSources : answer.messages[...]
    let isWhole = token == nil || (messages.count >= count && messages.starts(with: beginning))
    let new = isWhole ? messages.dropFirst(count) : messages
    beginning += new.prefix(3 - beginning.count)
    count += new.count
    token = answer.continuationToken
    isComplete = hasEnded && (token == nil || new.isEmpty)
    return new
  }

  /// The server has no log of the attempt.
  mutating func isMissing(hasEnded: Bool) {
    isComplete = hasEnded
  }
}

extension TaskInstancesLogResponse {
  fileprivate var messages: [StructuredLogMessage] {
    switch content {
    case .logMessages(let messages): messages
    case .logLines(let lines): lines.map { StructuredLogMessage(event: $0) }
    case .unrecognized: []
    }
  }
}

extension Array<StructuredLogMessage> {
  /// The messages behind the group that says where the log was read.
  fileprivate var withoutSources: ArraySlice<StructuredLogMessage> {
    guard first?.event.hasPrefix("::group::") == true,
      let end = firstIndex(where: { $0.event.hasPrefix("::endgroup::") })
    else { return self[...] }
    return self[(end + 1)...]
  }
}
