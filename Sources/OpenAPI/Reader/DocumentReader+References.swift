import YAML

// References (OpenAPI Specification 3.0.3, section 4.7.23 "Reference Object").
extension DocumentReader {
  /// The node that a node stands for: what its references lead to, or the node itself.
  mutating func resolved(_ node: Node) -> Node? {
    guard let reference = reference(in: node) else { return node }
    return target(of: reference)?.node
  }

  /// The place of a reference, when the node is one.
  func reference(in node: Node) -> (text: String, mark: Mark)? {
    guard case .mapping(let fields) = node.value, let target = fields["$ref"],
      case .scalar(let scalar) = target.value
    else { return nil }
    return (scalar.text, target.mark)
  }

  /// What a reference leads to in the end, references to references included.
  mutating func target(
    of reference: (text: String, mark: Mark)
  ) -> (pointer: JSONPointer, node: Node)? {
    var text = reference.text
    var visited: Set<JSONPointer> = []
    while true {
      guard let (pointer, node) = lookUp(text, at: reference.mark) else { return nil }
      guard visited.insert(pointer).inserted else {
        report("the reference '\(reference.text)' leads back to itself", at: reference.mark)
        return nil
      }
      guard let next = self.reference(in: node) else { return (pointer, node) }
      text = next.text
    }
  }

  private mutating func lookUp(
    _ text: String, at mark: Mark
  ) -> (pointer: JSONPointer, node: Node)? {
    guard text.hasPrefix("#") else {
      report(
        "the reference '\(text)' leaves the document, which is not supported; "
          + "write the target into this document", at: mark)
      return nil
    }
    guard let pointer = JSONPointer(fragment: text.dropFirst()) else {
      report(
        "'\(text)' is not a JSON pointer; a reference looks like '#/components/schemas/Name'",
        at: mark)
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

extension Node {
  fileprivate func child(_ token: String) -> Node? {
    switch value {
    case .mapping(let mapping): mapping[token]
    case .sequence(let nodes): Int(token).flatMap { nodes.indices.contains($0) ? nodes[$0] : nil }
    case .scalar: nil
    }
  }
}
