import ClientIR
import OpenAPI
import YAML

extension ExampleMaker {
  /// The operations with an example of each that there are values for.
  ///
  /// - Parameter drafts: The operations.
  /// - Returns: The same operations, in the same order.
  func addingExamples(to drafts: [OperationDraft]) -> [Operation] {
    var maker = self
    return drafts.map { draft in
      var operation = draft.operation
      operation.example = maker.example(of: draft)
      return operation
    }
  }

  /// An example of an operation; nil when a value that it needs cannot be made.
  private mutating func example(of draft: OperationDraft) -> ExampleCall? {
    begin()
    var fields: [ExampleValue.Field] = []
    for draft in draft.arguments {
      let argument = draft.argument
      guard !argument.isOptional || !argument.isDeprecated else { continue }
      if let value = value(for: draft) {
        fields.append(.init(name: argument.name, value: value))
      } else if argument.mustBeGiven {
        return nil
      }
    }
    var scope = NameScope.exampleConstants
    let proposal = Words(draft.operation.resultProposal).lowerCamelCase
    return ExampleCall(arguments: fields, resultName: scope.take(proposal, suffix: "Value"))
  }

  private mutating func value(for draft: ArgumentDraft) -> ExampleValue? {
    let argument = draft.argument
    switch (draft.source, argument.destination) {
    case (.parameter(let parameter), _):
      let hint = Hint(parameter)
      return argument.mustBeGiven ? value(argument.type, hint) : given(argument.type, hint)
    // Unlike parameters, an optional body is part of the example.
    case (.body(let media), .body(let form)):
      return content(form, argument.type, Hint(media, name: argument.name))
    case (.bodyAlternatives, .body(.alternatives(let name))):
      guard case .bodyAlternatives(let body)? = models[name], let first = body.cases.first,
        let value = content(
          first.part.form,
          first.part.type,
          Hint(first.media, name: argument.name)
        )
      else { return nil }
      return .alternative(first.part.name, value)
    case (.server(let server), _):
      return argument.isOptional ? nil : .literal(.string(StringLiteral(server.url)))
    case (.body, _), (.bodyAlternatives, _): return nil
    }
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
      let schema = itemSchema(hint) ?? hint.schema
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
    case .events: "events"
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

extension ExampleMaker.Hint {
  /// What the document says of a parameter's value.
  init(_ parameter: Parameter) {
    switch parameter.serialization {
    case .style(_, let schema):
      self.init(schema: schema, examples: parameter.examples, name: parameter.name)
    case .content(let media):
      self.init(
        schema: media.schema,
        examples: parameter.examples + media.examples,
        name: parameter.name
      )
    }
  }

  /// What the document says of a body.
  fileprivate init(_ media: MediaType, name: Identifier) {
    self.init(schema: media.schema, examples: media.examples, name: name.name)
  }
}
