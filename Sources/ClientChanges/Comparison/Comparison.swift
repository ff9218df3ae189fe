import ClientIR

/// The work of comparing two clients.
struct Comparison {
  let old: Client
  let new: Client
  let operations: Matching<PublishedOperation>
  /// The names in the new client of the API types that the old one called otherwise.
  let apiNames: [TypeName: TypeName]
  let pairs: ModelPairs
  /// The models of the new client, by their names, with those of the old client that they were.
  let models: Matching<Model>
  let use: ModelUse
  let values: WireValues
  /// What all operations take, where it changed for each in the same way.
  let sharedAuthentication: AuthenticationChange?
  private(set) var changes: [Change] = []

  init(from old: Client, to new: Client) {
    self.old = old
    self.new = new
    operations = Matching(old.publishedOperations, new.publishedOperations)
    sharedAuthentication = operations.sharedAuthentication
    apiNames = operations.renamedAPIs(from: old.apis, to: new.apis)
    let pairs = ModelPairs(
      old,
      new,
      operations: operations.kept.map { ($0.old.operation, $0.new.operation) }
    )
    self.pairs = pairs
    let oldNames = Set(old.models.map(\.name))
    models = Matching(old.models, new.models) { model in
      oldNames.contains(model.name) ? pairs.newNames[model.name] ?? model.name : model.name
    }
    use = ModelUse(of: old)
    values = WireValues(pairs)
  }

  /// Keeps a change.
  mutating func report(
    _ kind: Change.Kind,
    _ subject: Subject,
    of owner: Subject? = nil,
    breaks: Breakage,
    _ sentence: Sentence
  ) {
    changes.append(
      Change(kind: kind, subject: subject, owner: owner, sentence: sentence, breaks: breaks)
    )
  }

  /// Says that callers should move away from something, or need not any more.
  mutating func compareDeprecation(
    _ old: Bool,
    _ new: Bool,
    _ subject: Subject,
    of owner: Subject? = nil,
    called name: Sentence
  ) {
    guard old != new else { return }
    report(
      new ? .deprecated : .changed,
      subject,
      of: owner,
      breaks: [],
      new ? "\(name) is deprecated." : "\(name) is no longer deprecated."
    )
  }
}

/// An operation with the API types that have it as a method.
struct PublishedOperation {
  let operation: Operation
  fileprivate(set) var apis: [TypeName]

  /// The subject of what is said of the operation.
  var subject: Subject {
    Subject(
      .operation,
      "\(apis[0].dotted).\(operation.name.name)",
      wireName: operation.id.value
    )
  }
}

extension Client {
  /// The operations, each once, in the order of the API types.
  fileprivate var publishedOperations: [PublishedOperation] {
    var operations: [PublishedOperation] = []
    var places: [String: Int] = [:]
    for api in apis {
      for operation in api.operations {
        let key = "\(operation.requestLine) \(operation.alternativeKey)"
        if let place = places[key] {
          operations[place].apis.append(api.name)
        } else {
          places[key] = operations.count
          operations.append(PublishedOperation(operation: operation, apis: [api.name]))
        }
      }
    }
    return operations
  }
}

extension Matching<PublishedOperation> {
  /// Matches operations by their IDs, and others by method and path; of the methods of one, each by the
  /// content type that it is for.
  fileprivate init(_ old: [PublishedOperation], _ new: [PublishedOperation]) {
    let byID = Matching(old, new) {
      "\($0.operation.id.value) \($0.operation.alternativeKey)"
    }
    let known = Set(byID.kept.map(\.new.operation.id))
    self.init(old, new) { published in
      let operation = published.operation
      let key =
        known.contains(operation.id)
        ? "id \(operation.id.value)" : "route \(operation.routeShape)"
      return "\(key) \(operation.alternativeKey)"
    }
  }

  /// The API types of which a new one has all operations that are left.
  fileprivate func renamedAPIs(from old: [API], to new: [API]) -> [TypeName: TypeName] {
    let (oldNames, newNames) = (old.map(\.name), new.map(\.name))
    var names: [TypeName: TypeName] = [:]
    for name in oldNames where !newNames.contains(name) {
      let homes = kept.filter { $0.old.apis.contains(name) }.map(\.new.apis)
      let heir = homes.first?.first { candidate in
        !oldNames.contains(candidate) && !names.values.contains(candidate)
          && homes.allSatisfy { $0.contains(candidate) }
      }
      if let heir { names[name] = heir }
    }
    return names
  }
}

extension Operation {
  /// What tells the methods of one operation apart.
  fileprivate var alternativeKey: String { alternative?.value ?? "" }
}
