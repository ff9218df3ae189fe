import OpenAPI

extension Lowering {
  /// The arguments of an operation: those of the path, and all in the order of the signature; nil
  /// after a warning that the operation is left out.
  mutating func arguments(
    of operation: OpenAPI.Operation,
    id: String
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
    for parameter in operation.parameters
    where parameter.location != .path && !parameter.isSetElsewhere {
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
    _ parameter: Parameter,
    of id: String,
    in scope: inout NameScope
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
          + consequence,
        at: parameter
      )
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
    _ body: RequestBody,
    of id: String,
    in scope: inout NameScope
  ) -> Argument? {
    guard let media = body.content.first(where: \.isJSON) else {
      report(
        .warning(
          "a body that is not JSON is not supported; the operation '\(id)' is left out",
          at: body.mark
        )
      )
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
    report(.warning(message, at: parameter.mark))
  }
}

extension Parameter {
  /// Whether the parameter is a header field that the body, the response or the authentication
  /// decides. OpenAPI Specification 3.0.3, section 4.7.12.1, wants such a parameter ignored.
  fileprivate var isSetElsewhere: Bool {
    location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
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
