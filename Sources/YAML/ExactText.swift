/// Text of a document as a key of sets and dictionaries.
///
/// Two texts are the same when their code points are (RFC 8259, section 8.3; YAML 1.2, section 3.2.1.3).
/// Swift's own operator takes an accented letter in one code point and in two for the same, and its hash
/// normalises the text first, for which somebody may write texts that all collide.
package struct ExactText: Hashable, Sendable {
  package let text: String

  package init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.text.isExactly(rhs.text) }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension StringProtocol {
  /// Whether two texts have the same code points.
  @inlinable
  public func isExactly(_ other: some StringProtocol) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
