/// A single value: its text, and what the YAML 1.2 core schema takes it for.
public struct Scalar: Sendable, Hashable {
  /// A scalar's value under the core schema. Numbers keep their digits as written.
  public enum ScalarValue: Sendable, Hashable {
    /// No value: `null`, `~`, or nothing at all.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number: decimal, or with the prefix `0o` or `0x`.
    case integer(String)
    /// A number with a fraction or an exponent, an infinity, or not a number.
    case float(String)
    /// Text.
    case string(String)
  }

  /// The text after unquoting and unescaping.
  public let text: String
  /// Whether the scalar stands without quotes, and not as a block of text either.
  public let isPlain: Bool
  let tag: ScalarTag?

  init(_ text: String, isPlain: Bool, tag: ScalarTag? = nil) {
    self.text = text
    self.isPlain = isPlain
    self.tag = tag
  }

  /// The value: what the tag says, if there is one, or what a plain scalar looks like. Any other
  /// scalar is a string.
  public var value: ScalarValue {
    if let tag { return tag.value(of: text) ?? .string(text) }
    return isPlain ? CoreSchema.value(of: text) : .string(text)
  }
}
