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
  /// The document's security schemes, in its order.
  public let securitySchemes: [SecurityScheme]
  /// The API keys that the document's security schemes ask for, in its order.
  public let apiKeys: [APIKeyScheme]
  /// Ways to make clients of authorization servers, in the order of the document.
  public let oauthClients: [OAuthScheme]
  /// The API types, in the order of the document's tags.
  public let apis: [API]
  /// The models, in the order in which the operations reach them.
  public let models: [Model]
  /// What the document calls the schemas of models that have another name in Swift.
  public let schemaNames: [TypeName: StringLiteral]
  /// The error that operations throw.
  public let error: ErrorType
  /// The spellings of the names that every client uses.
  public let vocabulary: Vocabulary
  /// Who sees what the client declares.
  public let access: AccessLevel
  /// What models conform to beside `Codable` and `Sendable`, in this order.
  public let conformances: [ModelConformance]

  package init(
    module: Identifier,
    documentName: DocComment?,
    title: DocComment?,
    servers: ServerList,
    securitySchemes: [SecurityScheme],
    apiKeys: [APIKeyScheme],
    oauthClients: [OAuthScheme],
    apis: [API],
    models: [Model],
    schemaNames: [TypeName: StringLiteral],
    error: ErrorType,
    vocabulary: Vocabulary,
    access: AccessLevel,
    conformances: [ModelConformance]
  ) {
    self.module = module
    self.documentName = documentName
    self.title = title
    self.servers = servers
    self.securitySchemes = securitySchemes
    self.apiKeys = apiKeys
    self.oauthClients = oauthClients
    self.apis = apis
    self.models = models
    self.schemaNames = schemaNames
    self.error = error
    self.vocabulary = vocabulary
    self.access = access
    self.conformances = conformances
  }
}

/// The error that operations throw: the runtime's, with the document's model of an error body.
public struct ErrorType: Sendable {
  /// The name by which the module has the type.
  public let name: TypeName
  /// What the document says of error bodies: a model, a union of several, or any JSON when it says
  /// nothing.
  public let body: TypeReference

  package init(
    name: TypeName,
    body: TypeReference
  ) {
    self.name = name
    self.body = body
  }
}

extension Client {
  /// The content types that a body may have.
  public func contentTypes(of form: BodyForm) -> [StringLiteral] {
    guard case .alternatives(let name) = form else {
      return [form.contentType].compactMap(\.self)
    }
    for case .bodyAlternatives(let model) in models where model.name == name {
      return model.cases.compactMap(\.form.contentType)
    }
    return []
  }
}
