public import ClientIR
public import OpenAPI

/// What the caller decides about a client.
public struct LoweringOptions: Sendable {
  /// The name of the module.
  public var module: Identifier
  /// The name of the document's file, for the heading of what is generated.
  public var documentName: String
  /// The tags whose operations the client has; empty for all operations.
  public var tags: [String]

  /// Creates options.
  public init(module: Identifier, documentName: String, tags: [String] = []) {
    self.module = module
    self.documentName = documentName
    self.tags = tags
  }
}

extension LoweringOptions {
  /// The operations of a document that the client has.
  public func operations(of document: Document) -> [OpenAPI.Operation] {
    TagSelection(of: document, wanted: tags) { _ in }.operations
  }
}
