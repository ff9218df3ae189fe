import YAML

// References (OpenAPI Specification 3.0.3, section 4.7.23 "Reference Object").
extension DocumentReader {
  /// The node that a node stands for: what its references lead to, or the node itself.
  mutating func resolved(_ node: Node) -> Node? {
    guard let reference = reference(in: node) else { return node }
    return target(of: reference)?.node
  }

  /// The place of a reference, when the node is one.
  func reference(in node: Node) -> Reference? {
    guard case .mapping(let fields) = node.value, let target = fields["$ref"] else { return nil }
    return Reference(node: target)
  }

  /// What a reference leads to in the end, references to references included.
  mutating func target(of reference: Reference) -> ReferenceTarget? {
    var next = reference
    var visited: Set<JSONPointer> = []
    var found: ReferenceTarget?
    while let (pointer, node) = lookUp(next) {
      if let known = targets[pointer] {
        found = known
        break
      }
      guard visited.insert(pointer).inserted else {
        report("the reference '\(next.text)' leads back to itself", at: next.node.mark)
        break
      }
      guard let following = self.reference(in: node) else {
        found = ReferenceTarget(pointer: pointer, node: node)
        break
      }
      next = following
    }
    // A long chain is followed once, and a fault in it is reported once, where it stands.
    for pointer in visited { targets.updateValue(found, forKey: pointer) }
    return found
  }

  private mutating func lookUp(_ reference: Reference) -> (pointer: JSONPointer, node: Node)? {
    guard let text = text(reference.node, "'$ref'") else { return nil }
    let mark = reference.node.mark
    guard text.hasPrefix("#") else {
      report(
        "the reference '\(text)' leaves the document, which is not supported; "
          + "write the target into this document",
        at: mark
      )
      return nil
    }
    guard let pointer = JSONPointer(fragment: text.dropFirst()) else {
      report(
        "'\(text)' is not a JSON pointer; a reference looks like '#/components/schemas/Name'",
        at: mark
      )
      return nil
    }
    var node = root
    for token in pointer.tokens {
      guard let child = node.child(token) else {
        report("the reference '\(text)' leads nowhere: there is no '\(token)' there", at: mark)
        return nil
      }
      node = child
    }
    return (pointer, node)
  }
}

/// The value of a `$ref`.
struct Reference {
  let node: Node

  /// The reference as written; empty when it is no scalar.
  var text: String {
    if case .scalar(let scalar) = node.value { scalar.text } else { "" }
  }
}

/// What a reference leads to.
struct ReferenceTarget {
  let pointer: JSONPointer
  let node: Node
}

extension Node {
  fileprivate func child(_ token: String) -> Node? {
    switch value {
    case .mapping(let mapping): mapping[token]
    case .sequence(let nodes): Int(token).flatMap { nodes.indices.contains($0) ? nodes[$0] : nil }
    case .scalar: nil
    }
  }
}
