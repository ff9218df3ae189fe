/// A sequence or a mapping whose end has not been read yet.
struct OpenCollection {
  enum Content {
    case sequence([Node])
    case mapping(MappingBuilder)

    func finish() -> Node.Value {
      switch self {
      case .sequence(let nodes): .sequence(nodes)
      case .mapping(let builder): .mapping(builder.finish())
      }
    }
  }

  private(set) var content: Content
  let mark: Mark
  let anchor: OpenAnchor?
  /// How many nodes there were before this one.
  let nodeCountBefore: Int
  /// How many collections are nested here at the deepest place, this one included.
  private(set) var height = 1

  init(content: Content, mark: Mark, anchor: OpenAnchor?, nodeCountBefore: Int) {
    self.content = content
    self.mark = mark
    self.anchor = anchor
    self.nodeCountBefore = nodeCountBefore
  }

  var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }

  var isExpectingKey: Bool {
    if case .mapping(let builder) = content { builder.isExpectingKey } else { false }
  }

  mutating func add(_ node: Node, height nodeHeight: Int) throws(YAMLError) {
    height = max(height, nodeHeight + 1)
    // While the content is taken apart it must not stay in here too, or every append would copy
    // the whole collection.
    switch content {
    case .sequence(var nodes):
      content = .sequence([])
      nodes.append(node)
      content = .sequence(nodes)
    case .mapping(var builder):
      content = .sequence([])
      defer { content = .mapping(builder) }
      try builder.add(node)
    }
  }
}
