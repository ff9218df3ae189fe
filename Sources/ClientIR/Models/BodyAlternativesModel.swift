/// A body of one of several content types.
public struct BodyAlternativesModel: Sendable {
  /// A content type.
  public struct Case: Sendable {
    /// The name of the case.
    public let name: Identifier
    /// The type of the case's value.
    public let type: TypeReference
    /// How the value becomes a body. Never ``BodyForm/alternatives(_:)``.
    public let form: BodyForm

    package init(
      name: Identifier,
      type: TypeReference,
      form: BodyForm
    ) {
      self.name = name
      self.type = type
      self.form = form
    }
  }

  /// The name of the type.
  public let name: TypeName
  /// What the body means.
  public let documentation: DocComment?
  /// The content types, in the order of the document.
  public let cases: [Case]

  package init(
    name: TypeName,
    documentation: DocComment?,
    cases: [Case]
  ) {
    self.name = name
    self.documentation = documentation
    self.cases = cases
  }
}
