/// The reason why a value cannot be made: a text that is none, or parts that do not go together.
///
/// It is thrown rather than nil, which an optional argument would take for a value that is left out: a
/// slip in a date would ask for everything instead of nothing.
public struct InvalidValueError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words.
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  /// An error about a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - form: What it should be, such as "an RFC 3339 date-time".
  init(_ text: some StringProtocol, isNot form: String) {
    description = "\"\(String(text).printable(upTo: 100))\" is not \(form)"
  }
}
