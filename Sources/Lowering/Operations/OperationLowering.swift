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
  /// Which operations say what authentication they take.
  private let securityStatements: SecurityStatements
  /// The operations lowered so far, those that several APIs have once.
  private(set) var drafts: [OperationDraft] = []
  /// The positions of the drafts by methods and paths; none for an operation that is left out.
  private var positions: [ExactText: [Int]] = [:]
  /// What ends a stream of events where the document does not say it.
  let streamEnd: String?

  var schemas: SchemaCatalog { types.schemas }
  var document: Document { types.document }

  init(
    _ selection: OperationSelection,
    types: TypeLowering,
    names: OperationNames,
    paging: [ExactText: PagingRule],
    streamEnd: String?
  ) {
    self.types = types
    self.streamEnd = streamEnd
    pagingRules = paging
    serverNames = ServerNames(of: types.document)
    operationNames = names
    securityStatements = SecurityStatements(of: selection.operations)
    errorBodies = newErrorBodies(of: selection.operations)
  }

  /// The APIs, each with the operations of a tag.
  mutating func apis(for selection: OperationSelection) -> [APIDraft] {
    let tagNames = TagNames(of: document)
    var apis: [APIDraft] = []
    for (tag, operations) in selection.groups {
      let found = operations.flatMap { positions(of: $0) }
      guard !found.isEmpty else { continue }
      let typeName = tagNames[tag.name]
      apis.append(
        APIDraft(
          name: schemas.given[.tag(ExactText(tag.name))].map { TypeName($0) }
            ?? types.names.take("\(typeName)Api", or: "\(typeName)ApiType"),
          documentation: DocComment(tag.description),
          operations: found
        )
      )
    }
    return apis
  }

  /// An operation of several tags is lowered once: its types are the same in each.
  private mutating func positions(of operation: OpenAPI.Operation) -> [Int] {
    let key = ExactText(operation.methodAndPath)
    if let known = positions[key] { return known }
    let found = methods(of: operation)
    positions[key] = Array(drafts.count..<drafts.count + found.count)
    drafts += found
    return positions[key] ?? []
  }

  /// The methods of an operation: its own, and one for each other content type that its response has.
  private mutating func methods(of operation: OpenAPI.Operation) -> [OperationDraft] {
    let name = operationNames[operation]
    guard let arguments = arguments(of: operation, id: name.base) else { return [] }
    let contents = ResponseContents(of: operation, in: schemas)
    reportLeftOut(by: contents)
    // Each result before the call: a call would copy all of this first, and what changes with it.
    let result = result(of: operation, contents, id: name.base)
    let own = draft(
      of: operation,
      named: name.method,
      arguments,
      result,
      itemsMethod: name.itemsMethod
    )
    let others = zip(contents.alternatives, name.alternatives).map { alternative, method in
      let id = "\(name.base)_as_\(alternative.name)"
      let result = self.result(of: operation, contents, alternative, id: id)
      return draft(of: operation, named: method, arguments, result, itemsMethod: nil)
    }
    return [own] + others
  }

  private func draft(
    of operation: OpenAPI.Operation,
    named name: Identifier,
    _ arguments: (path: [Operation.PathPart], all: [ArgumentDraft]),
    _ result: LoweredResult,
    itemsMethod: Identifier?
  ) -> OperationDraft {
    let lowered = Operation(
      name: name,
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
      alternative: result.alternative,
      streamEnd: result.streamEnd,
      errorBodies: errorBodies.tags(of: operation, in: document),
      server: document.ownServer(of: operation).flatMap {
        $0.variables.isEmpty ? StringLiteral($0.url) : nil
      },
      security: securityStatements.alternatives(of: operation),
      authorization: operation.authorization,
      responses: responses(of: operation, successes: result.successes),
      isDeprecated: operation.isDeprecated
    )
    return OperationDraft(
      operation: lowered,
      itemsMethod: itemsMethod,
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
