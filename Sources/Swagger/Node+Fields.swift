import YAML

extension Node {
  /// The fields of a mapping; nil for anything else.
  var fields: Mapping? {
    if case .mapping(let fields) = value { fields } else { nil }
  }

  /// The items of a list; nil for anything else.
  var items: [Node]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  /// The text of a scalar that is not null.
  var text: String? {
    guard case .scalar(let scalar) = value, scalar.value != .null else { return nil }
    return scalar.text
  }

  /// Whether the node is the boolean `true`, or the word in quotes.
  var isTrue: Bool { text == "true" }

  var isNull: Bool {
    if case .scalar(let scalar) = value { scalar.value == .null } else { false }
  }

  /// The value of `$ref`, when the node is a reference.
  var reference: Node? {
    guard let reference = fields?["$ref"], reference.text != nil else { return nil }
    return reference
  }

  /// A mapping that no document has.
  static func mapping(_ entries: [Mapping.Entry], at mark: Mark) -> Node {
    Node(.mapping(Mapping(entries: entries)), at: mark)
  }

  /// The mapping with other entries.
  func with(_ entries: [Mapping.Entry]) -> Node { .mapping(entries, at: mark) }
}

extension Mapping {
  /// The entry of a key.
  func entry(_ key: String) -> Entry? {
    self[key] == nil ? nil : entries.first { $0.key == key }
  }
}

extension Mapping.Entry {
  /// An entry that no document has, with the place of its value.
  init(_ key: String, _ value: Node, keyMark: Mark? = nil) {
    self.init(key: key, keyMark: keyMark ?? value.mark, value: value)
  }

  /// The entry with another value, and perhaps another key.
  func with(_ value: Node, key: String? = nil) -> Mapping.Entry {
    Mapping.Entry(key: key ?? self.key, keyMark: keyMark, value: value)
  }

  /// Whether the entry is an extension of a tool, which means nothing to the specification.
  var isExtension: Bool { key.hasPrefix("x-") }
}
