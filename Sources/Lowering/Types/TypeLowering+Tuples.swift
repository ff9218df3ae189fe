import ClientIR
import OpenAPI

// Lists whose first items have schemas of their own (JSON Schema 2020-12, section 10.3.1.1).
extension TypeLowering {
  mutating func tupleDraft(_ plan: ModelPlan) -> TupleDraft {
    let schema = document[plan.schema]
    let names = schemas.itemNames(of: plan.schema)
    var items: [Sourced<TupleModel.Item>] = []
    for (index, (id, name)) in zip(schema.prefixItems, names.items).enumerated() {
      let origin = TypeNames.Origin.property(name.name, of: plan.name)
      let isOptional = index >= schema.minItems
      let item = TupleModel.Item(
        name: name,
        type: isOptional ? type(of: id, at: origin) : itemType(of: id, at: origin),
        isOptional: isOptional,
        documentation: schemas.documentation(of: id)
      )
      items.append(Sourced(part: item, schema: id))
    }
    var rest: TypeReference?
    if let more = schema.items, !schema.hasNoMoreItems {
      rest = itemType(of: more, at: .property(names.rest.name, of: plan.name))
    }
    return TupleDraft(
      schema: plan.schema,
      name: plan.name,
      documentation: DocComment(schema.description),
      items: items,
      rest: rest.map { (names.rest, $0) }
    )
  }
}
