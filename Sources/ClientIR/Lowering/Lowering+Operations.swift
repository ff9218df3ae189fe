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
      diagnostics.append(
        .error(
          "no operation has the tag '\(name)'; the tags are: \(known)",
          at: document.operations.first?.mark ?? document.mark))
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
      apis.append(
        API(
          name: TypeName(typeScope.take(Self.typeName(from: tag.name) + "Api", suffix: "Type")),
          documentation: DocComment(tag.description),
          operations: lowered
        ))
    }
    return apis
  }

  private mutating func operation(
    _ operation: OpenAPI.Operation, in scope: inout NameScope
  ) -> Operation? {
    let id = operation.id ?? "\(operation.method.lowercased())_\(operation.path.text)"
    guard let method = Operation.Method(rawValue: operation.method.lowercased()),
      let arguments = arguments(of: operation, id: id),
      let result = result(of: operation, id: id)
    else { return nil }
    let names = Dictionary(
      zip(operation.pathParameterNames, arguments.path.map(\.name)),
      uniquingKeysWith: { first, _ in first })
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

  private mutating func arguments(
    of operation: OpenAPI.Operation, id: String
  ) -> (path: [Argument], all: [Argument])? {
    var scope = NameScope.arguments
    var path: [Argument] = []
    var required: [Argument] = []
    var optional: [Argument] = []
    for parameter in operation.parameters where parameter.location == .path {
      guard let argument = argument(parameter, of: id, in: &scope) else { return nil }
      path.append(argument)
    }
    // In the order of the path, whatever the order of the list.
    let listed = operation.parameters.filter { $0.location == .path }.map(\.name)
    path = operation.pathParameterNames.compactMap { name in
      listed.firstIndex(of: name).map { path[$0] }
    }
    for parameter in operation.parameters where parameter.location != .path {
      if let argument = argument(parameter, of: id, in: &scope) {
        if argument.isOptional { optional.append(argument) } else { required.append(argument) }
      } else if parameter.isRequired {
        return nil
      }
    }
    if let body = operation.requestBody {
      guard let argument = self.body(body, of: id, in: &scope) else { return nil }
      if argument.isOptional { optional.insert(argument, at: 0) } else { required.append(argument) }
    }
    return (path, path + required + optional)
  }

  private mutating func argument(
    _ parameter: Parameter, of id: String, in scope: inout NameScope
  ) -> Argument? {
    let consequence =
      parameter.isRequired ? "the operation '\(id)' is left out" : "the parameter is left out"
    guard let schema = parameter.schema else {
      warn("a parameter described by 'content' is not supported; \(consequence)", at: parameter)
      return nil
    }
    let type = self.type(of: schema, at: .named("\(id)_\(parameter.name)"))
    guard type.isParameterType(in: self, allowsArray: parameter.location != .path),
      let destination = destination(of: parameter)
    else {
      warn(
        "a \(parameter.location.rawValue) parameter of this schema and style is not supported; "
          + consequence, at: parameter)
      return nil
    }
    let schemaModel = document[schema]
    return Argument(
      name: scope.take(Words(parameter.name).lowerCamelCase, suffix: "Value"),
      type: type,
      isOptional: !parameter.isRequired,
      destination: destination,
      documentation: DocComment(parameter.description ?? schemaModel.description),
      serverDefault: defaultValue(of: schemaModel, type: type)
    )
  }

  private func destination(of parameter: Parameter) -> Argument.Destination? {
    switch (parameter.location, parameter.style) {
    case (.path, "simple"): .path
    case (.query, "form"): .query(StringLiteral(parameter.name), explode: parameter.explode)
    case (.header, "simple"): .header(StringLiteral(parameter.name))
    default: nil
    }
  }

  private mutating func body(
    _ body: RequestBody, of id: String, in scope: inout NameScope
  ) -> Argument? {
    guard let media = body.content.first(where: \.isJSON) else {
      diagnostics.append(
        .warning(
          "a body that is not JSON is not supported; the operation '\(id)' is left out",
          at: body.mark))
      return nil
    }
    let type = media.schema.map { self.type(of: $0, at: .named("\(id)_body")) } ?? .word(.jsonValue)
    let name = if case .model(let name) = type { name.name.name } else { "body" }
    let description = media.schema.flatMap { document[$0].description }
    return Argument(
      name: scope.take(Words(name).lowerCamelCase, suffix: "Body"),
      type: type,
      isOptional: !body.isRequired,
      destination: .jsonBody,
      documentation: DocComment(body.description ?? description),
      serverDefault: nil
    )
  }

  private mutating func warn(_ message: String, at parameter: Parameter) {
    diagnostics.append(.warning(message, at: parameter.mark))
  }
}

extension OpenAPI.Operation {
  /// The names of the path's parameters, from left to right.
  fileprivate var pathParameterNames: [String] {
    path.parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }
}

extension TypeReference {
  /// Whether a value of the type can be written in a path, a query or a header.
  fileprivate func isParameterType(in lowering: Lowering, allowsArray: Bool) -> Bool {
    switch self {
    case .word(.jsonValue), .word(.jsonObject), .dictionary: false
    case .word: true
    case .array(let item):
      allowsArray && item.isParameterType(in: lowering, allowsArray: false)
    case .model(let name): lowering.isOpenEnum(name)
    }
  }
}
