import ClientIR
import OpenAPI

// Models: each has its name at once, and is lowered when what it is used for is.
extension TypeLowering {
  /// Gives a model its name and remembers to lower it.
  mutating func model(
    _ kind: ModelPlan.Kind,
    for id: SchemaID,
    at origin: TypeNames.Origin
  ) -> TypeReference {
    plan(ModelPlan(schema: id, name: names.components[id] ?? newName(at: origin), kind: kind))
  }

  mutating func enumModel(
    of id: SchemaID,
    rawType: BuiltInType,
    at origin: TypeNames.Origin
  ) -> TypeReference {
    let name = names.components[id] ?? newName(at: origin)
    let model = schemas.openEnum(id, named: name, rawType: rawType)
    return plan(ModelPlan(schema: id, name: name, kind: .openEnum(model)))
  }

  /// Makes one enumeration of the values that alternatives without a name list, each some of them.
  mutating func joinEnums(
    _ enums: VariantNames.JoinedEnums,
    at origin: TypeNames.Origin
  ) {
    let ids = enums.schemas.map { schemas.resolved($0) }
    let model = schemas.openEnum(ids, named: newName(at: origin), rawType: enums.rawType)
    let type = plan(ModelPlan(schema: ids[0], name: model.name, kind: .openEnum(model)))
    for id in enums.schemas + ids { types[id] = type }
  }

  private mutating func plan(_ model: ModelPlan) -> TypeReference {
    plans[model.name] = model
    pending.append(model)
    return .model(model.name)
  }

  private mutating func newName(at origin: TypeNames.Origin) -> TypeName {
    switch origin {
    case .named(let name): return names.take(name)
    case .component(let name):
      return plans[name] == nil ? name : names.take(exactly: name.name.name)
    case .property(let property, let owner):
      let plan = plans[owner]
      let proposal = Words(property).upperCamelCase
      // A case of a union is called as the type nested for it, which a script without capitals writes
      // in the same way.
      let isMember = Words(proposal).lowerCamelCase == proposal && plan?.isUnion == true
      let schemas = schemas
      return names.take(
        isMember ? proposal + "Value" : proposal,
        in: owner,
        members: plan.map(schemas.memberNames) ?? []
      )
    }
  }

  /// A union of the bodies of errors.
  ///
  /// - Parameters:
  ///   - bodies: The schemas of the bodies, each with the tag that an operation names it by.
  ///   - name: The name of the type, unless it is taken.
  /// - Returns: The union, each of whose variants has its tag.
  mutating func errorBodyUnion(
    of bodies: [(tag: String, schema: SchemaID)],
    named name: String
  ) -> TypeReference {
    guard let first = bodies.first else { return .builtIn(.jsonValue) }
    return plan(
      ModelPlan(
        schema: first.schema,
        name: names.take(exactly: name, suffix: "Model"),
        kind: .errorBody(bodies)
      )
    )
  }

  /// The type of the alternatives that a part of an object has.
  mutating func flattenedType(of part: FlatObject.Part, in owner: ModelPlan) -> TypeReference {
    let origin = TypeNames.Origin.property("variant", of: holder(of: part.owner, in: owner))
    if part.schema != owner.schema, schemas.isUnion(part.schema) {
      return type(of: part.schema, at: origin)
    }
    if let type = flattenedTypes[part.schema] { return type }
    // It is not named for the schema, of which it is a part alone.
    let type = plan(
      ModelPlan(
        schema: part.schema,
        name: newName(at: origin),
        kind: .union(schemas.alternatives(of: part.schema))
      )
    )
    flattenedTypes[part.schema] = type
    return type
  }

  /// The structure of an object, whether others extend it or not.
  mutating func structure(of id: SchemaID, named name: String) -> TypeReference {
    guard case .hierarchy = schemas.form(of: id) else { return type(of: id, at: .named(name)) }
    if let type = structureTypes[id] { return type }
    let base = names.components[id]?.name.name ?? Words(name).upperCamelCase
    let type = plan(
      ModelPlan(
        schema: id,
        name: names.take(exactly: base + "Base", suffix: "Model"),
        kind: .object(schemas.object(of: id))
      )
    )
    structureTypes[id] = type
    return type
  }

  /// The model in which the type of a property is nested: that of the component which describes the
  /// property, so that the type's name does not depend on who includes the component.
  func holder(of id: SchemaID, in owner: ModelPlan) -> TypeName {
    guard let name = names.components[id], types[id] == .model(name) else { return owner.name }
    return name
  }

  /// Whether a type that a schema has is the model made for it, and not for a part of it.
  func isOwnModel(_ plan: ModelPlan) -> Bool { types[plan.schema] == .model(plan.name) }

  /// What a model is lowered from.
  func plan(of name: TypeName) -> ModelPlan? { plans[name] }

  /// An open enumeration.
  func openEnum(named name: TypeName) -> OpenEnumModel? {
    if case .openEnum(let model)? = plans[name]?.kind { model } else { nil }
  }

  /// Lowers the models that have a name, and those that they name in turn.
  mutating func lowerModels() {
    var next = 0
    while next < pending.count {
      let plan = pending[next]
      next += 1
      switch plan.kind {
      case .object(let object): models.append(.object(draft(of: object, plan)))
      case .openEnum(let model): models.append(.openEnum(model, schema: plan.schema))
      case .union(let alternatives): models.append(.union(draft(of: alternatives, plan)))
      case .hierarchy(let hierarchy): models.append(.union(draft(of: hierarchy, plan)))
      case .errorBody(let bodies): models.append(.union(draft(ofErrors: bodies, plan)))
      case .tuple: models.append(.tuple(tupleDraft(plan)))
      }
    }
    pending = []
  }
}

extension SchemaCatalog {
  /// The names that the members of a model have. Those of a union are decided with the names of the
  /// types that are nested in it.
  fileprivate func memberNames(of plan: ModelPlan) -> [Identifier] {
    switch plan.kind {
    case .object(let object): return memberNames(of: object).all
    case .tuple:
      let names = itemNames(of: plan.schema)
      return names.items + [names.rest]
    case .openEnum, .union, .hierarchy, .errorBody: return []
    }
  }
}
