import YAML

/// An action of an overlay that mends a document (Overlay Specification 1.0.0, section 4.4.3).
struct OverlayAction {
  /// The target: a JSONPath query (RFC 9535).
  let target: String
  private let change: String

  /// - Parameters:
  ///   - remedy: What the action does.
  ///   - root: The document.
  ///
  /// It is nil where the place is in another file, which an overlay does not reach.
  init?(_ remedy: Remedy, in root: Node?) {
    let mark: Mark
    switch remedy {
    case .update(let yaml, let place): (change, mark) = ("update: \(yaml)", place)
    case .describePathParameter(let name, let place):
      let type = root?.isSwagger == true ? "type: string" : "schema: {type: string}"
      let parameter =
        "{name: \(name.yamlScalar(isInFlow: true)), in: path, required: true, \(type)}"
      change = "update: {parameters: [\(parameter)]}"
      mark = place
    case .remove(let place): (change, mark) = ("remove: true", place)
    }
    guard let target = root?.path(to: mark) else { return nil }
    self.target = target
  }

  /// The action as an item of the overlay's `actions`.
  func yaml(indentation: Int) -> String {
    let spaces = String(repeating: " ", count: indentation)
    return "\(spaces)- target: \(target.yamlBlockScalar)\n\(spaces)  \(change)"
  }
}

extension Node {
  /// Whether the document is one of Swagger 2.0, in which a parameter has its type without a schema.
  fileprivate var isSwagger: Bool {
    guard case .mapping(let mapping) = value else { return false }
    return mapping["swagger"] != nil
  }

  /// The JSONPath of the outermost node at a place; nil where none begins there.
  fileprivate func path(to mark: Mark) -> String? {
    // No recursion: it goes as deep as the document.
    var open: [(node: Node, next: Int, step: String)] = [(self, 0, "$")]
    if self.mark == mark { return "$" }
    while let (node, next, _) = open.last {
      guard next < node.childCount, let child = node.child(at: next) else {
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let step =
        if case .mapping(let mapping) = node.value {
          mapping.entries[next].key.pathStep
        } else {
          "[\(next)]"
        }
      if child.mark == mark || node.key(at: next) == mark {
        return open.map(\.step).joined() + step
      }
      if child.childCount > 0 { open.append((child, 0, step)) }
    }
    return nil
  }

  /// Where the key of a child is.
  private func key(at index: Int) -> Mark? {
    guard case .mapping(let mapping) = value else { return nil }
    return mapping.entries[index].keyMark
  }
}

extension String {
  /// The key as a step of a path.
  fileprivate var pathStep: String {
    let isName =
      !isEmpty
      && unicodeScalars.allSatisfy { $0 == "_" || $0.isASCII && $0.properties.isAlphabetic }
    guard !isName else { return ".\(self)" }
    var quoted = ""
    for scalar in unicodeScalars {
      if scalar == "'" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return "['\(quoted)']"
  }

  /// The text, which is a path, as a scalar of YAML on a line of its own: in double quotes unless it
  /// can stand plain.
  fileprivate var yamlBlockScalar: String {
    let isPlain =
      !contains(": ") && !contains(" #") && !contains("\"")
      && unicodeScalars.allSatisfy { !$0.breaksLine }
    return isPlain ? self : yamlQuoted
  }
}
