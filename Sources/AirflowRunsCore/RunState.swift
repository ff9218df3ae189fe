public import APIClientRuntime

/// The state of a run, as every version of Airflow calls it.
public struct RunState: OpenEnum {
  /// The value on the wire.
  public let rawValue: String

  /// Creates a value, whether it is one of the known ones or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// It waits to be started.
  public static let queued = Self(rawValue: "queued")
  /// It is executing.
  public static let running = Self(rawValue: "running")
  /// It has succeeded.
  public static let success = Self(rawValue: "success")
  /// It has failed.
  public static let failed = Self(rawValue: "failed")

  /// The values that every version of Airflow has.
  public static let knownValues: [Self] = [.queued, .running, .success, .failed]

  /// Whether a run in this state has ended: `success` or `failed`.
  ///
  /// A state that is not known is none in which a run ends, as far as one can know: a newer server's
  /// runs are waited for until they get to one of the two.
  public var isFinal: Bool { self == .success || self == .failed }
}
