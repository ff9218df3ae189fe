/// Collects the entries of a mapping that is being read.
struct MappingBuilder {
  private struct Key {
    let text: String
    let mark: Mark
  }

  private var entries: [Mapping.Entry] = []
  private var index: [String: Int]?
  private var key: Key?

  /// Whether the next node is a key rather than a value.
  var isExpectingKey: Bool { key == nil }

  /// Takes the next node: a key and a value by turns.
  mutating func add(_ node: Node) throws(YAMLError) {
    guard let key else { return try takeKey(node) }
    entries.append(Mapping.Entry(key: key.text, keyMark: key.mark, value: node))
    self.key = nil
    if index != nil {
      index?[key.text] = entries.count - 1
    } else if entries.count > Mapping.longestUnindexedCount {
      index = Mapping.index(of: entries)
    }
  }

  func finish() -> Mapping { Mapping(entries: entries, index: index) }

  private mutating func takeKey(_ node: Node) throws(YAMLError) {
    guard case .scalar(let scalar) = node.value else {
      throw YAMLError.keyIsNotScalar(at: node.mark)
    }
    if let first = mark(of: scalar.text) {
      throw YAMLError(
        "the key '\(scalar.text.forMessage)' is already there in line \(first.line); "
          + "remove or rename one of the two",
        at: node.mark
      )
    }
    key = Key(text: scalar.text, mark: node.mark)
  }

  private func mark(of key: String) -> Mark? {
    guard let index else { return entries.first { $0.key == key }?.keyMark }
    return index[key].map { entries[$0].keyMark }
  }
}
