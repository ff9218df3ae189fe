/// Text that becomes a string literal in Swift source, whatever it holds.
///
/// Two literals are the same when their code points are, as JSON compares names (RFC 8259, section 8.3).
/// Swift's own operator takes an accented letter in one code point and in two for the same.
public struct StringLiteral: Sendable, Hashable {
  /// What the literal evaluates to.
  public let value: String

  /// Creates a literal for a text.
  public init(_ value: String) {
    self.value = value
  }

  /// Whether two literals have the same code points.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.value.utf8.elementsEqual(rhs.value.utf8)
  }

  /// Hashes the code points.
  public func hash(into hasher: inout Hasher) {
    var value = value
    value.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
