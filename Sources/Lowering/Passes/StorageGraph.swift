import ClientIR

/// Which models' values are parts of which other models' values.
struct StorageGraph {
  /// A value that is a part of another one.
  struct Edge: Hashable {
    /// The model that holds the value.
    let from: TypeName
    /// The model of the value.
    let to: TypeName
    /// The member that holds the value.
    let member: Member
  }

  /// A member of a model that holds a value.
  enum Member: Hashable {
    /// A property of an object, by its number.
    case property(Int)
    /// A case of a union.
    case variant
    /// An item of a list, by its number, which nothing can store elsewhere.
    case item(Int)
    /// A value whose properties stand in an object, by its number, which nothing can store elsewhere.
    case flattened(Int)
  }

  private(set) var models: [ModelDraft]
  private let indices: [TypeName: Int]
  private var edges: [TypeName: [Edge]] = [:]
  /// The models from which no cycle can be reached.
  private var finished: Set<TypeName> = []

  init(of models: [ModelDraft]) {
    self.models = models
    var indices: [TypeName: Int] = [:]
    for (index, model) in models.enumerated() {
      indices[model.name] = index
      edges[model.name] = Self.edges(of: model.model)
    }
    self.indices = indices
    keepEdgesOfCycles()
  }

  /// Leaves out edges that are in no cycle, so that it does not matter which models lead into one.
  private mutating func keepEdgesOfCycles() {
    let groups = CycleGroups(of: models.map(\.name), targets: edges.mapValues { $0.map(\.to) })
      .groups
    for (name, outgoing) in edges {
      edges[name] = outgoing.filter { groups[$0.to] == groups[name] }
    }
  }

  private static func edges(of model: Model) -> [Edge] {
    var edges: [Edge] = []
    func add(_ type: TypeReference, _ member: Member) {
      if let name = type.storedModel {
        edges.append(Edge(from: model.name, to: name, member: member))
      }
    }
    switch model {
    case .object(let object):
      for (index, property) in object.properties.enumerated() {
        add(property.type, .property(index))
      }
      for (index, value) in object.flattened.enumerated() { add(value.type, .flattened(index)) }
    case .union(let union):
      for variant in union.variants { add(variant.type, .variant) }
    case .tuple(let tuple):
      for (index, item) in tuple.items.enumerated() { add(item.type, .item(index)) }
    case .openEnum, .responseByStatus, .bodyAlternatives, .options: break
    }
    return edges
  }

  /// The first cycle that can be reached from a model: its edges, the closing one last.
  mutating func cycle(from root: TypeName) -> [Edge]? {
    // No recursion: a chain of models may be as long as the document.
    guard !finished.contains(root) else { return nil }
    var path = [(name: root, next: 0)]
    var taken: [Edge] = []
    var onPath = [root: 0]
    while let (name, next) = path.last {
      let outgoing = edges[name] ?? []
      guard next < outgoing.count else {
        path.removeLast()
        taken = Array(taken.prefix(max(0, path.count - 1)))
        onPath[name] = nil
        finished.insert(name)
        continue
      }
      path[path.count - 1].next += 1
      let edge = outgoing[next]
      if let start = onPath[edge.to] { return taken[start...] + [edge] }
      guard !finished.contains(edge.to) else { continue }
      onPath[edge.to] = path.count
      path.append((edge.to, 0))
      taken.append(edge)
    }
    return nil
  }

  /// Where to end a cycle: at its first union, or else at the property that comes last in it.
  func indirection(for cycle: [Edge]) -> Edge? {
    cycle.first { $0.member == .variant }
      ?? cycle.last { if case .property = $0.member { true } else { false } }
  }

  /// Stores the value of an edge elsewhere.
  mutating func makeIndirect(_ edge: Edge) {
    guard let index = indices[edge.from] else { return }
    switch (models[index], edge.member) {
    case (.object(var draft), .property(let number)):
      draft.properties[number].part.isIndirect = true
      models[index] = .object(draft)
      cut(edge)
    case (.union(var draft), .variant):
      draft.isIndirect = true
      models[index] = .union(draft)
      edges[edge.from] = []
    case (.object, _), (.union, _), (.openEnum, _), (.tuple, _), (.responseByStatus, _),
      (.bodyAlternatives, _):
      cut(edge)
    }
  }

  /// Ends a cycle where nothing can be stored elsewhere: an item is any JSON, and a value within an object
  /// is left out.
  mutating func giveUp(_ edge: Edge) {
    guard let index = indices[edge.from] else { return }
    switch (models[index], edge.member) {
    case (.tuple(var draft), .item(let number)):
      draft.items[number].part.type = .builtIn(.jsonValue)
      models[index] = .tuple(draft)
    case (.object(var draft), .flattened):
      draft.flattened.removeAll { $0.part.type.storedModel == edge.to }
      models[index] = .object(draft)
      edges[edge.from]?.removeAll { $0.to == edge.to && $0.member.isFlattened }
    case (.object, _), (.union, _), (.openEnum, _), (.tuple, _), (.responseByStatus, _),
      (.bodyAlternatives, _):
      break
    }
    cut(edge)
  }

  /// Takes a value for one that is stored elsewhere.
  mutating func cut(_ edge: Edge) {
    edges[edge.from]?.removeAll { $0 == edge }
  }
}

extension TypeReference {
  /// The model of which a value is a part of this type's value.
  fileprivate var storedModel: TypeName? {
    switch self {
    case .model(let name): name
    case .optional(let value): value.storedModel
    case .builtIn, .array, .dictionary: nil
    }
  }
}

extension StorageGraph.Member {
  fileprivate var isFlattened: Bool { if case .flattened = self { true } else { false } }
}
