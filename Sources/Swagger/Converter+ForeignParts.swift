import Diagnostics
import YAML

// Parts of other files. A file keeps its structure, so that references into it stay right, and each
// part becomes what the references to it need.
extension Converter {
  /// Converts what references lead to in other files, and what that refers to in turn.
  ///
  /// - Returns: The outermost nodes of the files after the document.
  mutating func convertForeignParts() -> [Node] {
    var changes: [Int: PartTree] = [:]
    // Each part is converted once, but parts may lie in each other, as deep as a file is nested.
    var nodesLeft = 2 * Limits.default.maximumNodes
    var next = 0
    while next < waitingParts.count {
      let part = waitingParts[next]
      next += 1
      guard let node = node(at: part.place) else { continue }
      nodesLeft -= node.size(upTo: nodesLeft)
      guard nodesLeft > 0 else {
        log.report(
          Diagnostic(
            .tooLarge,
            "the references lead to too many parts inside each other",
            at: node.mark
          )
        )
        break
      }
      changes[part.place.file, default: PartTree()].insert(
        converted(node, as: part.role),
        at: part.place.tokens[...]
      )
    }
    return files.roots.indices.dropFirst().map { file in
      changes[file]?.applied(to: files.roots[file]) ?? files.roots[file]
    }
  }

  private mutating func converted(_ node: Node, as role: Role) -> Node {
    switch role {
    case .schema: schema(node)
    case .response: response(node, types: mediaTypes)
    case .pathItem: pathItem(node)
    case .parameter:
      switch parameterKind(of: node) {
      case .body: body(node, types: mediaTypes)
      case .other: parameter(node)
      // The operations take what is in it.
      case .form, .unknown: node
      }
    }
  }
}

/// The converted parts of a file, by the tokens of their places.
private struct PartTree {
  private var part: Node?
  private var children: [String: PartTree] = [:]

  mutating func insert(_ part: Node, at tokens: ArraySlice<String>) {
    guard let token = tokens.first else {
      self.part = part
      return
    }
    children[token, default: PartTree()].insert(part, at: tokens.dropFirst())
  }

  /// A node with the parts in it. What lies in a part was converted with it.
  func applied(to node: Node) -> Node {
    if let part { return part }
    switch node.value {
    case .scalar: return node
    case .sequence(let items):
      let changed = items.enumerated().map { index, item in
        children[String(index)]?.applied(to: item) ?? item
      }
      return Node(.sequence(changed), at: node.mark)
    case .mapping(let fields):
      return node.with(
        fields.entries.map { entry in
          children[entry.key].map { entry.with($0.applied(to: entry.value)) } ?? entry
        }
      )
    }
  }
}
