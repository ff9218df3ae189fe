public import ClientIR
public import Diagnostics
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
    _ document: Document,
    options: LoweringOptions
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
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []
  var models: [Model] = []
  var typeScope: NameScope
  /// The names of the component schemas, decided before anything else asks for a name, so that an
  /// inline schema never takes the name of a component.
  var componentNames: [SchemaID: TypeName] = [:]
  /// The types of the schemas lowered so far.
  var types: [SchemaID: TypeReference] = [:]
  /// The schemas whose types are being decided, each for the sake of the one before.
  var unfinishedTypes: Set<SchemaID> = []
  /// What each model is lowered from.
  var modelSources: [TypeName: PendingModel] = [:]
  /// The types of the components that a model includes by `allOf`.
  var includedTypes: [TypeName: [TypeReference]] = [:]
  /// The names of the types nested in each model.
  var nestedScopes: [TypeName: NameScope] = [:]
  /// Names that no nested type may have.
  private(set) var namesOutsideModels: Set<String> = []
  /// Models that have a name and are still to be lowered. A queue, because schemas may be recursive.
  var pendingModels: [PendingModel] = []
  /// The types of the alternatives that stand in an object beside its properties.
  var alternativeTypes: [SchemaID: TypeReference] = [:]
  /// The names of the operations.
  let operationNames: OperationNames
  /// How requests and responses use schemas.
  let requestUse: RequestUse

  init(document: Document, options: LoweringOptions) {
    self.document = document
    self.options = options
    typeScope = .types(module: options.module)
    operationNames = OperationNames(of: document)
    requestUse = RequestUse(of: document)
  }

  mutating func client() -> Client? {
    guard let selection = selectTags() else { return nil }
    for id in document.componentSchemas {
      guard let name = document[id].componentName else { continue }
      componentNames[id] = TypeName(
        typeScope.take(Self.typeName(from: name), suffix: "Model")
      )
    }
    namesOutsideModels = NameScope.reservedTypes(module: options.module)
    namesOutsideModels.formUnion(Vocabulary.names)
    namesOutsideModels.formUnion(componentNames.values.map(\.name.name))
    let errorBodies = errorBodies(of: selection.flatMap(\.operations))
    let loweredAPIs = apis(for: selection, errorBodies: errorBodies)
    lowerPendingModels()
    let apis = recognizingPaging(in: loweredAPIs)
    let apiKeys = apiKeys()
    let servers = serverList()
    let errorName = takeTypeName("APIError", or: "APIErrorType")
    let models = endingRecursion(of: reachedModels(from: apis, errorBody: errorBodies.type))
    return Client(
      module: options.module,
      documentName: DocComment(options.documentName),
      title: DocComment(document.title),
      servers: servers,
      securitySchemes: securitySchemes(apiKeys: apiKeys),
      apiKeys: apiKeys,
      apis: addingExamples(to: apis, of: selection.flatMap(\.operations), models: models),
      models: models,
      error: ErrorType(name: errorName, body: errorBodies.type),
      vocabulary: vocabulary(of: models)
    )
  }

  /// Keeps a finding. A schema or a parameter that several operations share has a finding once.
  mutating func report(_ finding: Diagnostic) {
    if reported.insert(finding).inserted { diagnostics.append(finding) }
  }

  /// Takes the name of a type that is no model, in the second spelling where a schema has the first.
  mutating func takeTypeName(_ name: String, or alternative: String) -> TypeName {
    TypeName(typeScope.take(typeScope.isTaken(name) ? alternative : name))
  }

  private func vocabulary(of models: [Model]) -> Vocabulary {
    // Only the outermost types of the module hide a name everywhere.
    Vocabulary(typeNames: Set(models.map(\.name.root.name.name)))
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
