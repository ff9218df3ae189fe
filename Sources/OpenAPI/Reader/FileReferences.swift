public import YAML

/// What a file says of other files.
public struct FileReferences: Sendable {
  /// The other files that the references of the file and the mappings of its discriminators name: each
  /// once, in the order of the document, with the place of the first reference. A schema whose `$id` the
  /// file has itself is no other file.
  public let targets: [(location: FileLocation, mark: Mark)]

  /// The places that schemas of the file give themselves by `$id`, which are looked for there and not
  /// elsewhere (JSON Schema 2020-12, section 8.2.1).
  public let identifiers: Set<FileLocation>

  /// - Parameters:
  ///   - root: The file's outermost node.
  ///   - location: Where the file is.
  public init(in root: Node, at location: FileLocation) {
    var search = ReferenceSearch(location: location)
    search.run(root)
    let identifiers = search.identifiers
    targets = search.targets.filter { !identifiers.contains($0.location) }
    self.identifiers = identifiers
  }
}

/// A walk over a file in the order of the document. No recursion: it goes as deep as the file.
private struct ReferenceSearch {
  private let location: FileLocation
  private var seen: Set<FileLocation>
  private var seenTexts: Set<Base> = []
  private(set) var targets: [(location: FileLocation, mark: Mark)] = []
  private(set) var identifiers: Set<FileLocation> = []
  private var open: [(node: Node, role: KeyRole, base: FileLocation)] = []

  /// A reference, and what it is relative to.
  private struct Base: Hashable {
    let location: FileLocation
    let reference: ExactText
  }

  init(location: FileLocation) {
    self.location = location
    seen = [location]
  }

  mutating func run(_ root: Node) {
    // A file that is part of a document may be a collection under names of its own.
    open = [(root, root.looksLikeCollection ? .names : .fields, location)]
    if case .mapping(let fields) = root.value, case .scalar(let own) = fields["$self"]?.value,
      let place = location.resolving(own.text)
    {
      identifiers.insert(place)
    }
    while let (node, role, base) = open.popLast() {
      switch node.value {
      case .scalar(let scalar):
        if role == .mapping, scalar.text.looksLikeReference {
          add(scalar.text, relativeTo: base, at: node.mark)
        }
      case .sequence(let nodes):
        for node in nodes.reversed() where !node.isScalar { open.append((node, .fields, base)) }
      case .mapping(let mapping): visit(mapping, role: role, base: base)
      }
    }
  }

  private mutating func visit(_ mapping: Mapping, role: KeyRole, base: FileLocation) {
    var base = base
    if role == .fields, let identifier = mapping.identifier(relativeTo: base) {
      base = identifier
      identifiers.insert(identifier)
    }
    if role != .mapping, case .scalar(let scalar) = mapping["$ref"]?.value {
      add(scalar.text, relativeTo: base, at: mapping["$ref"]?.mark ?? Mark(line: 1, column: 1))
    }
    for entry in mapping.entries.reversed() {
      guard let below = role.role(below: entry.key) else { continue }
      if !entry.value.isScalar || below == .mapping { open.append((entry.value, below, base)) }
    }
  }

  private mutating func add(_ reference: String, relativeTo base: FileLocation, at mark: Mark) {
    guard seenTexts.insert(Base(location: base, reference: ExactText(reference))).inserted,
      let target = base.resolving(reference), seen.insert(target).inserted
    else { return }
    targets.append((target, mark))
  }
}

extension Mapping {
  /// The place that a schema gives itself.
  func identifier(relativeTo base: FileLocation) -> FileLocation? {
    guard case .scalar(let scalar) = self["$id"]?.value, case .string(let text) = scalar.value
    else { return nil }
    return base.resolving(text)
  }
}

extension Node {
  var isScalar: Bool {
    if case .scalar = value { true } else { false }
  }

  /// Whether the outermost node of a file has none of the fields by which parts of a document are
  /// known.
  var looksLikeCollection: Bool {
    guard case .mapping(let fields) = value else { return false }
    let known = [
      "openapi", "swagger", "$ref", "type", "allOf", "anyOf", "oneOf", "properties", "items",
      "enum", "content", "schema", "description", "components", "paths", "get", "put", "post",
      "delete", "patch", "operationId", "responses", "in",
    ]
    return !known.contains { fields[$0] != nil }
  }
}
