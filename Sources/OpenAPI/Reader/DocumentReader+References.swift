import Diagnostics
import YAML

// References (OpenAPI Specification 3.0.3, section 4.7.23 "Reference Object").
extension DocumentReader {
  /// What a node stands for that is no schema.
  struct Resolved {
    let node: Node
    /// Where the node is, when a reference led to it.
    let place: DocumentPlace?
    /// The description that a reference gives instead of the node's own (OpenAPI 3.1).
    let description: String?
  }

  /// What a node stands for: what its references lead to, or the node itself.
  mutating func resolved(_ node: Node) -> Resolved? {
    guard let reference = reference(in: node) else {
      return Resolved(node: node, place: nil, description: nil)
    }
    guard let target = target(of: reference, isSchema: false) else { return nil }
    return Resolved(
      node: target.node,
      place: target.place,
      description: overridingDescription(in: node) ?? target.description
    )
  }

  /// The place of a reference, when the node is one.
  func reference(in node: Node) -> Reference? {
    guard case .mapping(let fields) = node.value, let target = fields["$ref"] else { return nil }
    return Reference(node: target)
  }

  /// What a reference leads to in the end, references to references included.
  mutating func target(of reference: Reference, isSchema: Bool) -> ReferenceTarget? {
    var next = reference
    var visited: Set<DocumentPlace> = []
    var chain: [(place: DocumentPlace, node: Node)] = []
    var found: ReferenceTarget?
    while let (place, node) = lookUp(next) {
      if let known = targets[TargetKey(place: place, isSchema: isSchema)] {
        found = known
        break
      }
      guard visited.insert(place).inserted else {
        report("the reference '\(next.text)' leads back to itself", at: next.node.mark)
        break
      }
      chain.append((place, node))
      guard let following = self.reference(in: node), !(isSchema && saysMoreThanReference(node))
      else {
        found = ReferenceTarget(place: place, node: node)
        break
      }
      next = following
    }
    // A long chain is followed once, and a fault in it is reported once, where it stands.
    for (place, node) in chain.reversed() {
      if !isSchema, found?.place != place, let description = overridingDescription(in: node) {
        found?.description = description
      }
      targets.updateValue(found, forKey: TargetKey(place: place, isSchema: isSchema))
    }
    return found
  }

  /// The description beside a reference, which OpenAPI 3.1 lets replace the target's.
  private func overridingDescription(in node: Node) -> String? {
    guard isVersion31, case .mapping(let fields) = node.value,
      case .scalar(let scalar) = fields["description"]?.value, scalar.value != .null
    else { return nil }
    return scalar.text
  }

  /// What a reference names, which may be a reference itself.
  mutating func lookUp(_ reference: Reference) -> (DocumentPlace, Node)? {
    guard let text = text(reference.node, "'$ref'") else { return nil }
    switch lookUp(text, in: files.index(of: reference.node.mark)) {
    case .found(let place, let node): return (place, node)
    case .fault(let message):
      report(message, at: reference.node.mark)
      return nil
    }
  }

  /// What a reference names; nil, and nothing said, when it leads nowhere.
  mutating func quietLookUp(_ reference: Reference) -> Node? {
    guard case .scalar = reference.node.value,
      case .found(_, let node) = lookUp(
        reference.text,
        in: files.index(of: reference.node.mark)
      )
    else { return nil }
    return node
  }

  private mutating func lookUp(_ text: String, in file: Int) -> LookUp {
    let key = ReferenceKey(file: file, text: text)
    if let known = lookUps[key] { return known }
    let result = newLookUp(text, in: file)
    lookUps[key] = result
    return result
  }

  /// The schema of a file that an anchor names. Files without references to anchors are not searched.
  private mutating func schema(
    anchor: Substring,
    in file: Int
  ) -> (pointer: JSONPointer, node: Node)? {
    guard isVersion31, !anchor.isEmpty, !anchor.hasPrefix("/") else { return nil }
    let known = anchors[file] ?? SchemaAnchors(in: files[file].root)
    anchors[file] = known
    return known[anchor]
  }

  private mutating func newLookUp(_ text: String, in file: Int) -> LookUp {
    guard !text.isEmpty else {
      return .fault("the reference is empty; one looks like '#/components/schemas/Name'")
    }
    var target = file
    if !text.hasPrefix("#") {
      guard let location = files[file].location.resolving(text) else {
        return .fault("the reference '\(text)' is not the place of a file")
      }
      guard let index = files.index(of: location) else {
        return .fault("the reference '\(text)' leads to '\(location)', which was not read")
      }
      target = index
    }
    let fragment = text.firstIndex(of: "#").map { text[text.index(after: $0)...] } ?? ""
    if let (pointer, node) = schema(anchor: fragment, in: target) {
      return .found(DocumentPlace(file: target, pointer: pointer), node)
    }
    guard let pointer = JSONPointer(fragment: fragment) else {
      return .fault(
        "'\(text)' is not a JSON pointer; a reference looks like '#/components/schemas/Name'"
      )
    }
    var node = files[target].root
    for token in pointer.tokens {
      guard let child = node.child(token) else {
        return .fault("the reference '\(text)' leads nowhere: there is no '\(token)' there")
      }
      node = child
    }
    return .found(DocumentPlace(file: target, pointer: pointer), node)
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

extension Node {
  fileprivate func child(_ token: String) -> Node? {
    switch value {
    case .mapping(let mapping): mapping[token]
    case .sequence(let nodes):
      token.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        ? Int(token).flatMap { nodes.indices.contains($0) ? nodes[$0] : nil } : nil
    case .scalar: nil
    }
  }
}
