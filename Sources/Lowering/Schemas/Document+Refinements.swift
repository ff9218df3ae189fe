import OpenAPI
import YAML

extension Document {
  /// Joins descriptions of one property that stand in the parts of an `allOf`. A later one often says
  /// nothing but an example, a default or how long text may be, and means what the one before says
  /// besides: it is read as if it included that one.
  mutating func joinDescriptions() {
    let nested = partsWithoutName
    for id in Array(schemaIDs) where !self[id].allOf.isEmpty && !nested.contains(id) {
      let mayRefine = ownParts(of: id).contains { part in
        self[part].properties.contains { isRefinement($0.schema) }
      }
      guard mayRefine else { continue }
      var described: [ExactText: SchemaID] = [:]
      for part in FlatObject.parts(of: id, in: self).parts {
        for property in self[part.schema].properties {
          let earlier = described.updateValue(property.schema, forKey: ExactText(property.name))
          if part.owner == id, let earlier, refines(property.schema, earlier) {
            self[property.schema].allOf = [earlier]
          }
        }
      }
    }
  }

  /// Whether a schema says so little that it can only be meant to add to another one.
  func isRefinement(_ id: SchemaID) -> Bool {
    let schema = self[id]
    return schema.componentName == nil && (schema.allOf + schema.anyOf + schema.oneOf).isEmpty
      && schema.enumeration == nil && schema.format == nil && schema.contentEncoding == nil
      && schema.items == nil && schema.prefixItems.isEmpty && schema.types.count <= 1
      && schema.additionalProperties == .unspecified
  }

  private func refines(_ id: SchemaID, _ earlier: SchemaID) -> Bool {
    guard id != earlier, isRefinement(id) else { return false }
    let schema = self[id]
    let properties = Set(schema.properties.map { ExactText($0.name) })
    if !properties.isEmpty {
      // One that names all properties again stands for itself.
      let object = FlatObject(earlier, in: self)
      return object.isObject && object.parts.allSatisfy { $0.schema != id }
        && object.members.contains { !properties.contains(ExactText($0.property.name)) }
    }
    guard let type = schema.types.first else { return true }
    let said = self[innermost(earlier)]
    return switch type {
    case .object: said.types == [.object] || said.types.isEmpty
    case .number: said.types == [.number] || said.types == [.integer]
    case .array, .boolean, .integer, .string: said.types == [type]
    }
  }

  /// The schema that a chain of references with something beside them leads to.
  private func innermost(_ id: SchemaID) -> SchemaID {
    var last = id
    for _ in 0..<SchemaCatalog.maximumWrappers {
      guard self[last].types.isEmpty, self[last].allOf.count == 1 else { break }
      last = self[last].allOf[0]
    }
    return last
  }
}
