package import YAML

/// The tree of a document.
package func tree(_ text: String, file: UInt16 = 0) throws -> Node {
  try YAMLParser.parse(Source(name: "test", bytes: Array(text.utf8)), file: FileID(file))
}

extension Node {
  /// The node as JSON, in as few characters as possible.
  package var json: String {
    switch value {
    case .mapping(let mapping):
      "{" + mapping.entries.map { "\"\($0.key)\":\($0.value.json)" }.joined(separator: ",") + "}"
    case .sequence(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .scalar(let scalar):
      switch scalar.value {
      case .string(let text): "\"\(text)\""
      case .null: "null"
      case .bool, .integer, .float: scalar.text
      }
    }
  }
}
