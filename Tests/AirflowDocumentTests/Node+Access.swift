import YAML

extension Node {
  subscript(key: String) -> Node? {
    if case .mapping(let mapping) = value { mapping[key] } else { nil }
  }

  var entries: [Mapping.Entry] {
    if case .mapping(let mapping) = value { mapping.entries } else { [] }
  }

  var items: [Node] {
    if case .sequence(let nodes) = value { nodes } else { [] }
  }

  var text: String? {
    if case .scalar(let scalar) = value { scalar.text } else { nil }
  }
}
