import ClientIR
import Diagnostics
import OpenAPI

extension [ModelDraft] {
  /// Lets models hold values of their own type. Swift gives a type that holds itself no size, unless
  /// the value is stored elsewhere: that of a union, or else of a property. Lists and maps store
  /// their values elsewhere anyway.
  ///
  /// Cycles are looked for in the order of the document, so that it is not up to the operations
  /// which property becomes the indirect one.
  ///
  /// - Parameter report: Takes the models of a cycle that nothing can end.
  /// - Returns: The models, in the same order.
  func endingRecursion(report: ([ModelDraft]) -> Void) -> [ModelDraft] {
    var graph = StorageGraph(of: self)
    let order = indices.sorted { lhs, rhs in
      guard let left = self[lhs].schema, let right = self[rhs].schema, left != right else {
        return lhs < rhs
      }
      return left < right
    }
    for index in order {
      while let cycle = graph.cycle(from: self[index].name) {
        guard let edge = graph.indirection(for: cycle) else {
          report(cycle.compactMap { edge in first { $0.name == edge.from } })
          graph.giveUp(cycle[cycle.count - 1])
          continue
        }
        graph.makeIndirect(edge)
      }
    }
    return graph.models
  }
}

extension Diagnostic {
  /// Models that hold values of each other, where Swift can store none of them elsewhere.
  static func recursion(_ cycle: [ModelDraft], in document: Document) -> Diagnostic {
    let quoted = cycle.map { "'\($0.name.dotted)'" }
    let way = quoted.count == 1 ? "" : " by way of " + quoted.dropFirst().joined(separator: " and ")
    return Diagnostic(
      .endlessSchema,
      "a value of the schema \(quoted[0]) holds another one of itself\(way), which is supported "
        + "in a property, a list or a map only; that one is any JSON, or left out",
      at: cycle[0].schema.map { document[$0].mark } ?? document.mark
    )
  }
}
