/// Collects the entries of a mapping that is being read.
struct MappingBuilder {
  private struct Key {
    let text: String
    let mark: Mark
    let isMerge: Bool
  }

  private var entries: [Mapping.Entry] = []
  private var index: [ExactText: Int]?
  private var key: Key?
  /// The mappings whose entries are taken over where the mapping has no own.
  private var merged: [Mapping] = []

  /// Whether the next node is a key rather than a value.
  var isExpectingKey: Bool { key == nil }

  /// Takes the next node: a key and a value by turns.
  mutating func add(_ node: Node) throws(YAMLError) {
    guard let key else { return try takeKey(node) }
    self.key = nil
    if key.isMerge, let mappings = node.mergeable {
      merged += mappings
    } else {
      append(Mapping.Entry(key: key.text, keyMark: key.mark, value: node))
    }
  }

  /// The mapping. What is merged into it comes behind its own entries, and keeps the marks of the place
  /// where it is written; of several mappings an earlier one counts (YAML 1.1 type registry, "Merge Key
  /// Language-Independent Type").
  func finish() -> Mapping {
    guard !merged.isEmpty else { return Mapping(entries: entries, index: index) }
    var builder = self
    for mapping in merged {
      for entry in mapping.entries where builder.mark(of: entry.key) == nil {
        builder.append(entry)
      }
    }
    return Mapping(entries: builder.entries, index: builder.index)
  }

  private mutating func append(_ entry: Mapping.Entry) {
    entries.append(entry)
    if index != nil {
      index?[ExactText(entry.key)] = entries.count - 1
    } else if entries.count > Mapping.longestUnindexedCount {
      index = Mapping.index(of: entries)
    }
  }

  private mutating func takeKey(_ node: Node) throws(YAMLError) {
    guard case .scalar(let scalar) = node.value else {
      throw YAMLError.keyIsNotScalar(at: node.mark)
    }
    // In quotes it is a name like any other.
    let isMerge = scalar.isPlain && scalar.tag == nil && scalar.text == "<<"
    if !isMerge, let first = mark(of: scalar.text) {
      throw YAMLError(
        "the key '\(scalar.text.forMessage)' is already there in line \(first.line); "
          + "remove or rename one of the two",
        at: node.mark
      )
    }
    key = Key(text: scalar.text, mark: node.mark, isMerge: isMerge)
  }

  private func mark(of key: String) -> Mark? {
    guard let index else { return entries.first { $0.key.isExactly(key) }?.keyMark }
    return index[ExactText(key)].map { entries[$0].keyMark }
  }
}

extension Node {
  /// The mappings that a merge key with this value takes over; nil for what is no mapping and no list of
  /// some.
  fileprivate var mergeable: [Mapping]? {
    switch value {
    case .mapping(let mapping): return [mapping]
    case .sequence(let nodes):
      let mappings = nodes.compactMap { node in
        if case .mapping(let mapping) = node.value { mapping } else { nil }
      }
      return mappings.count == nodes.count ? mappings : nil
    case .scalar: return nil
    }
  }
}
