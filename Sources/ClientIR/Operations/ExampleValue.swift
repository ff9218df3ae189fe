/// A call of an operation, as an example of it.
public struct ExampleCall: Sendable, Hashable {
  /// The arguments, in the order of the signature. Those that the example does without are missing.
  public let arguments: [ExampleValue.Field]
  /// The name of the constant for what the call returns.
  public let resultName: Identifier

  package init(
    arguments: [ExampleValue.Field],
    resultName: Identifier
  ) {
    self.arguments = arguments
    self.resultName = resultName
  }
}

/// A value for an example, of a type of the client.
public indirect enum ExampleValue: Sendable, Hashable {
  /// A value that Swift has a literal for, or the name of an enumeration's value.
  case literal(DefaultValue)
  /// Null, within any JSON.
  case null
  /// A value of a type that is made from its text, such as a date-time. The text is one.
  case text(BuiltInType, StringLiteral)
  /// The bytes of a text.
  case bytes(StringLiteral)
  /// A file with a text in it.
  case file(name: StringLiteral, text: StringLiteral)
  /// A list.
  case list([ExampleValue])
  /// Values by name.
  case dictionary([Member])
  /// A value of a type, made by its initialiser.
  case object(TypeName, [Field])
  /// A case of an enumeration with its value.
  case alternative(Identifier, ExampleValue)

  /// A value and its name.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let key: StringLiteral
    /// The value.
    public let value: ExampleValue

    package init(
      key: StringLiteral,
      value: ExampleValue
    ) {
      self.key = key
      self.value = value
    }
  }

  /// A value and the argument it is for.
  public struct Field: Sendable, Hashable {
    /// The label of the argument.
    public let name: Identifier
    /// The value.
    public let value: ExampleValue

    package init(
      name: Identifier,
      value: ExampleValue
    ) {
      self.name = name
      self.value = value
    }
  }
}
