/// A value that stands for one left out.
public indirect enum DefaultValue: Sendable, Hashable {
  /// A string.
  case string(StringLiteral)
  /// A number: its digits, in the notation of JSON.
  case number(String)
  /// `true` or `false`.
  case boolean(Bool)
  /// A value of an open enumeration.
  case enumValue(Identifier)
  /// A list.
  case list([DefaultValue])
  /// Values by name.
  case dictionary([Member])

  /// A value and its name.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let key: StringLiteral
    /// The value.
    public let value: DefaultValue

    package init(
      key: StringLiteral,
      value: DefaultValue
    ) {
      self.key = key
      self.value = value
    }
  }
}
