/// One of several successful responses, told apart by the status.
public struct ResponseByStatusModel: Sendable {
  /// A response.
  public struct Case: Sendable {
    /// The name of the case.
    public let name: Identifier
    /// The status codes of the response; nil for every one that no other case has.
    public let statuses: ClosedRange<Int>?
    /// The body; nil for none. Never ``OperationResult/byStatus(_:)``; bytes, lines and
    /// events are whole here.
    public let content: OperationResult?
    /// What the response means.
    public let documentation: DocComment?

    package init(
      name: Identifier,
      statuses: ClosedRange<Int>?,
      content: OperationResult?,
      documentation: DocComment?
    ) {
      self.name = name
      self.statuses = statuses
      self.content = content
      self.documentation = documentation
    }
  }

  /// The name of the type.
  public let name: TypeName
  /// The responses, single codes before ranges before the default.
  public let cases: [Case]
  /// The name of the case for a status that the document does not list; nil when one case is for every
  /// status.
  public let unrecognized: Identifier?

  package init(
    name: TypeName,
    cases: [Case],
    unrecognized: Identifier?
  ) {
    self.name = name
    self.cases = cases
    self.unrecognized = unrecognized
  }
}
