import YAML

// References (Swagger 2.0, "Reference Object"). What is a reference depends on where it stands: the
// `$ref` of an example, of an extension or of a property called so is none.
extension Converter {
  /// A mapping with its reference as OpenAPI 3.0 has it. What it leads to in another file is
  /// converted there.
  mutating func reference(_ node: Node, to role: Role) -> Node {
    guard let fields = node.fields, let reference = node.reference else { return node }
    return node.with(
      fields.entries.map { entry in
        entry.key == "$ref" ? entry.with(rewritten(reference, to: role)) : entry
      }
    )
  }

  /// The text of a reference as OpenAPI 3.0 has it, under the mark of the old one.
  mutating func rewritten(_ reference: Node, to role: Role) -> Node {
    guard let text = reference.text else { return reference }
    let file = text.prefix { $0 != "#" }
    let fragment = Fragment(text.dropFirst(file.count + 1))
    guard let place = place(of: reference) else { return reference }
    guard place.file == 0 else {
      let part = ForeignPart(place: place, role: role)
      if knownParts.insert(part).inserted { waitingParts.append(part) }
      return reference
    }
    guard let fragment, let pieces = newPointer(place.tokens) else { return reference }
    return .string("\(file)#\(fragment.text(of: pieces))", at: reference.mark)
  }

  /// The place that a reference names, whether there is something or not; nil when it names no file
  /// that is there, or is no pointer.
  func place(of reference: Node) -> Place? {
    guard let text = reference.text else { return nil }
    let own = files.index(of: reference.mark)
    let name = text.prefix { $0 != "#" }
    guard let file = name.isEmpty ? own : files.target(text, own),
      files.roots.indices.contains(file)
    else { return nil }
    let rest = text.dropFirst(name.count + 1)
    if rest.isEmpty { return Place(file: file, tokens: []) }
    return Fragment(rest).map { Place(file: file, tokens: $0.tokens) }
  }

  /// What a reference leads to in the end, references to references included, with the place of it.
  func target(of reference: Node) -> (place: Place, node: Node)? {
    var next = reference
    for _ in 0..<Self.mostReferences {
      guard let place = place(of: next), let node = node(at: place) else { return nil }
      guard let following = node.reference else { return (place, node) }
      next = following
    }
    return nil
  }

  /// What stands at a place. A mapping may have a reference instead of what it holds.
  func node(at place: Place) -> Node? {
    var node = files.roots[place.file]
    for token in place.tokens {
      guard let child = node.child(token) ?? inlined(node).child(token) else { return nil }
      node = child
    }
    return node
  }

  /// A node, or what it refers to. Not all tools that split a document keep to the places where
  /// references may stand: all of `definitions` may be one.
  func inlined(_ node: Node) -> Node {
    var node = node
    for _ in 0..<Self.mostReferences {
      guard let reference = node.reference, let place = place(of: reference) else { return node }
      var target: Node? = files.roots[place.file]
      for token in place.tokens { target = target?.child(token) }
      guard let target else { return node }
      node = target
    }
    return node
  }
}

extension Node {
  /// The value of a key, or the item of a number.
  func child(_ token: String) -> Node? {
    switch value {
    case .mapping(let mapping): mapping[token]
    case .sequence(let items):
      Int(token).flatMap { items.indices.contains($0) ? items[$0] : nil }
    case .scalar: nil
    }
  }
}
