import YAML

/// What a document says about the operations of one tag, apart from its prose: each fact by its
/// place in the document.
struct Facts {
  private(set) var values: [String: String] = [:]
  private let root: Node

  init(of root: Node, tag: String) {
    self.root = root
    for key in ["openapi", "servers", "security"] { collect(root[key], at: key) }
    for path in root["paths"]?.entries ?? [] {
      let methods = path.value.entries.filter { $0.value["tags"]?.contains(tag) == true }
      guard !methods.isEmpty else { continue }
      collect(path.value["parameters"], at: "\(path.key) parameters")
      values["\(path.key) methods"] = methods.map(\.key).joined(separator: " ")
      for method in methods { collect(method.value, at: "\(path.key) \(method.key)") }
    }
  }

  private mutating func collect(_ node: Node?, at place: String) {
    guard let node else { return }
    switch node.value {
    case .scalar(let scalar):
      values[place] = scalar.text
      if place.hasSuffix("$ref") { collectTarget(of: scalar.text) }
    case .sequence(let nodes):
      values["\(place) count"] = String(nodes.count)
      for (index, node) in nodes.enumerated() { collect(node, at: "\(place)/\(index)") }
    case .mapping(let mapping):
      let isNamed = ["properties", "responses"].contains { place.hasSuffix("/\($0)") }
      let entries = mapping.entries.filter { isNamed || !Self.isProse($0.key) }
      // The order of named things is what users see; that of a schema's own fields means nothing.
      if isNamed { values["\(place) order"] = entries.map(\.key).joined(separator: " ") }
      for entry in entries { collect(entry.value, at: "\(place)/\(entry.key)") }
    }
  }

  private mutating func collectTarget(of reference: String) {
    guard values["\(reference) is"] == nil else { return }
    values["\(reference) is"] = "there"
    var node: Node? = root
    for key in reference.dropFirst(2).split(separator: "/") { node = node?[String(key)] }
    collect(node, at: reference)
  }

  private static func isProse(_ key: String) -> Bool {
    ["description", "summary", "example", "externalDocs"].contains(key) || key.hasPrefix("x-")
  }
}

extension Node {
  fileprivate func contains(_ text: String) -> Bool { items.contains { $0.text == text } }
}
