import ClientIR
import Diagnostics
import OpenAPI

extension TypeLowering {
  mutating func draft(of alternatives: [SchemaID], _ plan: ModelPlan) -> UnionDraft {
    let schema = document[plan.schema]
    let tags = schemas.tags(of: alternatives, in: schema) { log.report($0) }
    var scope = NameScope.cases
    let variants = variants(
      zip(alternatives, tags?.tags ?? alternatives.map { _ in [] }).map { ($0, $1) },
      by: tags?.property,
      of: plan,
      in: &scope
    )
    reportAmbiguity(of: variants)
    return UnionDraft(
      schema: plan.schema,
      name: plan.name,
      // What stands beside properties has no description of its own.
      documentation: isOwnModel(plan) ? DocComment(schema.description) : nil,
      variants: variants,
      unrecognized: scope.take("unrecognized", suffix: "Value"),
      discriminator: tags.map { StringLiteral($0.property) },
      common: [],
      isErrorBody: false
    )
  }

  mutating func draft(
    ofErrors bodies: [(tag: String, schema: SchemaID)],
    _ plan: ModelPlan
  ) -> UnionDraft {
    var scope = NameScope.cases
    let variants = variants(
      bodies.map { ($0.schema, [$0.tag]) },
      by: nil,
      of: plan,
      in: &scope
    )
    return UnionDraft(
      schema: plan.schema,
      name: plan.name,
      documentation: nil,
      variants: variants,
      unrecognized: scope.take("unrecognized", suffix: "Value"),
      discriminator: nil,
      common: [],
      isErrorBody: true
    )
  }

  mutating func variants(
    _ alternatives: [(schema: SchemaID, tags: [String])],
    by property: String?,
    of plan: ModelPlan,
    in scope: inout NameScope
  ) -> [Sourced<UnionModel.Variant>] {
    var variants: [Sourced<UnionModel.Variant>] = []
    let names = VariantNames(alternatives.map(\.schema), in: schemas)
    for joined in names.joinedEnums where types[joined.schemas[0]] == nil {
      let name = names.name(of: joined.schemas[0], tag: nil, number: 0)
      joinEnums(joined, at: .property(name, of: plan.name))
    }
    for (index, (id, tags)) in alternatives.enumerated() {
      let proposal = names.name(of: id, tag: tags.first, number: index + 1)
      let (type, shape) = typeAndShape(of: id, named: proposal, in: plan)
      let literals = tags.map { StringLiteral($0) }
      // Two schemas of one type are one case: nothing in the client could tell them apart.
      if let same = variants.firstIndex(where: { $0.part.type == type }) {
        variants[same].part.tags += literals
        variants[same].part.shape = variants[same].part.shape.joined(with: shape)
      } else {
        // A case that is called as its type hides it, which only a script without capitals does.
        let wanted = Words(proposal).lowerCamelCase
        let hidesType = type.modelName?.components.contains { $0.name == wanted } == true
        let name = scope.take(hidesType ? wanted + "Value" : wanted, suffix: "Value")
        let variant = UnionModel.Variant(
          name: name,
          type: type,
          tags: literals,
          shape: shape,
          writesTag: property.map { !tags.isEmpty && schemas.hasTextTag(id, in: $0) } ?? false
        )
        variants.append(Sourced(part: variant, schema: id))
      }
    }
    return variants
  }

  private mutating func typeAndShape(
    of id: SchemaID,
    named proposal: String,
    in plan: ModelPlan
  ) -> (TypeReference, JSONShape) {
    switch plan.kind {
    case .hierarchy(let hierarchy) where !hierarchy.inner.contains(id):
      return (structure(of: id, named: proposal), schemas.shape(of: schemas.object(of: id)))
    case .object, .openEnum, .union, .hierarchy, .tuple, .errorBody:
      let type = self.type(of: id, at: .property(proposal, of: plan.name))
      return (type, shape(of: Sourced(part: type, schema: id)))
    }
  }
}
