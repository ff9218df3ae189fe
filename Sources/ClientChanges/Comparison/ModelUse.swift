import ClientIR

/// Which models of a client stand in requests, and which in responses, however deep.
struct ModelUse {
  /// What the values of a type are used for.
  struct Directions: Sendable {
    /// Whether requests carry them.
    var isSent: Bool
    /// Whether responses carry them.
    var isReceived: Bool
  }

  private var sent: Set<TypeName> = []
  private var received: Set<TypeName> = []

  init(of client: Client) {
    let models = Dictionary(client.models.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    let operations = client.apis.flatMap(\.operations)
    let results = operations.flatMap { operation in
      operation.responses.compactMap(\.content?.valueType)
        + [operation.result?.valueType].compactMap(\.self)
    }
    sent = Self.reached(from: operations.flatMap(\.flatArguments).map(\.type), in: models) {
      // Requests leave read-only properties out.
      $0.heldTypes { !$0.isReadOnly }
    }
    received = Self.reached(from: results + [client.error.body], in: models) {
      $0.heldTypes
    }
  }

  /// What values of a model are used for. A model that another one only includes is used for neither.
  subscript(name: TypeName) -> Directions {
    Directions(isSent: sent.contains(name), isReceived: received.contains(name))
  }

  private static func reached(
    from roots: [TypeReference],
    in models: [TypeName: Model],
    through types: (Model) -> [TypeReference]
  ) -> Set<TypeName> {
    var reached: Set<TypeName> = []
    var pending = roots.compactMap(\.modelName)
    while let name = pending.popLast() {
      guard reached.insert(name).inserted, let model = models[name] else { continue }
      pending += types(model).compactMap(\.modelName)
    }
    return reached
  }
}
