/// What is polled for did not happen in time.
public struct PollingTimeoutError: Error, Sendable, Hashable, CustomStringConvertible {
  /// How much time there was.
  public let limit: Duration

  /// The error in a few words.
  public var description: String { "it did not happen within \(limit)" }
}
