import ClientIR

/// Puts the optional parameters of an operation into a structure of their own, where they are too many.
///
/// Of 52,764 operations in 271 vendors' documents, 99.3 % have at most sixteen optional parameters, with
/// which a declaration and its documentation are still looked through; the rest go up to 284.
struct OptionGrouping {
  /// The most optional parameters that a method has as arguments.
  static let mostArguments = 16

  private var typeNames: TypeNames
  /// The structures, in the order of the operations.
  private(set) var models: [OptionsModel] = []

  init(_ typeNames: TypeNames) {
    self.typeNames = typeNames
  }

  /// An operation with its options in a structure, if they are too many.
  mutating func grouping(_ operation: Operation) -> Operation {
    // What has the page in a property of its own is reached by its name.
    let owners = operation.paging?.owners ?? []
    let members = operation.arguments.filter { $0.isOption && !owners.contains($0.name) }
    guard members.count > Self.mostArguments else { return operation }
    var scope = NameScope.arguments
    let names = Set(members.map(\.name))
    let others = operation.arguments.filter { !names.contains($0.name) }
    for argument in others { scope.keep(argument.name.name) }
    if let paging = operation.paging {
      for name in [paging.size?.name, paging.maximumCount].compactMap(\.self) {
        scope.keep(name.name)
      }
    }
    let type = typeNames.take("\(operation.name.name)_options")
    let options = Argument(
      name: scope.take("options", suffix: "Value"),
      type: .model(type),
      isOptional: false,
      destination: .options(members),
      documentation: DocComment("The optional parameters."),
      defaultValue: nil,
      serverDefault: nil,
      isDeprecated: false
    )
    models.append(OptionsModel(name: type, method: operation.name, members: members))
    var operation = operation
    operation.arguments = others
    // Behind what callers must name, and before an optional body.
    let place = others.firstIndex { !$0.mustBeGiven } ?? others.count
    operation.arguments.insert(options, at: place)
    operation.example = operation.example?.grouping(names, as: type, options.name, at: place)
    operation.paging = operation.paging?.moving(names, into: options.name)
    return operation
  }
}

extension Argument {
  /// Whether the argument is an optional parameter.
  fileprivate var isOption: Bool {
    switch destination {
    case .query, .header, .idempotencyKey, .cookie: isOptional
    case .path, .body, .server, .options: false
    }
  }
}

extension ExampleCall {
  /// The call with the values of options in a structure.
  fileprivate func grouping(
    _ members: Set<Identifier>,
    as type: TypeName,
    _ label: Identifier,
    at place: Int
  ) -> ExampleCall {
    let options = arguments.filter { members.contains($0.name) }
    guard !options.isEmpty else { return self }
    var fields = arguments.filter { !members.contains($0.name) }
    fields.insert(
      .init(name: label, value: .object(type, options)),
      at: min(place, fields.count)
    )
    return ExampleCall(arguments: fields, resultName: resultName)
  }
}

extension Paging {
  /// The arguments of which a property says which page it is, or how long.
  fileprivate var owners: [Identifier] {
    [place, size?.place].compactMap { place in
      if case .property(_, let owner, variable: _)? = place { owner } else { nil }
    }
  }

  /// The same, where what says which page it is has become a property of a structure.
  fileprivate func moving(_ members: Set<Identifier>, into options: Identifier) -> Paging {
    func moved(_ place: Place) -> Place {
      guard case .argument(let name) = place, members.contains(name) else {
        return place
      }
      return .property(name, of: options, variable: name)
    }
    var paging = self
    paging.kind = kind.mappingPlace(moved)
    if let size { paging.size?.place = moved(size.place) }
    return paging
  }
}
