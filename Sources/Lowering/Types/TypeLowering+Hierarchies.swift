import ClientIR
import OpenAPI
import YAML

// Structures that others extend.
extension TypeLowering {
  mutating func draft(of hierarchy: Hierarchy, _ plan: ModelPlan) -> UnionDraft {
    var scope = NameScope.cases
    let variants = variants(hierarchy.members, by: hierarchy.property, of: plan, in: &scope)
    let unrecognized = scope.take("unrecognized", suffix: "Value")
    return UnionDraft(
      schema: plan.schema,
      name: plan.name,
      documentation: DocComment(document[plan.schema].description),
      variants: variants,
      unrecognized: unrecognized,
      discriminator: StringLiteral(hierarchy.property),
      common: commonProperties(of: hierarchy, plan, in: &scope),
      isErrorBody: false
    )
  }

  /// The properties of a structure that are the same in all that extend it.
  private mutating func commonProperties(
    of hierarchy: Hierarchy,
    _ plan: ModelPlan,
    in scope: inout NameScope
  ) -> [Sourced<UnionModel.CommonProperty>] {
    let others = schemas.structures(of: hierarchy).map { structure in
      Dictionary(
        schemas.memberNames(of: schemas.object(of: structure)).properties.map {
          (ExactText($0.member.property.name), (schema: $0.member.property.schema, name: $0.name))
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
    // A case of such a name has taken it from the property.
    let innerCases = caseNames(within: hierarchy)
    let object = schemas.object(of: plan.schema)
    var common: [Sourced<UnionModel.CommonProperty>] = []
    for (member, name) in schemas.memberNames(of: object).properties {
      let schema = member.property.schema
      let isCommon = others.allSatisfy { properties in
        properties[ExactText(member.property.name)].map { $0.schema == schema && $0.name == name }
          ?? false
      }
      guard isCommon, !innerCases.contains(name.name) else { continue }
      let type = self.type(
        of: schema,
        at: .property(member.property.name, of: holder(of: member.owner, in: plan))
      )
      let property = UnionModel.CommonProperty(
        name: scope.take(name.name, suffix: "Value"),
        property: name,
        key: StringLiteral(member.property.name),
        type: type.orNil,
        documentation: schemas.documentation(of: schema)
      )
      common.append(Sourced(part: property, schema: schema))
    }
    return common
  }

  /// What cases may be called in the hierarchies that are members of one.
  private func caseNames(within hierarchy: Hierarchy) -> Set<String> {
    var found: Set<String> = []
    for case let inner? in hierarchy.inner.map(schemas.hierarchy) {
      let names = VariantNames(inner.members.map { $0.schema }, in: schemas)
      for (index, member) in inner.members.enumerated() {
        let name = names.name(of: member.schema, tag: member.tags.first, number: index + 1)
        found.insert(Words(name).lowerCamelCase)
      }
      found.insert("unrecognized")
      found.formUnion(caseNames(within: inner))
    }
    return found
  }
}
