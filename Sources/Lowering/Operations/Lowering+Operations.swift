import ClientIR
import Diagnostics
import OpenAPI

extension Lowering {
  /// The operations of each tag, in the order of the document's tags; nil after an error.
  mutating func selectTags() -> [(tag: Tag, operations: [OpenAPI.Operation])]? {
    var tags = document.tags
    for operation in document.operations {
      for name in operation.tags where !tags.contains(where: { $0.name == name }) {
        tags.append(Tag(name: name))
      }
    }
    let untagged = document.operations.filter(\.tags.isEmpty)
    let defaultTag = "Default"
    if !untagged.isEmpty, !tags.contains(where: { $0.name == defaultTag }) {
      tags.append(Tag(name: defaultTag))
    }
    var isKnown = true
    for name in options.tags where !tags.contains(where: { $0.name == name }) {
      isKnown = false
      let known = tags.map(\.name).joined(separator: ", ")
      report(
        .error(
          "no operation has the tag '\(name)'; the tags are: \(known)",
          at: document.operations.first?.mark ?? document.mark
        )
      )
    }
    guard isKnown else { return nil }
    var selection: [(tag: Tag, operations: [OpenAPI.Operation])] = []
    for tag in tags where options.tags.isEmpty || options.tags.contains(tag.name) {
      let operations = document.operations.filter { operation in
        operation.tags.contains(tag.name) || operation.tags.isEmpty && tag.name == defaultTag
      }
      if !operations.isEmpty { selection.append((tag, operations)) }
    }
    return selection
  }

  mutating func apis(
    for selection: [(tag: Tag, operations: [OpenAPI.Operation])],
    errorBodies: ErrorBodies
  ) -> [API] {
    let differInSecurity = Self.differInSecurity(selection.flatMap(\.operations))
    // An operation of several tags is lowered once: its types are the same in each.
    var lowered: [String: Operation?] = [:]
    var apis: [API] = []
    for (tag, operations) in selection {
      var methods: [Operation] = []
      for operation in operations {
        let key = operation.methodAndPath
        if lowered[key] == nil {
          lowered[key] = .some(
            self.operation(operation, errorBodies: errorBodies, saysSecurity: differInSecurity)
          )
        }
        if let method = lowered[key] ?? nil { methods.append(method) }
      }
      guard !methods.isEmpty else { continue }
      let typeName = Self.typeName(from: tag.name)
      apis.append(
        API(
          name: takeTypeName("\(typeName)Api", or: "\(typeName)ApiType"),
          documentation: DocComment(tag.description),
          operations: methods
        )
      )
    }
    return apis
  }

  private mutating func operation(
    _ operation: OpenAPI.Operation,
    errorBodies: ErrorBodies,
    saysSecurity: Bool
  ) -> Operation? {
    let name = operationNames[operation]
    let id = name.base
    guard let method = Operation.Method(rawValue: operation.method.lowercased()),
      let arguments = arguments(of: operation, id: id)
    else { return nil }
    let result = result(of: operation, id: id)
    return Operation(
      name: name.method,
      id: StringLiteral(operation.displayID),
      method: method,
      path: arguments.path,
      summary: DocComment(operation.summary),
      documentation: DocComment(operation.description),
      arguments: arguments.all,
      result: result.result,
      resultDocumentation: result.documentation,
      accept: result.accept,
      errorBodies: self.errorBodies(of: operation, among: errorBodies),
      server: server(of: operation),
      security: saysSecurity ? operation.securityAlternatives : nil,
      authorization: operation.authorization,
      responses: responses(of: operation, successes: result.contents, errorBodies: errorBodies),
      paging: nil,
      isDeprecated: operation.isDeprecated
    )
  }
}
