/// One of a list of values, open for values that a newer server knows.
public struct OpenEnumModel: Sendable {
  /// A value that the document lists.
  public struct Value: Sendable {
    /// The name of the value.
    public let name: Identifier
    /// The value on the wire.
    public let rawValue: DefaultValue
    /// What the value means, where the document says so of each.
    public let documentation: DocComment?

    package init(
      name: Identifier,
      rawValue: DefaultValue,
      documentation: DocComment?
    ) {
      self.name = name
      self.rawValue = rawValue
      self.documentation = documentation
    }
  }

  /// The name of the type.
  public let name: TypeName
  /// What the values mean.
  public let documentation: DocComment?
  /// The type of the values on the wire: a string or an integer.
  public let rawType: TypeReference
  /// The values, in the order of the document.
  public let values: [Value]

  package init(
    name: TypeName,
    documentation: DocComment?,
    rawType: TypeReference,
    values: [Value]
  ) {
    self.name = name
    self.documentation = documentation
    self.rawType = rawType
    self.values = values
  }
}
