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
      let operations = document.operations.filter { $0.tags.contains(tag.name) }
      if !operations.isEmpty { selection.append((tag, operations)) }
    }
    let untagged = document.operations.filter(\.tags.isEmpty)
    if options.tags.isEmpty, !untagged.isEmpty {
      selection.append((Tag(name: "Default"), untagged))
    }
    return selection
  }

  mutating func apis(for selection: [(tag: Tag, operations: [OpenAPI.Operation])]) -> [API] {
    var apis: [API] = []
    for (tag, operations) in selection {
      var scope = NameScope.methods
      var lowered: [Operation] = []
      for operation in operations {
        if let operation = self.operation(operation, in: &scope) { lowered.append(operation) }
      }
      guard !lowered.isEmpty else { continue }
      let typeName = Self.typeName(from: tag.name)
      apis.append(
        API(
          name: takeTypeName("\(typeName)Api", or: "\(typeName)ApiType"),
          documentation: DocComment(tag.description),
          operations: lowered
        )
      )
    }
    return apis
  }

  private mutating func operation(
    _ operation: OpenAPI.Operation,
    in scope: inout NameScope
  ) -> Operation? {
    let id = operation.id ?? "\(operation.method.lowercased())_\(operation.path.text)"
    guard let method = Operation.Method(rawValue: operation.method.lowercased()),
      let arguments = arguments(of: operation, id: id),
      let result = result(of: operation, id: id)
    else { return nil }
    let names = Dictionary(
      uniqueKeysWithValues: zip(operation.pathParameterNames, arguments.path.map(\.name))
    )
    return Operation(
      name: scope.take(Words(id).lowerCamelCase, suffix: "Operation"),
      id: StringLiteral(id),
      method: method,
      path: operation.path.parts.compactMap {
        switch $0 {
        case .literal(let text): .literal(StringLiteral(text))
        case .parameter(let name): names[name].map { .argument($0) }
        }
      },
      summary: DocComment(operation.summary),
      documentation: DocComment(operation.description),
      arguments: arguments.all,
      result: result.type,
      resultDocumentation: result.documentation,
      security: operation.security.compactMap { DocComment($0.joined(separator: " and ")) },
      isDeprecated: operation.isDeprecated
    )
  }
}

extension OpenAPI.Operation {
  /// The names of the path's parameters, from left to right; one that stands there twice, once.
  var pathParameterNames: [String] {
    var names: [String] = []
    for case .parameter(let name) in path.parts where !names.contains(name) { names.append(name) }
    return names
  }
}
