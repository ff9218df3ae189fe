import OpenAPI
import YAML

// The properties by which a reader tells the types of a union apart. They are part of what a value is, so
// that they are written whether a schema requires them or not.
extension SchemaCatalog {
  /// The names of such properties, by the schemas of the objects that have them.
  func newTagProperties() -> [SchemaID: Set<ExactText>] {
    var found: [SchemaID: Set<ExactText>] = [:]
    for id in document.schemaIDs {
      let alternatives = alternatives(of: id)
      guard alternatives.count > 1 else { continue }
      // Where there is a discriminator, the union itself writes what it says.
      guard document[id].discriminator == nil else { continue }
      let objects = alternatives.flatMap { leaves(of: $0) }.filter { object(of: $0).isObject }
      let names = namesOfDifferentValues(in: objects)
      guard !names.isEmpty else { continue }
      for object in objects { found[object, default: []].formUnion(names) }
    }
    return found
  }

  /// The properties of which objects list values that others do not.
  private func namesOfDifferentValues(in objects: [SchemaID]) -> Set<ExactText> {
    var common: [ExactText: Set<ExactText>] = [:]
    for object in objects {
      for member in self.object(of: object).members {
        guard let schema = wrappers(from: member.property.schema).last,
          let listed = document[schema].enumeration, !listed.isEmpty
        else { continue }
        let name = ExactText(member.property.name)
        let values = Set(listed.compactMap(\.scalarText).map { ExactText($0) })
        common[name] = common[name]?.intersection(values) ?? values
      }
    }
    return Set(common.filter(\.value.isEmpty).keys)
  }
}
