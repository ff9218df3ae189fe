/// Text that becomes a string literal in Swift source, whatever it holds.
public struct StringLiteral: Sendable, Hashable {
  /// What the literal evaluates to.
  public let value: String

  /// Creates a literal for a text.
  public init(_ value: String) {
    self.value = value
  }
}
