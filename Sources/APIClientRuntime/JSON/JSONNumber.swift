/// A JSON number, exactly as it is written.
///
/// JSON sets no limit to a number's size or precision (RFC 8259, section 6), Swift's types do. This
/// one holds the text itself, so `9007199254740993`, `2.0`, `18446744073709551615` and `1e400` are
/// written as they were read.
///
/// Two numbers are equal if their texts are the same: `2`, `2.0` and `2e0` are three different
/// numbers. Compare ``int`` or ``double`` to compare what they stand for.
public struct JSONNumber: Sendable, Hashable {
  /// The number's text, valid by the grammar of JSON.
  public let text: String

  /// Creates a number from its text.
  ///
  /// - Throws: ``InvalidValueError``, naming the text, if JSON does not allow it as a number.
  public init(_ text: some StringProtocol) throws(InvalidValueError) {
    let bytes = Array(text.utf8)
    var scanner = JSONNumberScanner(position: 0)
    guard scanner.scan(bytes), scanner.position == bytes.count else {
      throw InvalidValueError(text, isNot: "a number of JSON")
    }
    self.text = String(text)
  }

  /// Creates a number from an integer of any size.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  /// Creates a number with the shortest text that reads back as the same `Double`.
  ///
  /// - Throws: ``InvalidValueError`` for infinities and what is not a number, which JSON cannot write.
  public init(_ value: Double) throws(InvalidValueError) {
    guard value.isFinite else { throw InvalidValueError("JSON has no number for \(value)") }
    text = value.description
  }

  /// Creates a number with the shortest text that reads back as the same `Float`.
  ///
  /// - Throws: ``InvalidValueError`` for infinities and what is not a number, which JSON cannot write.
  public init(_ value: Float) throws(InvalidValueError) {
    guard value.isFinite else { throw InvalidValueError("JSON has no number for \(value)") }
    text = value.description
  }

  /// Creates a number from a text that is known to be valid.
  init(valid text: String) {
    self.text = text
  }

  /// The number as an integer; `nil` if it is not one or does not fit. `2.0` and `1e3` are integers.
  public var int: Int? { integer() }

  /// The nearest `Double`; infinite if the number is too large for one.
  public var double: Double { Double(text) ?? .nan }

  /// The number as an integer of any type; `nil` if it is not an integer or does not fit.
  func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer? {
    JSONInteger(ArraySlice(text.utf8))?.converted(to: type)
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The number's text.
  public var description: String { text }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// Creates a number from an integer literal.
  public init(integerLiteral value: Int) {
    self.init(value)
  }

  /// Creates a number from a floating-point literal, with the shortest text for its `Double`.
  ///
  /// A literal too large for a `Double` becomes the largest one.
  public init(floatLiteral value: Double) {
    let limit = Double.greatestFiniteMagnitude
    self.init(valid: min(max(value, -limit), limit).description)
  }
}

extension JSONNumber: ParameterValue {
  /// The number's text.
  public var parameterText: String { text }
}
