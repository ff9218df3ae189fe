/// Makes nodes of what a reader finds, in the order of the document, and keeps to the limits.
///
/// Open collections wait on a stack of its own, so that the nesting of a document never becomes
/// recursion while it is read.
struct TreeBuilder {
  private let limits: Limits
  private var openCollections: [OpenCollection] = []
  private var anchors = Anchors()
  private var nodeCount = 0

  /// The tree, as soon as it is complete.
  private(set) var root: Node?

  init(limits: Limits) {
    self.limits = limits
  }

  /// The collection that the next node goes into.
  var innermost: OpenCollection? { openCollections.last }

  mutating func addScalar(
    _ scalar: Scalar,
    anchor: String? = nil,
    at mark: Mark
  ) throws(YAMLError) {
    try countNode(at: mark)
    let subtree = Subtree(root: Node(.scalar(scalar), at: mark), nodeCount: 1, height: 0)
    if let anchor { anchors.define(anchor, as: subtree) }
    try place(subtree.root, height: 0)
  }

  mutating func beginSequence(anchor: String? = nil, at mark: Mark) throws(YAMLError) {
    try begin(.sequence([]), anchor: anchor, at: mark)
  }

  mutating func beginMapping(anchor: String? = nil, at mark: Mark) throws(YAMLError) {
    try begin(.mapping(MappingBuilder()), anchor: anchor, at: mark)
  }

  /// Ends the innermost collection.
  mutating func endCollection() throws(YAMLError) {
    guard let collection = openCollections.popLast() else { return }
    let node = Node(collection.content.finish(), at: collection.mark)
    if let anchor = collection.anchor {
      let nodeCount = nodeCount - collection.nodeCountBefore
      anchors.close(
        anchor,
        as: Subtree(root: node, nodeCount: nodeCount, height: collection.height)
      )
    }
    try place(node, height: collection.height)
  }

  mutating func addAlias(of name: String, at mark: Mark) throws(YAMLError) {
    let subtree = try anchors.target(of: name, at: mark)
    guard subtree.nodeCount <= limits.maximumNodes - nodeCount else {
      throw YAMLError("aliases expand to more than \(limits.maximumNodes) nodes", at: mark)
    }
    nodeCount += subtree.nodeCount
    // A chain of aliases makes a tree that is deeper than anything in the text.
    try checkDepth(openCollections.count + subtree.height, at: mark)
    try place(Node(subtree.root.value, at: mark), height: subtree.height)
  }

  private mutating func begin(
    _ content: OpenCollection.Content,
    anchor name: String?,
    at mark: Mark
  ) throws(YAMLError) {
    if let innermost, innermost.isExpectingKey { throw YAMLError.keyIsNotScalar(at: mark) }
    try checkDepth(openCollections.count + 1, at: mark)
    let nodeCountBefore = nodeCount
    try countNode(at: mark)
    openCollections.append(
      OpenCollection(
        content: content,
        mark: mark,
        anchor: name.map { anchors.open($0) },
        nodeCountBefore: nodeCountBefore
      )
    )
  }

  private mutating func place(_ node: Node, height: Int) throws(YAMLError) {
    guard let last = openCollections.indices.last else {
      root = node
      return
    }
    try openCollections[last].add(node, height: height)
  }

  private mutating func countNode(at mark: Mark) throws(YAMLError) {
    guard nodeCount < limits.maximumNodes else {
      throw YAMLError(
        "the document has more than \(limits.maximumNodes) nodes, counting what its aliases "
          + "expand to",
        at: mark
      )
    }
    nodeCount += 1
  }

  private func checkDepth(_ depth: Int, at mark: Mark) throws(YAMLError) {
    guard depth <= limits.maximumDepth else {
      throw YAMLError(
        "lists and mappings are nested more than \(limits.maximumDepth) deep",
        at: mark
      )
    }
  }
}
