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
    var log = DiagnosticLog()
    let selection = OperationSelection(of: document, options) { log.report($0) }
    guard log.isUsable else { return (nil, log.findings) }

    var document = document
    document.addConditionalProperties()
    document.joinDescriptions()
    // What schemas are becomes types, and operations become methods, which ask for types.
    let schemas = SchemaCatalog(document)
    schemas.given = GivenNames(
      options.names,
      in: schemas,
      module: options.module,
      passesOver: options.passesOverUnknownNames
    ) { log.report($0) }
    let pagingRules = options.pagingRules(for: document) { log.report($0) }
    guard log.isUsable else { return (nil, log.findings) }
    let additions = FrameworkNames(of: document, given: schemas.given)
    let names = TypeNames(
      module: options.module,
      document: document,
      without: additions,
      given: schemas.given
    )
    var lowering = OperationLowering(
      selection,
      types: TypeLowering(schemas, names: names),
      names: OperationNames(of: schemas, without: additions, paging: pagingRules),
      paging: pagingRules,
      streamEnd: options.streamEnd
    )
    let apis = lowering.apis(for: selection)
    lowering.types.lowerModels()
    var types = lowering.types

    // What the document does not say is found in what has become of it.
    let operations = lowering.drafts.recognizingPaging(in: types.models, of: schemas) {
      types.log.report($0)
    }
    let apiKeys = document.apiKeys { types.log.report($0) }
    let servers = lowering.serverNames.list(
      named: types.names.take("Servers", or: "ServersList"),
      using: Set(operations.flatMap(\.operation.arguments).compactMap(\.serverFunction)),
      names: &types.names
    )
    let error = ErrorType(
      name: types.names.take("APIError", or: "APIErrorType"),
      body: lowering.errorBodies.type
    )
    let models = types.models.reached(from: operations, and: error.body)
      .endingRecursion { cycle in types.log.report(.recursion(cycle, in: document)) }
    var grouping = OptionGrouping(types.names)
    let examples = ExampleMaker(schemas, models: models).addingExamples(to: operations).map {
      grouping.grouping($0)
    }
    let allModels = models.map(\.model) + grouping.models.map { .options($0) }

    let client = Client(
      module: options.module,
      documentName: DocComment(options.documentName),
      title: DocComment(document.title),
      servers: servers,
      securitySchemes: document.schemes(apiKeys: apiKeys),
      apiKeys: apiKeys,
      oauthClients: document.oauthClients,
      apis: apis.map { api in
        API(
          name: api.name,
          documentation: api.documentation,
          operations: api.operations.map { examples[$0] }
        )
      },
      models: allModels,
      schemaNames: names.schemaNames,
      error: error,
      // Only the outermost types of the module hide a name everywhere.
      vocabulary: Vocabulary(typeNames: Set(allModels.map(\.name.root.name.name))),
      access: options.access,
      conformances: options.conformances
    )
    return (types.log.isUsable ? client : nil, types.log.findings)
  }
}
