import ClientIR
import Diagnostics
import OpenAPI

extension Lowering {
  /// Lets models hold values of their own type. Swift gives a type that holds itself no size, unless
  /// the value is stored elsewhere: that of a union, or else of a property. Lists and maps store
  /// their values elsewhere anyway.
  ///
  /// Circles are looked for in the order of the document, so that it is not up to the operations
  /// which property becomes the indirect one.
  mutating func endingRecursion(of models: [Model]) -> [Model] {
    var graph = StorageGraph(of: models)
    let order = models.indices.sorted { lhs, rhs in
      let (left, right) = (sourceSchema(of: models[lhs]), sourceSchema(of: models[rhs]))
      guard let left, let right, left != right else { return lhs < rhs }
      return left < right
    }
    for index in order {
      while let cycle = graph.cycle(from: models[index].name) {
        guard let edge = graph.indirection(for: cycle) else {
          reportCycle(cycle.map(\.from))
          graph.cut(cycle[cycle.count - 1])
          continue
        }
        graph.makeIndirect(edge)
      }
    }
    return graph.models
  }

  private func sourceSchema(of model: Model) -> SchemaID? { modelSources[model.name]?.schema }

  private mutating func reportCycle(_ names: [TypeName]) {
    guard let source = modelSources[names[0]] else { return }
    let quoted = names.map { "'\($0.components.map(\.name).joined(separator: "."))'" }
    let way = quoted.count == 1 ? "" : " by way of " + quoted.dropFirst().joined(separator: " and ")
    report(
      .error(
        "a value of the schema \(quoted[0]) holds another one of itself\(way), which is supported "
          + "in a property, a list or a map only",
        at: document[source.schema].mark
      )
    )
  }
}
