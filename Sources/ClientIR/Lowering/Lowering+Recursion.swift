import OpenAPI

extension Lowering {
  /// Reports types whose values would hold values of the same type in themselves. Swift gives such a
  /// type no size; lists and maps are fine, as their values are stored elsewhere.
  mutating func checkRecursion(of models: [Model]) {
    var byName: [TypeName: Model] = [:]
    for model in models { byName[model.name] = model }
    var finished: Set<TypeName> = []
    for model in models {
      var path: [(name: TypeName, rest: [TypeName])] = []
      var onPath: [TypeName: Int] = [:]
      var next: TypeName? = model.name
      while true {
        if let name = next, let index = onPath[name] {
          reportCycle(path[index...].map(\.name))
        } else if let name = next, !finished.contains(name) {
          onPath[name] = path.count
          path.append((name, byName[name]?.storedModels.reversed() ?? []))
        }
        next = nil
        guard !path.isEmpty else { break }
        next = path[path.count - 1].rest.popLast()
        if next == nil, let (name, _) = path.popLast() {
          onPath[name] = nil
          finished.insert(name)
        }
      }
    }
  }

  private mutating func reportCycle(_ names: [TypeName]) {
    guard let source = modelSources[names[0]] else { return }
    let quoted = names.map { "'\($0.components.map(\.name).joined(separator: "."))'" }
    let way = quoted.count == 1 ? "" : " by way of " + quoted.dropFirst().joined(separator: " and ")
    report(
      .error(
        "a value of the schema \(quoted[0]) holds another one of itself\(way), which is supported "
          + "in a list or a map only",
        at: document[source.schema].mark
      )
    )
  }
}

extension Model {
  /// The models of which a value is a part of this one's value.
  fileprivate var storedModels: [TypeName] {
    types.compactMap { if case .model(let name) = $0 { name } else { nil } }
  }
}
