import OpenAPI

// Schemas that are another way to write one schema: a reference with something beside it, which
// OpenAPI 3.0 writes as an `allOf` of one, and a value or null.
extension SchemaCatalog {
  /// How many wrappers are looked through: what a document has around one schema are few.
  static let maximumWrappers = 100

  /// The schema whose values a schema has, where it has no own.
  func wrapped(by id: SchemaID) -> SchemaID? {
    let schema = document[id]
    guard schema.enumeration == nil, schema.properties.isEmpty, schema.items == nil,
      schema.prefixItems.isEmpty, schema.additionalProperties == .unspecified
    else { return nil }
    let included = schema.allOf.filter { !document[$0].isBare }
    let alternatives = alternatives(of: id)
    switch (included.count, alternatives.count) {
    case (1, 0): return included[0]
    case (0, 1): return alternatives[0]
    default: return nil
    }
  }

  func newWrappers(from id: SchemaID) -> [SchemaID] {
    var chain = [id]
    var visited: Set<SchemaID> = [id]
    while chain.count < Self.maximumWrappers, let next = wrapped(by: chain[chain.count - 1]),
      visited.insert(next).inserted
    {
      chain.append(next)
    }
    return chain
  }

  func mayBeNull(_ id: SchemaID) -> Bool {
    var visited: Set<SchemaID> = []
    var pending = [id]
    while let id = pending.popLast() {
      guard visited.insert(id).inserted else { continue }
      let schema = document[id]
      if schema.isNullable { return true }
      pending += schema.anyOf + schema.oneOf
      if schema.allOf.contains(where: { document[$0].isBare && document[$0].isNullable }) {
        return true
      }
      if schema.allOf.count == 1 { pending.append(schema.allOf[0]) }
      if let inner = wrapped(by: id) { pending.append(inner) }
    }
    return false
  }
}

extension Schema {
  /// Whether null is all the schema allows. A component that is nullable and says no more may be
  /// anything.
  var isOnlyNull: Bool {
    isNullable && types.isEmpty && enumeration?.isEmpty != false && properties.isEmpty
      && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
      && (componentName == nil || hasNullType || enumeration != nil)
  }

  /// Whether the schema, which stands in another one's `allOf`, adds no value and no property.
  var isBare: Bool {
    componentName == nil && (types.isEmpty || types == [.object]) && enumeration == nil
      && properties.isEmpty && items == nil && prefixItems.isEmpty
      && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty && !additionalProperties.hasSchema
  }

  /// Whether the schema, which stands in another one's `anyOf` or `oneOf`, describes no value of its
  /// own.
  func onlyRestricts(_ outer: Schema) -> Bool {
    let outerSaysType = !outer.types.isEmpty || !outer.properties.isEmpty || !outer.allOf.isEmpty
    return componentName == nil && !isNullable && outerSaysType
      && (types.isEmpty || types == outer.types
        || types == [.object] && outer.types.isEmpty)
      && properties.isEmpty
      && enumeration == nil && items == nil && prefixItems.isEmpty
      && (format == nil || format == outer.format)
      && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
      && !additionalProperties.hasSchema
  }
}
