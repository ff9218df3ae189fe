import ClientIR
import OpenAPI
import YAML

extension Lowering {
  /// The APIs with an example of each operation that there are values for.
  ///
  /// - Parameters:
  ///   - apis: The APIs.
  ///   - operations: What they are lowered from.
  ///   - models: All models.
  /// - Returns: The same APIs, in the same order.
  func addingExamples(
    to apis: [API],
    of operations: [OpenAPI.Operation],
    models: [Model]
  ) -> [API] {
    let sources = Dictionary(
      operations.map { (operationNames[$0].method, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var maker = ExampleMaker(lowering: self, models: models)
    var examples: [Identifier: ExampleCall] = [:]
    return apis.map { api in
      let operations = api.operations.map { operation in
        guard let source = sources[operation.name] else { return operation }
        var operation = operation
        // An operation of several tags has one example.
        operation.example = examples[operation.name] ?? maker.example(of: operation, from: source)
        examples[operation.name] = operation.example
        return operation
      }
      return API(name: api.name, documentation: api.documentation, operations: operations)
    }
  }
}

extension ExampleMaker {
  /// An example of an operation; nil when a value that it needs cannot be made.
  mutating func example(
    of operation: Operation,
    from source: OpenAPI.Operation
  ) -> ExampleCall? {
    begin()
    var fields: [ExampleValue.Field] = []
    for argument in operation.arguments where !argument.isOptional || !argument.isDeprecated {
      if let value = value(for: argument, of: operation, from: source) {
        fields.append(.init(name: argument.name, value: value, isOptional: argument.isOptional))
      } else if !argument.isOptional {
        return nil
      }
    }
    var scope = NameScope.exampleConstants
    return ExampleCall(
      arguments: fields,
      resultName: scope.take(Words(operation.resultProposal).lowerCamelCase, suffix: "Value")
    )
  }

  private mutating func value(
    for argument: Argument,
    of operation: Operation,
    from source: OpenAPI.Operation
  ) -> ExampleValue? {
    let place: (location: Parameter.Location, name: String)
    switch argument.destination {
    case .body(let form): return body(form, for: argument, from: source)
    case .query(let name, _): place = (.query, name.value)
    case .header(let name, _): place = (.header, name.value)
    case .cookie(let name, _): place = (.cookie, name.value)
    case .path: place = (.path, operation.pathPart(of: argument)?.name.value ?? argument.name.name)
    }
    let parameter = source.parameters.first {
      $0.location == place.location && $0.name == place.name
    }
    var schema: SchemaID?
    var examples = parameter?.examples ?? []
    switch parameter?.serialization {
    case .style(_, let id): schema = id
    case .content(let media):
      schema = media.schema
      examples += media.examples
    case nil: break
    }
    let hint = Hint(schema: schema, examples: examples, name: place.name)
    return argument.isOptional ? given(argument.type, hint) : value(argument.type, hint)
  }

  /// The value of a body. Unlike parameters, an optional one is part of the example.
  private mutating func body(
    _ form: BodyForm,
    for argument: Argument,
    from source: OpenAPI.Operation
  ) -> ExampleValue? {
    guard let body = source.requestBody,
      let choice = BodyChoice.choices(of: body, in: lowering).first
    else { return nil }
    let hint = Hint(
      schema: choice.media.schema,
      examples: choice.media.examples,
      name: argument.name.name
    )
    guard case .alternatives(let name) = form else { return content(form, argument.type, hint) }
    guard case .bodyAlternatives(let model) = models[name], let first = model.cases.first,
      let value = content(first.form, first.type, hint)
    else { return nil }
    return .alternative(first.name, value)
  }

  private mutating func content(
    _ form: BodyForm,
    _ type: TypeReference,
    _ hint: Hint
  ) -> ExampleValue? {
    let text = hint.examples.lazy.compactMap(\.scalarText).first
    switch form {
    case .bytes: return .bytes(StringLiteral(text ?? "…"))
    case .text where type == .builtIn(.string):
      return .literal(.string(StringLiteral(text ?? "Some text.")))
    case .lines:
      // The schema may be that of all lines, or of each.
      guard case .array(let line) = type else { return nil }
      let schema = hint.schema.flatMap { lowering.document[$0].items } ?? hint.schema
      let lines = Hint(schema: schema, examples: hint.examples, name: hint.name)
      return value(line, lines).map { .list([$0]) }
    case .json, .form, .multipart, .text, .alternatives: return value(type, hint)
    }
  }
}

extension Operation {
  /// What the result is called if nothing else has the name.
  fileprivate var resultProposal: String {
    switch result {
    case .json(let type), .lines(let type): type.exampleName
    case .text: "text"
    case .bytes: "body"
    case .byStatus, nil: "response"
    }
  }
}

extension TypeReference {
  fileprivate var exampleName: String {
    switch self {
    case .builtIn: "result"
    case .array(let item): item.exampleName + "_list"
    case .dictionary(let value): value.exampleName + "_by_name"
    case .optional(let value): value.exampleName
    case .model(let name): name.name.name
    }
  }
}
