/// The operations of one tag, as one type.
public struct API: Sendable {
  /// The name of the type.
  public let name: TypeName
  /// What the operations have in common.
  public let documentation: DocComment?
  /// The operations, in the order of the document.
  public let operations: [Operation]

  package init(
    name: TypeName,
    documentation: DocComment?,
    operations: [Operation]
  ) {
    self.name = name
    self.documentation = documentation
    self.operations = operations
  }
}
