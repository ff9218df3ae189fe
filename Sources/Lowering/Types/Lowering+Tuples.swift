import ClientIR
import OpenAPI

// Lists whose first items have schemas of their own (JSON Schema 2020-12, section 10.3.1.1).
extension Lowering {
  /// The schema of every item of such a list, if all have the same type: the list is then like any
  /// other.
  func commonItem(of schema: Schema) -> SchemaID? {
    guard let first = schema.prefixItems.first else { return nil }
    let items = schema.prefixItems + (schema.items.map { [$0] } ?? [])
    guard items.allSatisfy({ isNullable($0) == isNullable(first) }) else { return nil }
    return Set(items).count == 1 || commonWord(of: items) != nil ? first : nil
  }

  mutating func tuple(_ pending: PendingModel) -> TupleModel {
    let schema = document[pending.schema]
    let names = tupleNames(of: schema)
    var items: [TupleModel.Item] = []
    for (index, id) in schema.prefixItems.enumerated() {
      let place = Place.property(names.items[index].name, of: pending.name)
      let isOptional = index >= schema.minItems
      items.append(
        TupleModel.Item(
          name: names.items[index],
          type: isOptional ? type(of: id, at: place) : itemType(of: id, at: place),
          isOptional: isOptional,
          documentation: documentation(of: id)
        )
      )
    }
    var rest: TypeReference?
    if let more = schema.items, !schema.hasNoMoreItems {
      rest = itemType(of: more, at: .property(names.rest.name, of: pending.name))
    }
    return TupleModel(
      name: pending.name,
      documentation: DocComment(schema.description),
      items: items,
      rest: rest.map { (names.rest, $0) }
    )
  }

  /// The names of the properties that hold items.
  func tupleNames(of schema: Schema) -> (items: [Identifier], rest: Identifier) {
    var scope = NameScope.properties
    let items = schema.prefixItems.enumerated().map { index, id in
      scope.take(document[id].usableTitle ?? "item\(index + 1)", suffix: "Value")
    }
    return (items, scope.take("rest", suffix: "Value"))
  }
}

extension Schema {
  /// The title as a name, where it is short enough for one.
  var usableTitle: String? {
    guard let title else { return nil }
    let name = Words(title).lowerCamelCase
    return name.isEmpty || title.utf8.count > 40 ? nil : name
  }
}
