extension Node {
  /// The items of a list or the values of a mapping; none of a scalar.
  package var children: [Node] {
    switch value {
    case .scalar: []
    case .sequence(let items): items
    case .mapping(let mapping): mapping.entries.map(\.value)
    }
  }

  package var childCount: Int {
    switch value {
    case .scalar: 0
    case .sequence(let items): items.count
    case .mapping(let mapping): mapping.entries.count
    }
  }

  /// The child at a position, or nil if there are fewer.
  package func child(at index: Int) -> Node? {
    guard index >= 0, index < childCount else { return nil }
    return switch value {
    case .scalar: nil
    case .sequence(let items): items[index]
    case .mapping(let mapping): mapping.entries[index].value
    }
  }
}
