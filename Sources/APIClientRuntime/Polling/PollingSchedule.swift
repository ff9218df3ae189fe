/// How often something is asked for that takes its time.
///
/// The time between polls doubles from ``interval`` to ``maximumInterval``. Each is cut by chance to
/// between half and the whole of it, so that many clients that began together do not stay together.
///
///     let eager = PollingSchedule(interval: .milliseconds(200), maximumInterval: .seconds(5))
public struct PollingSchedule: Sendable {
  /// The longest time between the first poll and the second. It doubles with each further one.
  public var interval: Duration
  /// The longest time between two polls, unless the server asks for more in the field Retry-After
  /// (RFC 9110, section 10.2.3), which counts up to the end of ``failureTolerance``.
  public var maximumInterval: Duration
  /// How long polls may fail, one after the other, before polling ends with the last failure.
  ///
  /// Only failures that may pass count, as ``APIError/isTransient`` has it, and each has been retried
  /// by then as the ``APIRetryPolicy`` says. Any other failure ends polling at once. One poll that
  /// succeeds, and all is forgotten. Zero tolerates none.
  public var failureTolerance: Duration
  /// Time and chance, which tests replace.
  package var circumstances = RetryCircumstances.real

  /// From a second to half a minute between polls, which may fail for five minutes: long enough for a
  /// server to be restarted.
  public static let standard = PollingSchedule()

  /// Creates a schedule.
  public init(
    interval: Duration = .seconds(1),
    maximumInterval: Duration = .seconds(30),
    failureTolerance: Duration = .seconds(300)
  ) {
    self.interval = interval
    self.maximumInterval = maximumInterval
    self.failureTolerance = failureTolerance
  }

  /// How long to wait before the next poll.
  ///
  /// - Parameters:
  ///   - polls: How many there were.
  ///   - response: What the last one was answered, if it failed.
  /// - Returns: The time.
  func delay(after polls: Int, _ response: APIResponse? = nil) -> Duration {
    let half = interval.doubled(polls - 1, upTo: maximumInterval) / 2
    let jittered = half + half * circumstances.random()
    guard let text = response?.headerFields[.retryAfter],
      let wanted = RetryAfter.delay(text, now: circumstances.now())
    else { return jittered }
    return max(wanted, jittered)
  }
}
