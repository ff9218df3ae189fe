/// The nodes that a target selects inside one node, each once. A node is known by its location: the
/// positions to take, from the root, among the children of each collection.
struct Selection {
  /// In the order of the document, what holds others before them.
  private let locations: ArraySlice<[Int]>

  /// Creates a selection.
  ///
  /// - Parameter locations: The locations from the root, in any order, repeated or not.
  init(_ locations: [[Int]]) {
    var unique: [[Int]] = []
    for location in locations.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where location != unique.last {
      unique.append(location)
    }
    self.locations = unique[...]
  }

  private init(_ locations: ArraySlice<[Int]>) {
    self.locations = locations
  }

  var isEmpty: Bool { locations.isEmpty }

  /// Whether the node itself, which is this deep, is selected.
  func isSelected(depth: Int) -> Bool { locations.first?.count == depth }

  /// The selections inside the children that have any, with the positions of those children.
  func children(depth: Int) -> [(index: Int, selection: Selection)] {
    var children: [(index: Int, selection: Selection)] = []
    var rest = isSelected(depth: depth) ? locations.dropFirst() : locations
    while let index = rest.first?[depth] {
      let end = rest.firstIndex { $0[depth] != index } ?? rest.endIndex
      children.append((index, Selection(rest[..<end])))
      rest = rest[end...]
    }
    return children
  }
}
