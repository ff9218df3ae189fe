import YAML

/// The schemas of a file that have a name within it (JSON Schema 2020-12, section 8.2.2).
struct SchemaAnchors {
  private var places: [String: (pointer: JSONPointer, node: Node)] = [:]

  /// Searches a file. No recursion, and one path for all of it: a file may be deep and wide.
  init(in root: Node) {
    var path: [String] = []
    var open = [(node: root, next: 0)]
    note(root, at: path)
    while let (node, next) = open.last {
      guard let (token, child) = node.child(at: next) else {
        open.removeLast()
        _ = path.popLast()
        continue
      }
      open[open.count - 1].next += 1
      if case .scalar = child.value { continue }
      path.append(token)
      open.append((child, 0))
      note(child, at: path)
    }
  }

  /// The schema of a name; of several the first.
  subscript(name: Substring) -> (pointer: JSONPointer, node: Node)? { places[String(name)] }

  private mutating func note(_ node: Node, at path: [String]) {
    guard case .mapping(let fields) = node.value else { return }
    for key in ["$anchor", "$dynamicAnchor"] {
      guard case .scalar(let scalar) = fields[key]?.value, places[scalar.text] == nil else {
        continue
      }
      places[scalar.text] = (JSONPointer(tokens: path), node)
    }
  }
}

extension Node {
  /// The part of a list or a mapping by its number, with its token in a JSON pointer.
  fileprivate func child(at index: Int) -> (token: String, node: Node)? {
    switch value {
    case .mapping(let mapping):
      mapping.entries.indices.contains(index)
        ? (mapping.entries[index].key, mapping.entries[index].value) : nil
    case .sequence(let nodes): nodes.indices.contains(index) ? (String(index), nodes[index]) : nil
    case .scalar: nil
    }
  }
}
