import ClientIR

extension Lowering {
  /// The models that the operations need. Some have been lowered for an operation or a parameter that
  /// was left out afterwards.
  func reachedModels(from apis: [API], errorBody: TypeReference) -> [Model] {
    var byName: [TypeName: Model] = [:]
    for model in models { byName[model.name] = model }
    var pending = apis.flatMap(\.operations).flatMap(\.signatureTypes).compactMap(\.modelName)
    if let name = errorBody.modelName { pending.append(name) }
    var reached: Set<TypeName> = []
    while let name = pending.popLast() {
      guard reached.insert(name).inserted else { continue }
      pending += (byName[name]?.heldTypes ?? []).compactMap(\.modelName)
      pending += (includedTypes[name] ?? []).compactMap(\.modelName)
      if let parent = name.parent { pending.append(parent) }
    }
    return models.filter { reached.contains($0.name) }
  }
}
