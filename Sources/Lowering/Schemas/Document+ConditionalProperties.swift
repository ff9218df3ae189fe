import OpenAPI
import YAML

extension Document {
  /// Makes optional properties of those that only `then`, `else` or `dependentSchemas` describe: which
  /// values have them is up to the server. A property that several of them describe in different ways
  /// meets one of the descriptions.
  mutating func addConditionalProperties() {
    guard schemas.contains(where: { !$0.conditional.isEmpty }) else { return }
    let nested = partsWithoutName
    for id in Array(schemaIDs) where !nested.contains(id) {
      let conditional = ownParts(of: id).flatMap { self[$0].conditional }
      guard !conditional.isEmpty else { continue }
      let described = Set(FlatObject(id, in: self).members.map { ExactText($0.property.name) })
      for property in properties(of: conditional)
      where !described.contains(ExactText(property.name)) {
        self[id].properties.append(property)
      }
    }
  }

  /// The schemas that stand in an `allOf` without being components. They count for the schema around
  /// them, which knows all properties; each by itself would cost the square of a chain's length.
  var partsWithoutName: Set<SchemaID> {
    var parts: Set<SchemaID> = []
    for schema in schemas {
      parts.formUnion(schema.allOf.filter { self[$0].componentName == nil })
    }
    return parts
  }

  /// A schema, and what its `allOf` has that is no component.
  func ownParts(of id: SchemaID) -> [SchemaID] {
    var found = [id]
    var known: Set<SchemaID> = [id]
    var next = 0
    while next < found.count {
      for part in self[found[next]].allOf where self[part].componentName == nil {
        if known.insert(part).inserted { found.append(part) }
      }
      next += 1
    }
    return found
  }

  /// The properties that schemas describe, and those under conditions in them, each once.
  private mutating func properties(of conditional: [SchemaID]) -> [OpenAPI.Property] {
    var found: [(property: OpenAPI.Property, schemas: [SchemaID])] = []
    var indices: [ExactText: Int] = [:]
    var pending = Array(conditional.reversed())
    var visited: Set<SchemaID> = []
    while let id = pending.popLast() {
      guard visited.insert(id).inserted else { continue }
      let object = FlatObject(id, in: self)
      for member in object.members {
        let property = member.property
        guard let index = indices[ExactText(property.name)] else {
          indices[ExactText(property.name)] = found.count
          found.append((property, [property.schema]))
          continue
        }
        let isKnown = found[index].schemas.contains {
          SchemaComparison.isSame($0, property.schema, in: self)
        }
        if !isKnown { found[index].schemas.append(property.schema) }
      }
      pending += object.parts.flatMap { self[$0.schema].conditional }.reversed()
    }
    return found.map { property, schemas in
      guard schemas.count > 1 else { return property }
      let union = addUnion(of: schemas, at: property.mark)
      return property.with(schema: union)
    }
  }
}
