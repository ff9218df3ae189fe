import ClientIR

extension [ModelDraft] {
  /// The models that operations need. Some have been lowered for an operation or a parameter that was
  /// left out afterwards.
  ///
  /// - Parameters:
  ///   - operations: The operations.
  ///   - errorBody: The type of error bodies.
  /// - Returns: The models, in the same order.
  func reached(from operations: [OperationDraft], and errorBody: TypeReference) -> [ModelDraft] {
    let named = Dictionary(map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let roots = operations.flatMap(\.operation.signatureTypes) + [errorBody]
    var pending = roots.compactMap(\.modelName)
    var reached: Set<TypeName> = []
    while let name = pending.popLast() {
      guard reached.insert(name).inserted else { continue }
      pending += (named[name]?.reachedTypes ?? []).compactMap(\.modelName)
      if let parent = name.parent { pending.append(parent) }
    }
    return filter { reached.contains($0.name) }
  }
}

extension ModelDraft {
  /// The types that whoever has the model sees.
  fileprivate var reachedTypes: [TypeReference] {
    switch self {
    case .object(let draft): model.heldTypes + draft.included
    case .openEnum, .union, .tuple, .responseByStatus, .bodyAlternatives: model.heldTypes
    }
  }
}
