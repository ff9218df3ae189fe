import ClientIR
import OpenAPI
import YAML

extension OperationLowering {
  /// The arguments of an operation: the path with those in it, and all in the order of the signature;
  /// nil after a warning that the operation is left out.
  mutating func arguments(
    of operation: OpenAPI.Operation,
    id: String
  ) -> (path: [Operation.PathPart], all: [ArgumentDraft])? {
    var scope = NameScope.arguments
    let parameters = operation.parametersInOrder
    let names = scope.take(
      each: parameters.map {
        .init(
          member: $0.name,
          given: schemas.given[.argument(operation.key, ExactText($0.name))]
        )
      },
      suffix: "Value"
    )
    var inPath: [ExactText: (parameter: Parameter, argument: Argument)] = [:]
    var required: [ArgumentDraft] = []
    // What a request has anyway, and what it may do without.
    var defaulted: [ArgumentDraft] = []
    var optional: [ArgumentDraft] = []
    for (parameter, name) in zip(parameters, names) {
      guard let argument = argument(parameter, named: name, of: id) else {
        if parameter.isRequired { return nil }
        continue
      }
      let draft = ArgumentDraft(argument: argument, source: .parameter(parameter))
      if parameter.location == .path {
        inPath[ExactText(parameter.name)] = (parameter, argument)
      } else if argument.mustBeGiven {
        required.append(draft)
      } else if argument.isOptional {
        optional.append(draft)
      } else {
        defaulted.append(draft)
      }
    }
    if let draft = bodyArgument(of: operation, id: id, in: &scope) {
      if draft.argument.isOptional { optional.insert(draft, at: 0) } else { required.append(draft) }
    }
    if let draft = serverArgument(of: operation, in: &scope) {
      if draft.argument.isOptional { optional.append(draft) } else { required.append(draft) }
    }
    // In the order of the path, whatever the order of the list.
    let ordered = operation.pathParameterNames.compactMap { inPath[ExactText($0)] }.map {
      ArgumentDraft(argument: $0.argument, source: .parameter($0.parameter))
    }
    var path: [Operation.PathPart] = []
    for part in operation.path.parts {
      switch part {
      case .literal(let text):
        path.append(.literal(StringLiteral(text)))
      case .parameter(let name):
        guard let (parameter, argument) = inPath[ExactText(name)] else { continue }
        let form = pathForm(of: parameter, type: argument.type)
        path.append(.argument(argument.name, name: StringLiteral(name), form))
      }
    }
    return (path, ordered + required + defaulted + optional)
  }
}

extension OperationLowering {
  /// The argument for the URL of an operation's own server, where that has variables.
  private func serverArgument(
    of operation: OpenAPI.Operation,
    in scope: inout NameScope
  ) -> ArgumentDraft? {
    guard let server = document.ownServer(of: operation),
      let function = serverNames.name(of: server)
    else { return nil }
    let hasDefaults = server.variables.allSatisfy { $0.defaultValue != nil }
    let argument = Argument(
      name: scope.take(scope.isTaken("server") ? "serverURL" : "server"),
      type: .builtIn(.string),
      isOptional: hasDefaults,
      destination: .server(function, isDefault: hasDefaults),
      documentation: DocComment(server.description),
      defaultValue: nil,
      serverDefault: nil,
      isDeprecated: false
    )
    return ArgumentDraft(argument: argument, source: .server(server))
  }
}

extension Parameter {
  /// Whether the parameter is a header field that the body, the response or the authentication
  /// decides. OpenAPI Specification 3.0.3, section 4.7.12.1, wants such a parameter ignored.
  fileprivate var isSetElsewhere: Bool {
    location == .header && ["accept", "content-type", "authorization"].contains(name.lowercased())
  }
}

extension OpenAPI.Operation {
  /// The parameters that are arguments, those of the path first.
  fileprivate var parametersInOrder: [Parameter] {
    parameters.filter { $0.location == .path }
      + parameters.filter { $0.location != .path && !$0.isSetElsewhere }
  }

  /// The names of the path's parameters, from left to right; one that stands there twice, once.
  fileprivate var pathParameterNames: [String] {
    var names: [String] = []
    for case .parameter(let name) in path.parts where !names.contains(where: name.isExactly) {
      names.append(name)
    }
    return names
  }
}
