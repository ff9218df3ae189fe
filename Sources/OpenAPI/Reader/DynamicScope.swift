import YAML

/// What `$dynamicRef` means at a place: the schemas that are bound to names by those who led there (JSON
/// Schema 2020-12, section 8.2.3.2). It is how documents write a list of anything whose items somebody
/// else describes.
typealias DynamicScope = [ExactText: DocumentPlace]

/// A place, and what names mean there.
struct ScopedPlace: Hashable {
  /// The place; nil for a schema that no reference names.
  let place: DocumentPlace?
  let scope: DynamicScope

  init(_ place: DocumentPlace?, _ scope: DynamicScope = [:]) {
    self.place = place
    self.scope = scope
  }
}

extension DocumentReader {
  /// The names that a schema binds: its own, and those of the schemas in its `$defs`, by their tokens.
  func dynamicAnchors(in fields: Mapping) -> [(name: String, tokens: [String])] {
    var anchors: [(String, [String])] = []
    if let name = fields.dynamicAnchor { anchors.append((name, [])) }
    if case .mapping(let definitions) = fields["$defs"]?.value {
      for entry in definitions.entries {
        guard case .mapping(let schema) = entry.value.value, let name = schema.dynamicAnchor else {
          continue
        }
        anchors.append((name, ["$defs", entry.key]))
      }
    }
    return anchors
  }

  /// What names mean within a schema. Who came first counts.
  func scope(within fields: Mapping, at place: DocumentPlace?, _ outer: DynamicScope)
    -> DynamicScope
  {
    guard hasJSONSchema, let place else { return outer }
    var scope = outer
    for (name, tokens) in dynamicAnchors(in: fields) where scope[ExactText(name)] == nil {
      let pointer = JSONPointer(tokens: place.pointer.tokens + tokens)
      scope[ExactText(name)] = DocumentPlace(file: place.file, pointer: pointer)
    }
    return scope
  }

  /// The scope in which a schema is read: none for one in which it means nothing, so that there is one
  /// type for it.
  func scope(_ scope: DynamicScope, for node: Node) -> DynamicScope {
    scope.isEmpty || !node.hasDynamicReference ? [:] : scope
  }
}

extension Mapping {
  fileprivate var dynamicAnchor: String? {
    guard case .scalar(let scalar) = self["$dynamicAnchor"]?.value else { return nil }
    return scalar.text
  }
}

extension Node {
  /// Whether `$dynamicRef` stands in the node, however deep.
  fileprivate var hasDynamicReference: Bool {
    var pending = [self]
    while let node = pending.popLast() {
      switch node.value {
      case .scalar: break
      case .sequence(let nodes): pending += nodes
      case .mapping(let mapping):
        if mapping["$dynamicRef"] != nil { return true }
        pending += mapping.entries.map(\.value)
      }
    }
    return false
  }
}
