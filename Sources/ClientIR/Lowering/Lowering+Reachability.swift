extension Lowering {
  /// The models that the operations need. Some have been lowered for an operation or a parameter that
  /// was left out afterwards.
  func reachedModels(from apis: [API], errorBody: TypeReference) -> [Model] {
    var byName: [TypeName: Model] = [:]
    for model in models { byName[model.name] = model }
    var pending = apis.flatMap(\.operations).flatMap { $0.types }.compactMap(\.modelName)
    if let name = errorBody.modelName { pending.append(name) }
    var reached: Set<TypeName> = []
    while let name = pending.popLast() {
      guard reached.insert(name).inserted else { continue }
      pending += (byName[name]?.types ?? []).compactMap(\.modelName)
      pending += (includedTypes[name] ?? []).compactMap(\.modelName)
      if let parent = name.parent { pending.append(parent) }
    }
    return models.filter { reached.contains($0.name) }
  }
}

extension Operation {
  /// The types that callers of the operation see.
  fileprivate var types: [TypeReference] { arguments.map(\.type) + (result?.types ?? []) }
}

extension OperationResult {
  /// The types of what a call returns.
  fileprivate var types: [TypeReference] {
    switch self {
    case .json(let type), .lines(let type): [type]
    case .text, .bytes: []
    case .byStatus(let name): [.model(name)]
    }
  }
}

extension Model {
  /// The types of what a value holds.
  var types: [TypeReference] {
    switch self {
    case .object(let model):
      model.properties.map(\.type) + model.flattened.map(\.type)
        + (model.additionalProperties.map { [$0.type] } ?? [])
    case .openEnum: []
    case .union(let model): model.variants.map(\.type)
    case .tuple(let model): model.items.map(\.type) + (model.rest.map { [$0.type] } ?? [])
    case .responseByStatus(let model): model.cases.flatMap { $0.content?.types ?? [] }
    case .bodyAlternatives(let model): model.cases.map(\.type)
    }
  }
}

extension TypeReference {
  /// The model that a use of the type names, be it in a list or a map.
  fileprivate var modelName: TypeName? {
    switch self {
    case .word: nil
    case .array(let item): item.modelName
    case .dictionary(let value): value.modelName
    case .optional(let value): value.modelName
    case .model(let name): name
    }
  }
}
