import ClientIR

/// Finds which nodes of a graph lead to each other: its strongly connected components, by Tarjan's
/// algorithm (SIAM Journal on Computing 1, 1972). Without recursion, for a chain of models may be as
/// long as the document.
struct CycleGroups {
  /// The number of the group that each node is in. Nodes that lead to each other share one.
  private(set) var groups: [TypeName: Int] = [:]
  private let targets: [TypeName: [TypeName]]
  private var numbers: [TypeName: Int] = [:]
  /// The lowest number that a node leads back to.
  private var lowest: [TypeName: Int] = [:]
  private var open: [TypeName] = []

  /// - Parameters:
  ///   - nodes: The nodes.
  ///   - targets: The nodes that each node leads to.
  init(of nodes: [TypeName], targets: [TypeName: [TypeName]]) {
    self.targets = targets
    for node in nodes where numbers[node] == nil { search(from: node) }
  }

  private mutating func search(from root: TypeName) {
    var path = [visit(root)]
    while let name = path.last?.name {
      guard let target = path[path.count - 1].rest.popLast() else {
        path.removeLast()
        close(name)
        if let parent = path.last?.name { lower(parent, to: lowest[name]) }
        continue
      }
      if let number = numbers[target] {
        if groups[target] == nil { lower(name, to: number) }
      } else {
        path.append(visit(target))
      }
    }
  }

  private mutating func visit(_ name: TypeName) -> (name: TypeName, rest: [TypeName]) {
    numbers[name] = numbers.count
    lowest[name] = numbers[name]
    open.append(name)
    return (name, targets[name]?.reversed() ?? [])
  }

  private mutating func lower(_ name: TypeName, to number: Int?) {
    guard let number, let known = lowest[name] else { return }
    lowest[name] = min(known, number)
  }

  /// Ends the group whose first node is left.
  private mutating func close(_ name: TypeName) {
    guard let number = numbers[name], lowest[name] == number else { return }
    while let member = open.popLast() {
      groups[member] = number
      if member == name { break }
    }
  }
}
