/// A client as it will be: every Swift name and every type decided, nothing of it text yet.
public struct Client: Sendable {
  /// The name of the module.
  public let module: Identifier
  /// The name of the document that the client comes from, without its folder.
  public let documentName: DocComment?
  /// The title of the API.
  public let title: DocComment?
  /// The type with the document's servers.
  public let servers: ServerList
  /// The API types, in the order of the document's tags.
  public let apis: [API]
  /// The models, in the order in which the operations reach them.
  public let models: [Model]
  /// The error that operations throw.
  public let error: ErrorType
  /// The spellings of the names that every client uses.
  public let vocabulary: Vocabulary
}

/// The servers that the document names.
public struct ServerList: Sendable {
  /// The name of the type.
  public let name: TypeName
  /// The servers, in the order of the document; never empty.
  public let servers: [Server]

  /// A server.
  public struct Server: Sendable {
    /// The URL as the document has it, relative or not.
    public let url: StringLiteral
    /// What the server is for.
    public let documentation: DocComment?
  }
}

/// The error that operations throw: the runtime's, with the document's model of an error body.
public struct ErrorType: Sendable {
  /// The name by which the module has the type.
  public let name: TypeName
  /// What the document says of error bodies; any JSON when it says nothing, or different things.
  public let body: TypeReference
}
