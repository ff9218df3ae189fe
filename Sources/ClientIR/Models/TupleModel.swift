/// A list whose first items have types of their own (JSON Schema 2020-12, `prefixItems`).
public struct TupleModel: Sendable {
  /// An item.
  public struct Item: Sendable {
    /// The name of the property that holds the item.
    public let name: Identifier
    /// The type of the item.
    public var type: TypeReference
    /// Whether a list may end before the item.
    public let isOptional: Bool
    /// What the item means.
    public let documentation: DocComment?

    package init(
      name: Identifier,
      type: TypeReference,
      isOptional: Bool,
      documentation: DocComment?
    ) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
      self.documentation = documentation
    }
  }

  /// The name of the type.
  public let name: TypeName
  /// What a value means.
  public let documentation: DocComment?
  /// The first items, in their order.
  public let items: [Item]
  /// The property for the items behind them, and the type of each; nil when there are none.
  public let rest: (name: Identifier, type: TypeReference)?

  package init(
    name: TypeName,
    documentation: DocComment?,
    items: [Item],
    rest: (name: Identifier, type: TypeReference)?
  ) {
    self.name = name
    self.documentation = documentation
    self.items = items
    self.rest = rest
  }
}
