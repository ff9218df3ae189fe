import YAML

/// The schemas of a file that have a place of their own by `$id`, and those that have a name by `$anchor`
/// or `$dynamicAnchor` (JSON Schema 2020-12, sections 8.2.1 and 8.2.2).
struct SchemaResources {
  /// A part of a file whose references are relative to a place of its own: the file itself, or a schema
  /// with `$id`.
  struct Resource {
    let location: FileLocation
    let pointer: JSONPointer
    let node: Node
    fileprivate(set) var anchors: [ExactText: (pointer: JSONPointer, node: Node)] = [:]
  }

  /// The resources, the file itself first.
  private(set) var resources: [Resource]
  private var indices: [FileLocation: Int]
  /// The resources of references that do not stand in the file's own.
  private var owners: [Mark: Int] = [:]

  /// Searches a file. No recursion, and one path for all of it: a file may be deep and wide.
  init(in file: ReferencedFile) {
    let root = file.root
    resources = [
      Resource(location: file.location, pointer: JSONPointer(tokens: []), node: root)
    ]
    indices = [file.location: 0]
    var path: [String] = []
    var open = [Visit(root, root.looksLikeCollection ? .names : .fields, resource: 0)]
    open[0].resource = note(root, .fields, at: path, in: 0)
    while let visit = open.last {
      guard let (token, child) = visit.node.child(at: visit.next) else {
        open.removeLast()
        _ = path.popLast()
        continue
      }
      open[open.count - 1].next += 1
      guard !child.isScalar, let role = visit.role(below: token) else { continue }
      path.append(token)
      let resource = note(child, role, at: path, in: visit.resource)
      open.append(Visit(child, role, resource: resource))
    }
  }

  /// The resource that a reference stands in.
  func resource(of mark: Mark) -> Resource { resources[owners[mark] ?? 0] }

  /// The resource at a place.
  subscript(location: FileLocation) -> Resource? { indices[location].map { resources[$0] } }

  private struct Visit {
    let node: Node
    let role: KeyRole
    var resource: Int
    var next = 0

    init(_ node: Node, _ role: KeyRole, resource: Int) {
      self.node = node
      self.role = role
      self.resource = resource
    }

    func role(below token: String) -> KeyRole? {
      if case .sequence = node.value { role } else { role.role(below: token) }
    }
  }

  /// Notes down what a node says of itself, and the resource that it is in.
  private mutating func note(
    _ node: Node,
    _ role: KeyRole,
    at path: [String],
    in resource: Int
  ) -> Int {
    guard role == .fields, case .mapping(let fields) = node.value else { return resource }
    var resource = resource
    if let location = fields.identifier(relativeTo: resources[resource].location),
      indices[location] == nil
    {
      indices[location] = resources.count
      resources.append(
        Resource(location: location, pointer: JSONPointer(tokens: path), node: node)
      )
      resource = resources.count - 1
    }
    for key in ["$anchor", "$dynamicAnchor"] {
      guard case .scalar(let scalar) = fields[key]?.value else { continue }
      let name = ExactText(scalar.text)
      if resources[resource].anchors[name] == nil {
        resources[resource].anchors[name] = (JSONPointer(tokens: path), node)
      }
    }
    if resource != 0 {
      for key in ["$ref", "$dynamicRef"] {
        if let mark = fields[key]?.mark { owners[mark] = resource }
      }
    }
    return resource
  }
}

extension Node {
  /// The part of a list or a mapping by its number, with its token in a JSON pointer.
  fileprivate func child(at index: Int) -> (token: String, node: Node)? {
    switch value {
    case .mapping(let mapping):
      mapping.entries.indices.contains(index)
        ? (mapping.entries[index].key, mapping.entries[index].value) : nil
    case .sequence(let nodes): nodes.indices.contains(index) ? (String(index), nodes[index]) : nil
    case .scalar: nil
    }
  }
}
