/// The optional parameters of an operation, where they are too many for the signature of a method.
public struct OptionsModel: Sendable {
  /// The name of the type.
  public let name: TypeName
  /// The name of the method whose calls take a value.
  public let method: Identifier
  /// The parameters, in the order of the document.
  public let members: [Argument]

  package init(name: TypeName, method: Identifier, members: [Argument]) {
    self.name = name
    self.method = method
    self.members = members
  }
}
