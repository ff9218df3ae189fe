/// A body is larger than it may be.
public struct BodyLimitError: Error, Sendable, Hashable, CustomStringConvertible {
  /// How many bytes it may have.
  public let limit: Int
  /// What to do about it, where that is not to raise the limit.
  let advice: String?

  /// Creates an error.
  public init(limit: Int) {
    self.init(limit: limit, advice: nil)
  }

  init(limit: Int, advice: String?) {
    self.limit = limit
    self.advice = advice
  }

  /// The limit, and what to do about it.
  public var description: String {
    "the body is larger than \(limit) bytes\(advice.map { ": \($0)" } ?? "")"
  }
}
