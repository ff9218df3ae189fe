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
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - what: The part that the node is, in words. It is left out when a reference leads nowhere.
  /// - Returns: nil when a reference leads nowhere.
  mutating func resolved(_ node: Node, _ what: String) -> Resolved? {
    guard let reference = reference(in: node) else {
      reportReferenceOfWrongKind(in: node)
      return Resolved(node: node, place: nil, description: nil)
    }
    guard let target = target(of: reference, isSchema: false, what) else { return nil }
    return Resolved(
      node: target.node,
      place: target.place,
      description: overridingDescription(in: node) ?? target.description
    )
  }

  /// The place of a reference, when the node is one.
  func reference(in node: Node) -> Reference? {
    guard case .mapping(let fields) = node.value, let target = fields["$ref"], target.isScalar,
      !target.isNull
    else { return nil }
    return Reference(node: target)
  }

  /// A `$ref` that is no text is no reference.
  mutating func reportReferenceOfWrongKind(in node: Node) {
    guard case .mapping(let fields) = node.value, let target = fields["$ref"], !target.isScalar
    else { return }
    _ = text(target, "'$ref'")
  }

  /// What a reference leads to in the end, references to references included.
  mutating func target(
    of reference: Reference,
    isSchema: Bool,
    _ what: String
  ) -> ReferenceTarget? {
    var next = reference
    var visited: Set<DocumentPlace> = []
    var chain: [(place: DocumentPlace, node: Node)] = []
    var found: ReferenceTarget?
    var deadEnd: DeadEnd?
    while found == nil, deadEnd == nil {
      switch quietLookUp(next) {
      case .fault(let kind, let message):
        deadEnd = DeadEnd(kind: kind, message: message, mark: next.node.mark)
      case .found(let place, let node):
        let key = TargetKey(place: place, isSchema: isSchema)
        if let known = targets[key] {
          (found, deadEnd) = (known, deadEnds[key])
        } else if !visited.insert(place).inserted {
          deadEnd = DeadEnd(
            kind: .circularReference,
            message: "the reference '\(next.text)' leads back to itself",
            mark: next.node.mark
          )
        } else {
          chain.append((place, node))
          let following = self.reference(in: node)
          if let following, !(isSchema && saysMoreThanReference(node)) {
            next = following
          } else {
            found = ReferenceTarget(place: place, node: node)
          }
        }
      }
    }
    // A long chain is followed once, and the fault at its end is one for all who come by.
    for (place, node) in chain.reversed() {
      if !isSchema, found?.place != place, let description = overridingDescription(in: node) {
        found?.description = description
      }
      let key = TargetKey(place: place, isSchema: isSchema)
      targets.updateValue(found, forKey: key)
      deadEnds[key] = deadEnd
    }
    if let deadEnd { report(deadEnd, what) }
    return found
  }

  /// Why a reference leads to nothing in the end.
  struct DeadEnd {
    let kind: DiagnosticKind
    let message: String
    let mark: Mark
  }

  private mutating func report(_ end: DeadEnd, _ what: String) {
    let isRefused = end.kind.treatment.outcome == .refused
    let consequence = isRefused ? "" : "; \(Self.consequence(what))"
    report(end.kind, end.message + consequence, at: end.mark)
  }

  /// What becomes of a part whose reference leads nowhere.
  static func consequence(_ what: String) -> String {
    what == schemaInWords ? "it is read as any JSON" : "\(what) is left out"
  }

  /// What ``consequence(_:)`` knows a schema by.
  static let schemaInWords = "the schema"

  /// The description beside a reference, which OpenAPI 3.1 lets replace the target's.
  private func overridingDescription(in node: Node) -> String? {
    guard hasJSONSchema, case .mapping(let fields) = node.value,
      case .scalar(let scalar) = fields["description"]?.value, scalar.value != .null
    else { return nil }
    return scalar.text
  }

  /// What a reference names, which may be a reference itself.
  mutating func lookUp(_ reference: Reference, _ what: String) -> (DocumentPlace, Node)? {
    switch quietLookUp(reference) {
    case .found(let place, let node): return (place, node)
    case .fault(let kind, let message):
      report(DeadEnd(kind: kind, message: message, mark: reference.node.mark), what)
      return nil
    }
  }

  /// What a reference names, and nothing is said when it leads nowhere.
  mutating func quietLookUp(_ reference: Reference) -> LookUp {
    let file = files.index(of: reference.node.mark)
    let resource = hasJSONSchema ? resources(of: file).resource(of: reference.node.mark) : nil
    let key = ReferenceKey(
      file: file,
      base: resource?.location ?? files[file].location,
      text: ExactText(reference.text)
    )
    if let known = lookUps[key] { return known }
    let result = newLookUp(reference.text, in: file, relativeTo: key.base)
    lookUps[key] = result
    return result
  }

  private mutating func resources(of file: Int) -> SchemaResources {
    if let known = resources[file] { return known }
    let found = SchemaResources(in: files[file])
    resources[file] = found
    return found
  }

  /// The resource at a place: a schema that gives itself the place, or a file.
  private mutating func resource(at location: FileLocation) -> (
    file: Int, SchemaResources.Resource
  )? {
    if hasJSONSchema {
      for file in files.indices {
        if let resource = resources(of: file)[location] { return (file, resource) }
      }
    }
    guard let file = location == ownLocation ? 0 : files.index(of: location) else { return nil }
    let root = files[file].root
    return (
      file,
      SchemaResources.Resource(location: location, pointer: JSONPointer(tokens: []), node: root)
    )
  }

  private mutating func newLookUp(
    _ text: String,
    in file: Int,
    relativeTo base: FileLocation
  ) -> LookUp {
    guard !text.isEmpty else {
      return .fault(
        .danglingReference,
        "the reference is empty; one looks like '#/components/schemas/Name'"
      )
    }
    var location = base
    if !text.hasPrefix("#") {
      guard let resolved = base.resolving(text) else {
        return .fault(.danglingReference, "the reference '\(text)' is not the place of a file")
      }
      location = resolved
    }
    guard let (file, resource) = resource(at: location) else {
      if let reason = files.unread[location] {
        return .fault(
          reason.isForbidden ? .forbiddenReference : .danglingReference,
          "the reference leads to '\(location)', \(reason.text)"
        )
      }
      return .fault(
        .danglingReference,
        "the reference '\(text)' leads to '\(location)', which was not read"
      )
    }
    let fragment = text.firstIndex(of: "#").map { text[text.index(after: $0)...] } ?? ""
    if let (pointer, node) = resource.anchors[ExactText(fragment)] {
      return .found(DocumentPlace(file: file, pointer: pointer), node)
    }
    guard let pointer = JSONPointer(fragment: fragment) else {
      return .fault(
        .danglingReference,
        "'\(text)' is not a JSON pointer; a reference looks like '#/components/schemas/Name'"
      )
    }
    let tokens = pointer.tokens
    if let node = resource.node.descendant(tokens[...]) {
      let place = JSONPointer(tokens: resource.pointer.tokens + tokens)
      return .found(DocumentPlace(file: file, pointer: place), node)
    }
    // Within a schema that has an `$id`, many mean the document all the same.
    if !resource.pointer.tokens.isEmpty, let node = files[file].root.descendant(tokens[...]) {
      return .found(DocumentPlace(file: file, pointer: pointer), node)
    }
    let missing = tokens.indices.first { resource.node.descendant(tokens[...$0]) == nil }
    return .fault(
      .danglingReference,
      "the reference '\(text)' leads nowhere: there is no '\(missing.map { tokens[$0] } ?? "")' there"
    )
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
  /// The node that tokens of a JSON pointer lead to.
  func descendant(_ tokens: ArraySlice<String>) -> Node? {
    tokens.reduce(self) { $0?.child($1) }
  }

  func child(_ token: String) -> Node? {
    switch value {
    case .mapping(let mapping): mapping[token]
    case .sequence(let nodes):
      token.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        ? Int(token).flatMap { nodes.indices.contains($0) ? nodes[$0] : nil } : nil
    case .scalar: nil
    }
  }
}
