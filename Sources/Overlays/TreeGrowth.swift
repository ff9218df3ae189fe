import YAML

/// Keeps what updates add within the limits that a parsed document has too. Without it, a few actions
/// with `$..*` as their target would each multiply the tree.
struct TreeGrowth {
  private let limits: Limits
  private var nodeCount = 0
  private var isExceeded = false

  init(limits: Limits) {
    self.limits = limits
  }

  /// Counts a subtree that is about to be added.
  ///
  /// - Parameters:
  ///   - node: The root of the subtree.
  ///   - depth: How many collections will be around it.
  /// - Returns: Why it must not be added, or nil if it may.
  mutating func add(_ node: Node, depth: Int) -> String? {
    let tooMany =
      "the overlay adds more than \(limits.maximumNodes) nodes; make its targets more specific"
    guard !isExceeded else { return tooMany }
    var waiting = [(node: node, depth: depth)]
    while let (node, depth) = waiting.popLast() {
      nodeCount += 1
      guard nodeCount <= limits.maximumNodes else {
        isExceeded = true
        return tooMany
      }
      if case .scalar = node.value { continue }
      guard depth < limits.maximumDepth else {
        return "with this update, lists and mappings would be nested more than "
          + "\(limits.maximumDepth) deep"
      }
      for child in node.children { waiting.append((child, depth + 1)) }
    }
    return nil
  }
}
