public import OpenAPI

extension Client {
  /// Decides what the client of a document looks like.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - options: What the caller decides.
  /// - Returns: The client, unless a finding is an error, and all findings. What the document has
  ///   and the client has not is named in a warning.
  public static func lower(
    _ document: Document, options: LoweringOptions
  ) -> (client: Client?, diagnostics: [Diagnostic]) {
    var lowering = Lowering(document: document, options: options)
    let client = lowering.client()
    let isUsable = !lowering.diagnostics.contains { $0.severity == .error }
    return (isUsable ? client : nil, lowering.diagnostics)
  }
}

/// The work of lowering one document.
struct Lowering {
  let document: Document
  let options: LoweringOptions
  var diagnostics: [Diagnostic] = []
  var models: [Model] = []
  var typeScope: NameScope
  /// The names of the component schemas, decided before anything else asks for a name, so that an
  /// inline schema never takes the name of a component.
  var componentNames: [SchemaID: TypeName] = [:]
  /// The types of the schemas lowered so far.
  var types: [SchemaID: TypeReference] = [:]
  /// Models that have a name and are still to be lowered. A queue, because schemas may be recursive.
  var pendingModels: [PendingModel] = []
  /// How requests use schemas.
  let requestUse: RequestUse

  struct PendingModel {
    let schema: SchemaID
    let name: TypeName
    let kind: Kind

    enum Kind {
      case object
      case openEnum
      case union
    }
  }

  init(document: Document, options: LoweringOptions) {
    self.document = document
    self.options = options
    typeScope = .types(module: options.module)
    requestUse = RequestUse(of: document)
  }

  mutating func client() -> Client? {
    guard let selection = selectTags() else { return nil }
    for id in document.componentSchemas {
      guard let name = document[id].componentName else { continue }
      componentNames[id] = TypeName(
        typeScope.take(Self.typeName(from: name), suffix: "Model"))
    }
    let apis = apis(for: selection)
    lowerPendingModels()
    let errorBody = errorBody(of: selection)
    let servers = serverList()
    let errorName = TypeName(typeScope.take("APIError", suffix: "Type"))
    lowerPendingModels()
    return Client(
      module: options.module,
      documentName: DocComment(options.documentName) ?? DocComment("document")!,
      title: DocComment(document.title),
      servers: servers,
      apis: apis,
      models: models,
      error: ErrorType(name: errorName, body: errorBody),
      vocabulary: vocabulary()
    )
  }

  private mutating func serverList() -> ServerList {
    ServerList(
      name: TypeName(typeScope.take("Servers", suffix: "List")),
      servers: document.servers.map {
        .init(url: StringLiteral($0.url), documentation: DocComment($0.description))
      }
    )
  }

  private func vocabulary() -> Vocabulary {
    // Only the outermost types of the module hide a name everywhere.
    var names = Set(componentNames.values.map(\.name.name))
    names.formUnion(models.map(\.name.components[0].name))
    return Vocabulary(hidden: Set(Vocabulary.Word.allCases.filter { names.contains($0.rawValue) }))
  }

  /// A component's name is kept where it can be a type's name already; otherwise its words are
  /// joined as Swift joins them.
  static func typeName(from name: String) -> String {
    if Identifier(name) != nil, !name.contains("_"),
      name.unicodeScalars.first?.properties.isUppercase == true
    {
      return name
    }
    return Words(name).upperCamelCase
  }
}
