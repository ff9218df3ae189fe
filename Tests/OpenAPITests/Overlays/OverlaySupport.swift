import Testing
import YAML

@testable import OpenAPI

/// The tree of a document.
func tree(_ text: String, file: UInt16 = 0) throws -> Node {
  try YAMLParser.parse(Source(name: "test", bytes: Array(text.utf8)), file: FileID(file))
}

/// The nodes that a path selects in a document, in order, each as JSON.
func selected(_ path: String, in document: String) throws -> [String] {
  let root = try tree(document)
  var evaluation = JSONPathEvaluation(root: root)
  return try evaluation.locations(try JSONPathParser.parse(path)).map { location in
    var node = root
    for index in location { node = try #require(node.child(at: index)) }
    return node.json
  }
}

/// The column and the message of the fault of a path, or nil if there is none.
func fault(of path: String) -> String? {
  do {
    _ = try JSONPathParser.parse(path)
    return nil
  } catch {
    return "\(error.column): \(error.message)"
  }
}

/// The overlay with these actions, which are on line 5 and after it, in document 1.
func overlay(
  _ actions: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Overlay {
  let (overlay, diagnostics) = Overlay.read(try tree(overlayHead + actions, file: 1))
  #expect(diagnostics.map(\.text) == [], sourceLocation: sourceLocation)
  return try #require(overlay, sourceLocation: sourceLocation)
}

/// Four lines.
let overlayHead = """
  overlay: 1.0.0
  info: {title: Test, version: '1'}
  # The test's own part begins below.
  actions:

  """

/// A document after such an overlay as JSON, and the findings of applying it.
func applied(
  _ actions: String,
  to document: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> (json: String, findings: [String]) {
  let overlay = try overlay(actions, sourceLocation: sourceLocation)
  let (root, diagnostics) = overlay.apply(to: try tree(document))
  for diagnostic in diagnostics {
    #expect(diagnostic.mark.file == FileID(1), sourceLocation: sourceLocation)
  }
  return (root.json, diagnostics.map(\.text))
}

extension Node {
  /// The node as JSON, in as few characters as possible.
  var json: String {
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
