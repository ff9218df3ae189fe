import ClientIR
import Diagnostics
import OpenAPI
import YAML

/// What operations of the document become in the client.
struct OperationLowering {
  var types: TypeLowering
  let operationNames: OperationNames
  let serverNames: ServerNames
  /// How the pages of operations follow each other, by the operations' names, where the caller says so.
  private let pagingRules: [ExactText: PagingRule]
  /// What error responses carry.
  private(set) var errorBodies = ErrorBodies()
  /// Whether each operation says which authentication it takes.
  private let saysSecurity: Bool
  /// The operations lowered so far, those that several APIs have once.
  private(set) var drafts: [OperationDraft] = []
  /// The positions of the drafts by methods and paths; nil for an operation that is left out.
  private var positions: [ExactText: Int?] = [:]

  var schemas: SchemaCatalog { types.schemas }
  var document: Document { types.document }

  init(_ selection: TagSelection, types: TypeLowering, paging: [ExactText: PagingRule]) {
    self.types = types
    pagingRules = paging
    serverNames = ServerNames(of: types.document)
    operationNames = OperationNames(of: types.document, paging: paging)
    saysSecurity = selection.operations.differInSecurity
    errorBodies = newErrorBodies(of: selection.operations)
  }

  /// The APIs, each with the operations of a tag.
  mutating func apis(for selection: TagSelection) -> [APIDraft] {
    var apis: [APIDraft] = []
    for (tag, operations) in selection.groups {
      let found = operations.compactMap { position(of: $0) }
      guard !found.isEmpty else { continue }
      let typeName = Words.typeName(from: tag.name)
      apis.append(
        APIDraft(
          name: types.names.take("\(typeName)Api", or: "\(typeName)ApiType"),
          documentation: DocComment(tag.description),
          operations: found
        )
      )
    }
    return apis
  }

  /// An operation of several tags is lowered once: its types are the same in each.
  private mutating func position(of operation: OpenAPI.Operation) -> Int? {
    let key = ExactText(operation.methodAndPath)
    if let known = positions[key] { return known }
    let draft = draft(of: operation)
    let position = draft.map { _ in drafts.count }
    if let draft { drafts.append(draft) }
    positions[key] = .some(position)
    return position
  }

  private mutating func draft(of operation: OpenAPI.Operation) -> OperationDraft? {
    let name = operationNames[operation]
    guard let arguments = arguments(of: operation, id: name.base) else { return nil }
    let result = result(of: operation, id: name.base)
    let lowered = Operation(
      name: name.method,
      id: StringLiteral(operation.displayID),
      method: Operation.Method(operation.method),
      path: arguments.path,
      fixedQuery: operation.path.query.compactMap { item in
        guard case .literal(let value) = item.value else { return nil }
        return .init(name: StringLiteral(item.name), value: StringLiteral(value))
      },
      summary: DocComment(operation.summary),
      documentation: DocComment(operation.description),
      arguments: arguments.all.map(\.argument),
      result: result.result,
      resultDocumentation: result.documentation,
      accept: result.accept,
      errorBodies: errorBodies.tags(of: operation, in: document),
      server: document.ownServer(of: operation).flatMap {
        $0.variables.isEmpty ? StringLiteral($0.url) : nil
      },
      security: saysSecurity ? operation.securityAlternatives : nil,
      authorization: operation.authorization,
      responses: responses(of: operation, successes: result.successes),
      isDeprecated: operation.isDeprecated
    )
    return OperationDraft(
      operation: lowered,
      itemsMethod: name.itemsMethod,
      pagingRule: pagingRules[ExactText(operation.displayID)] ?? operation.pagingRule,
      arguments: arguments.all
    )
  }
}

extension Operation.Method {
  /// - Parameter token: The method as requests have it.
  fileprivate init(_ token: String) {
    self =
      switch token {
      case "GET": .get
      case "PUT": .put
      case "POST": .post
      case "DELETE": .delete
      case "OPTIONS": .options
      case "HEAD": .head
      case "PATCH": .patch
      case "TRACE": .trace
      default: .other(StringLiteral(token))
      }
  }
}
