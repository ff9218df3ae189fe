import ClientIR
import OpenAPI

extension Lowering {
  /// Gives a model its name and remembers to lower it.
  mutating func model(
    _ kind: PendingModel.Kind,
    for id: SchemaID,
    at place: Place
  ) -> TypeReference {
    add(kind, for: id, named: componentNames[id] ?? newName(at: place))
  }

  /// A model of a part of what a schema says, which is not named for the schema.
  mutating func nestedModel(
    _ kind: PendingModel.Kind,
    for id: SchemaID,
    at place: Place
  ) -> TypeReference {
    add(kind, for: id, named: newName(at: place))
  }

  private mutating func add(
    _ kind: PendingModel.Kind,
    for id: SchemaID,
    named name: TypeName
  ) -> TypeReference {
    let model = PendingModel(schema: id, name: name, kind: kind)
    modelSources[name] = model
    pendingModels.append(model)
    return .model(name)
  }

  /// A union of the bodies of errors.
  ///
  /// - Parameters:
  ///   - schemas: The schemas of the bodies, each with the tag that an operation names it by.
  ///   - name: The name of the type, unless it is taken.
  /// - Returns: The union, each of whose variants has its tag.
  mutating func errorBodyUnion(
    of schemas: [(tag: String, schema: SchemaID)],
    named name: String
  ) -> TypeReference {
    guard let first = schemas.first else { return .builtIn(.jsonValue) }
    return add(
      .errorBody(schemas),
      for: first.schema,
      named: TypeName(typeScope.take(name, suffix: "Model"))
    )
  }

  private mutating func newName(at place: Place) -> TypeName {
    switch place {
    case .named(let name):
      return TypeName(typeScope.take(Words(name).upperCamelCase, suffix: "Model"))
    case .component(let name):
      return modelSources[name] == nil ? name : TypeName(typeScope.take(name.name.name))
    case .property(let property, let owner):
      let proposal = Words(property).upperCamelCase
      return TypeName(takeNestedName(proposal, in: owner), in: owner)
    }
  }

  /// A nested type hides whatever has its name within the type that holds it, so it must differ
  /// from every name that the generated code of that type might use, and from its members.
  private mutating func takeNestedName(_ proposal: String, in owner: TypeName) -> Identifier {
    if nestedScopes[owner] == nil {
      var scope = NameScope(reserved: namesOutsideModels)
      for name in owner.components { scope.keep(name.name) }
      for name in modelSources[owner].map(memberNames) ?? [] { scope.keep(name.name) }
      nestedScopes[owner] = scope
    }
    // A case of a union is called as the type nested for it, which a script without capitals writes
    // in the same way.
    let isMember =
      Words(proposal).lowerCamelCase == proposal && modelSources[owner]?.isUnion == true
    let proposal = isMember ? proposal + "Value" : proposal
    return nestedScopes[owner, default: NameScope()].take(proposal, suffix: "Value")
  }
}
