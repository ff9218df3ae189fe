/// What a task of a run has logged.
public struct RunLogMessage: Sendable, Hashable {
  /// The attempt that has logged it.
  public let attempt: TaskAttempt
  /// The message.
  public let message: StructuredLogMessage

  /// Creates a message, as a test may need it.
  public init(attempt: TaskAttempt, message: StructuredLogMessage) {
    self.attempt = attempt
    self.message = message
  }
}

extension RunLogMessage: CustomStringConvertible {
  /// The message in one line: its time, the attempt, how severe it is, its text, and the exception that goes
  /// with it.
  public var description: String {
    let level = message.level.map { "\($0.uppercased()) " } ?? ""
    let time = message.timestamp.map { "\($0) " } ?? ""
    let exception = message.exception.map { ": \($0)" } ?? ""
    return "\(time)[\(attempt)] \(level)\(message.event)\(exception)"
  }
}

extension StructuredLogMessage {
  /// The exception that goes with the message, such as `ValueError: no rows`; nil if there is none.
  public var exception: String? {
    guard case .object(let detail) = additionalProperties["error_detail"]?.arrayValue?.first,
      let type = detail["exc_type"]?.stringValue
    else { return nil }
    return detail["exc_value"]?.stringValue.map { "\(type): \($0)" } ?? type
  }
}

/// An attempt of a task of a run.
public struct TaskAttempt: Sendable, Hashable {
  /// The ID of the task.
  public let taskID: String
  /// The position among the instances of a mapped task, from 0; nil for a task that is not mapped.
  public let mapIndex: Int?
  /// The number of the attempt, from 1.
  public let tryNumber: Int

  /// Creates an attempt.
  public init(taskID: String, mapIndex: Int? = nil, tryNumber: Int) {
    self.taskID = taskID
    self.mapIndex = mapIndex
    self.tryNumber = tryNumber
  }
}

extension TaskAttempt: CustomStringConvertible {
  /// The task with what tells the attempt from others, such as `extract`, `load[3]` or `load[3] try 2`.
  public var description: String {
    "\(taskID)\(mapIndex.map { "[\($0)]" } ?? "")\(tryNumber > 1 ? " try \(tryNumber)" : "")"
  }
}
