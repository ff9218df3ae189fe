package import YAML

/// Why the evaluation of a query was given up.
package struct JSONPathLimitError: Error {
  package let message: String
}

/// The work of evaluating one query on one tree.
///
/// Each node that a segment selects goes through all later segments at once, so that no list of nodes
/// is kept between segments. That gives the order of RFC 9535, because lists are only concatenated
/// there. The native stack holds a frame for each segment, never for each level of the tree.
package struct JSONPathEvaluation {
  /// How many steps a query may take. Nested filters take steps in a power of the size of the tree,
  /// so there must be a bound.
  package static let mostSteps = 100_000_000

  private let root: Node
  private let mostSteps: Int
  private var stepCount = 0
  private var location: [Int] = []

  package init(root: Node, mostSteps: Int = Self.mostSteps) {
    self.root = root
    self.mostSteps = mostSteps
  }

  /// Where the nodes are that a path selects, in the order of RFC 9535. A node may be there more than
  /// once.
  package mutating func locations(_ path: JSONPath) throws(JSONPathLimitError) -> [[Int]] {
    let most = Limits.default.maximumNodes
    var found = FoundNodes(most: most + 1, keepsLocations: true)
    try follow(path.segments[...], from: root, into: &found)
    guard found.count <= most else {
      throw JSONPathLimitError(message: "the target selects more than \(most) nodes")
    }
    return found.locations
  }

  /// Evaluates a query of a filter, until so many nodes are found.
  mutating func find(
    _ query: JSONPath.Query,
    current: Node,
    most: Int
  ) throws(JSONPathLimitError) -> FoundNodes {
    var found = FoundNodes(most: most, keepsLocations: false)
    let start = query.isRelative ? current : root
    try follow(query.segments[...], from: start, into: &found)
    return found
  }

  /// Counts steps.
  mutating func take(steps: Int = 1) throws(JSONPathLimitError) {
    stepCount += steps
    guard stepCount <= mostSteps else {
      throw JSONPathLimitError(
        message: "the target takes more than \(mostSteps) steps to find its nodes; "
          + "make it more specific"
      )
    }
  }

  private mutating func follow(
    _ segments: ArraySlice<JSONPath.Segment>,
    from node: Node,
    into found: inout FoundNodes
  ) throws(JSONPathLimitError) {
    guard let segment = segments.first else {
      // A kept location takes memory for each of its positions, and a deep tree has many deep ones.
      if found.keepsLocations { try take(steps: location.count * 4) }
      found.add(node, at: location)
      return
    }
    let rest = segments.dropFirst()
    try select(segment.selectors, of: node, then: rest, into: &found)
    guard segment.isDescendant else { return }

    // The way down to the node at hand, with the position of the next child of each.
    var way = [(node: node, next: 0)]
    while let last = way.last {
      guard !found.isFull, let child = last.node.child(at: last.next) else {
        way.removeLast()
        if !way.isEmpty { location.removeLast() }
        continue
      }
      try take()
      way[way.count - 1].next += 1
      guard child.childCount > 0 else { continue }
      location.append(last.next)
      way.append((child, 0))
      try select(segment.selectors, of: child, then: rest, into: &found)
    }
  }

  private mutating func select(
    _ selectors: [JSONPath.Selector],
    of node: Node,
    then rest: ArraySlice<JSONPath.Segment>,
    into found: inout FoundNodes
  ) throws(JSONPathLimitError) {
    for selector in selectors {
      switch selector {
      case .name(let name):
        guard case .mapping(let mapping) = node.value else { continue }
        // The places of keys are not known, so a long mapping is searched from the front.
        try take(steps: mapping.entries.count / 16)
        let index = mapping.entries.firstIndex {
          $0.key == name && $0.key.utf8.elementsEqual(name.utf8)
        }
        if let index { try visit(index, of: node, then: rest, into: &found) }
      case .index(let index):
        guard case .sequence(let items) = node.value else { continue }
        let position = index < 0 ? items.count + index : index
        try visit(position, of: node, then: rest, into: &found)
      case .wildcard:
        for index in 0..<node.childCount where !found.isFull {
          try visit(index, of: node, then: rest, into: &found)
        }
      case .slice(let start, let end, let step):
        guard case .sequence(let items) = node.value else { continue }
        let indices = SliceIndices(start: start, end: end, step: step, count: items.count)
        for index in indices where !found.isFull {
          try visit(index, of: node, then: rest, into: &found)
        }
      case .filter(let expression):
        for index in 0..<node.childCount where !found.isFull {
          guard let child = node.child(at: index) else { continue }
          try take()
          guard try isTrue(expression, for: child) else { continue }
          try visit(index, of: node, then: rest, into: &found)
        }
      }
    }
  }

  private mutating func visit(
    _ index: Int,
    of node: Node,
    then rest: ArraySlice<JSONPath.Segment>,
    into found: inout FoundNodes
  ) throws(JSONPathLimitError) {
    guard !found.isFull, let child = node.child(at: index) else { return }
    try take()
    location.append(index)
    try follow(rest, from: child, into: &found)
    location.removeLast()
  }
}

/// What a query has found so far.
struct FoundNodes {
  private let most: Int
  let keepsLocations: Bool
  private(set) var count = 0
  private(set) var first: Node?
  private(set) var locations: [[Int]] = []

  init(most: Int, keepsLocations: Bool) {
    self.most = most
    self.keepsLocations = keepsLocations
  }

  /// Whether more need not be looked for.
  var isFull: Bool { count >= most }

  mutating func add(_ node: Node, at location: [Int]) {
    guard !isFull else { return }
    count += 1
    if first == nil { first = node }
    if keepsLocations { locations.append(location) }
  }
}
