import OpenAPI

extension Lowering {
  /// Gives a model its name and remembers to lower it.
  mutating func model(
    _ kind: PendingModel.Kind,
    for id: SchemaID,
    at place: Place
  ) -> TypeReference {
    let name = componentNames[id] ?? newName(at: place)
    let model = PendingModel(schema: id, name: name, kind: kind)
    modelSources[name] = model
    pendingModels.append(model)
    return .model(name)
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
    return nestedScopes[owner, default: NameScope()].take(proposal, suffix: "Value")
  }
}
