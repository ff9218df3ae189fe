public import ClientIR
public import OpenAPI

/// What the caller decides about a client.
public struct LoweringOptions: Sendable {
  /// The name of the module.
  public var module: Identifier
  /// The name of the document's file, for the heading of what is generated.
  public var documentName: String
  /// The operations that the client has; empty for all of them. Those of a tag stand under that tag alone.
  public var kept: OperationFilter
  /// The operations that it has not all the same.
  public var leftOut = OperationFilter()
  /// How the pages of operations follow each other, by the operations' names in the document, where that
  /// is not what is found.
  public var paging: [OperationPaging]
  /// The data of the event that ends a stream of events, such as `[DONE]`, where the document names
  /// none; nil for none.
  public var streamEnd: String?
  /// The names of parts of the document, in place of those that it leads to.
  public var names: [Renaming] = []
  /// Who sees what the client declares.
  public var access = AccessLevel.public
  /// What models conform to beside `Codable` and `Sendable`.
  public var conformances: [ModelConformance] = [.hashable]
  /// Whether a name or an operation that the document has not is passed over, which is an error
  /// otherwise: for an earlier document than that the options are for.
  public var passesOverUnknownNames = false

  /// Creates options.
  public init(
    module: Identifier,
    documentName: String,
    tags: [String] = [],
    paging: [OperationPaging] = [],
    streamEnd: String? = nil
  ) {
    self.module = module
    self.documentName = documentName
    kept = OperationFilter(tags: tags)
    self.streamEnd = streamEnd
    self.paging = paging
  }
}

/// How the pages of an operation follow each other, as whoever generates the client says.
public struct OperationPaging: Sendable, Equatable {
  /// The operation's name in the document, or its method and path where it has none.
  public let operation: String
  /// The rule.
  public let rule: PagingRule

  /// Creates a rule for an operation.
  public init(operation: String, rule: PagingRule) {
    self.operation = operation
    self.rule = rule
  }
}

extension LoweringOptions {
  /// The operations of a document that the client has.
  public func operations(of document: Document) -> [OpenAPI.Operation] {
    OperationSelection(of: document, self) { _ in }.operations
  }
}
