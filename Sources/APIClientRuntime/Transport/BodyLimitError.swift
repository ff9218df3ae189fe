/// A body is larger than it may be, or a line or an event of one.
public struct BodyLimitError: Error, Sendable, Hashable, CustomStringConvertible {
  /// How many bytes it may have.
  public let limit: Int
  /// What is larger.
  let part: String
  /// What to do about it, where that is not to raise the limit.
  let advice: String?

  /// Creates an error.
  public init(limit: Int) {
    self.init(limit: limit, part: "the body")
  }

  init(limit: Int, part: String = "the body", advice: String? = nil) {
    self.limit = limit
    self.part = part
    self.advice = advice
  }

  /// The limit, and what to do about it.
  public var description: String {
    "\(part) is larger than \(limit) bytes\(advice.map { ": \($0)" } ?? "")"
  }
}
