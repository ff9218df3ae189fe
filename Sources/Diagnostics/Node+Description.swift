package import YAML

extension Node {
  /// What the node is, in words for a message.
  package var kindDescription: String {
    switch value {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "null"
      case .bool: "the boolean \(scalar.text)"
      case .integer, .float: "the number \(scalar.text)"
      case .string: "a string"
      }
    }
  }
}
