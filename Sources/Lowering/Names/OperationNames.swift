import ClientIR
import OpenAPI
import YAML

/// The names of all operations of a document, whichever of them a client has, so that a name stays
/// what it is when the selection changes or other operations come and go.
struct OperationNames {
  /// The name of an operation.
  struct Name {
    /// The name of the method.
    let method: Identifier
    /// What types that belong to the operation are named for.
    let base: String
    /// The name of the method that yields the items of all pages, for an operation that may list one.
    fileprivate(set) var itemsMethod: Identifier?
    /// The names of the methods for the other content types of the response, in the order of
    /// ``ResponseContents/alternatives``.
    fileprivate(set) var alternatives: [Identifier] = []
  }

  private var names: [ExactText: Name] = [:]

  /// Names each operation by its `operationId`: first those whose ID needs no change, so that no other
  /// takes their name. Without an ID, or where another operation has the name or no method can have it,
  /// the method and the path say it, which no two operations share. What frameworks add is taken off at
  /// last, where a name stays one of its own.
  ///
  /// - Parameters:
  ///   - schemas: The document's schemas.
  ///   - additions: What frameworks add to names.
  ///   - paging: How the pages of operations follow each other, by the operations' names, where the
  ///     caller says so.
  init(
    of schemas: SchemaCatalog,
    without additions: FrameworkNames,
    paging: [ExactText: PagingRule]
  ) {
    let document = schemas.document
    let given = schemas.given
    var scope = NameScope.methods
    let isExact = { (id: String) in Words(id).lowerCamelCase.isExactly(id) }
    let exact = document.operations.filter { $0.id.map(isExact) == true }
    let others = document.operations.filter { $0.id.map(isExact) == false }
    for operation in document.operations {
      let key = ExactText(operation.methodAndPath)
      guard let name = given[.operation(key)] else { continue }
      scope.keep(name.name)
      names[key] = Name(method: name, base: name.name)
    }
    for operation in exact + others where given[.operation(operation.key)] == nil {
      guard let id = operation.id, !scope.isTaken(Words(id).lowerCamelCase) else { continue }
      let method = scope.take(Words(id).lowerCamelCase)
      names[ExactText(operation.methodAndPath)] = Name(method: method, base: id)
    }
    for operation in document.operations where names[ExactText(operation.methodAndPath)] == nil {
      let proposals = operation.proposedNames
      let proposal = proposals.first { !scope.isTaken(Words($0).lowerCamelCase) } ?? proposals[0]
      let method = scope.take(Words(proposal).lowerCamelCase)
      names[ExactText(operation.methodAndPath)] = Name(method: method, base: proposal)
    }
    for operation in document.operations {
      guard let short = additions[operation], given[.operation(operation.key)] == nil else {
        continue
      }
      let base = short.base ?? self[operation].base
      scope.keep(short.method)
      names[ExactText(operation.methodAndPath)] = Name(
        method: Identifier(unchecked: short.method),
        base: base
      )
    }
    // After all others, which have the first choice.
    for operation in document.operations
    where operation.mayListPages || operation.pagingRule != nil
      || paging[ExactText(operation.displayID)] != nil
    {
      let name = self[operation]
      let short = Words(name.method.name).itemsMethod
      let proposal = scope.isTaken(short) ? Words(name.base).itemsMethod : short
      names[ExactText(operation.methodAndPath)]?.itemsMethod = scope.take(proposal)
    }
    for operation in document.operations {
      let method = self[operation].method.name
      names[ExactText(operation.methodAndPath)]?.alternatives =
        ResponseContents(of: operation, in: schemas).alternatives.map {
          scope.take("\(method)As\($0.name)")
        }
    }
  }

  /// The name of an operation of the document.
  subscript(operation: OpenAPI.Operation) -> Name {
    names[ExactText(operation.methodAndPath)]
      ?? Name(method: Identifier(unchecked: "operation"), base: operation.methodAndPath)
  }
}

extension Words {
  /// All of what one page is listed of: `allRuns` beside `listRuns`.
  fileprivate var itemsMethod: String {
    let verbs: Set = ["get", "list", "find", "search", "query", "fetch", "read"]
    var rest = words[...]
    if let first = rest.first?.lowercased(), verbs.contains(first) { rest.removeFirst() }
    if rest.first?.lowercased() == "all" { rest.removeFirst() }
    if rest.count > 1, rest.last?.lowercased() == "list" { rest.removeLast() }
    return Words((["all"] + (rest.isEmpty ? ["items"] : rest)).joined(separator: "_"))
      .lowerCamelCase
  }
}

extension OpenAPI.Parameter {
  /// Whether the parameter is an object with the parameters of a page, as Spring has it.
  fileprivate var mayHoldPosition: Bool {
    location == .query && Words(name).words.contains { $0.lowercased() == "pageable" }
  }
}

extension OpenAPI.Operation {
  /// Whether the operation has what it takes to ask for a page: parameters, or a body.
  fileprivate var mayListPages: Bool {
    let isAsked = parameters.contains {
      $0.location == .query && PagingNames.mayBeAboutPages($0.name)
    }
    switch method {
    case "GET", "HEAD": return isAsked || parameters.contains(where: \.mayHoldPosition)
    case "POST", "QUERY": return isAsked || requestBody != nil
    default: return false
    }
  }

  /// The method and the path, which no two operations of a document share.
  var methodAndPath: String { "\(method) \(path.text)" }

  /// The method and the path as a key.
  var key: ExactText { ExactText(methodAndPath) }

  /// The name of the operation, or what stands for one.
  var displayID: String { id ?? methodAndPath }

  /// Names from the method and the path, the better one first: `/users/{id}` and `/users/id` differ
  /// in the second.
  fileprivate var proposedNames: [String] {
    let short = path.parts.map { part in
      switch part {
      case .literal(let text): text
      case .parameter(let name): "_\(name)_"
      }
    }
    let long = path.parts.map { part in
      switch part {
      case .literal(let text): text
      case .parameter(let name): "_by_\(name)_"
      }
    }
    let verb = method.lowercased()
    guard !Words(short.joined()).words.isEmpty else { return ["\(verb)_root"] }
    return ["\(verb)_\(short.joined())", "\(verb)_\(long.joined())"]
  }
}
