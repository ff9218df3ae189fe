import OpenAPI
import YAML

/// The one value that a property of a schema's values has, because it says which schema they have.
struct WrittenTags {
  private struct Place: Hashable {
    let schema: SchemaID
    let property: ExactText
  }

  private var tags: [Place: String] = [:]
  private var ambiguous: Set<Place> = []

  init(_ schemas: SchemaCatalog) {
    let document = schemas.document
    for id in document.allSchemas {
      guard let discriminator = document[id].discriminator else { continue }
      let hierarchy = schemas.hierarchy(of: id)
      let members = hierarchy?.members.map { $0.schema } ?? schemas.alternatives(of: id)
      for member in members {
        let tag = schemas.onlyTag(of: member, by: discriminator, in: id)
        let isInner = hierarchy?.inner.contains(member) == true
        let inner = isInner ? schemas.hierarchy(of: member) : nil
        for structure in inner.map(schemas.structures) ?? [member] {
          let place = Place(
            schema: schemas.resolved(structure),
            property: ExactText(hierarchy?.property ?? discriminator.propertyName)
          )
          if tag == nil || tags[place].map({ $0 != tag }) == true { ambiguous.insert(place) }
          tags[place] = tag
        }
      }
    }
  }

  /// The value, if there is one and it is the same wherever the schema is told from others.
  func tag(of schema: SchemaID, in property: String) -> String? {
    let place = Place(schema: schema, property: ExactText(property))
    return ambiguous.contains(place) ? nil : tags[place]
  }
}

extension SchemaCatalog {
  /// The only value of a discriminator that stands for a schema, its own name aside if there is
  /// another.
  fileprivate func onlyTag(
    of id: SchemaID,
    by discriminator: Discriminator,
    in base: SchemaID
  ) -> String? {
    let mapped = discriminator.mapping.filter { $0.schema == id }.map(\.value)
    if mapped.count > 1 { return nil }
    if let tag = mapped.first { return tag }
    let name = document[id].componentName
    guard let hierarchy = hierarchy(of: base) else {
      let listed = listedTags(of: id, by: discriminator.propertyName)
      return listed.isEmpty ? name : listed.count == 1 ? listed[0] : nil
    }
    let tags = hierarchy.members.first { $0.schema == id }?.tags ?? []
    let stated = tags.filter { $0 != name }
    return stated.isEmpty ? tags.first : stated.count == 1 ? stated[0] : nil
  }
}
