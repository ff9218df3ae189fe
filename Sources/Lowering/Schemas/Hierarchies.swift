import OpenAPI

/// Schemas that others extend: an object with a discriminator and no alternatives beside it, which
/// others include by `allOf` (OpenAPI Specification 3.0.3, section 4.7.25).
struct Hierarchies {
  /// The subtypes of each, however deep, in the order of the document: those that include it, and those
  /// that its mapping names.
  private(set) var subtypes: [SchemaID: [SchemaID]] = [:]
  /// Those that each of them extends itself.
  private(set) var bases: [SchemaID: [SchemaID]] = [:]
  /// Those of its subtypes that are extended in turn, and have another property for it.
  private(set) var innerBases: [SchemaID: [SchemaID]] = [:]

  init(of document: Document) {
    let bases = document.componentSchemas.filter { document[$0].mayBeExtended }
    guard !bases.isEmpty else { return }
    let children = Self.children(in: document)
    let places = Dictionary(
      document.componentSchemas.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let isBase = Set(bases)
    var extensions: [SchemaID: Set<SchemaID>] = [:]
    for base in bases {
      var found: Set<SchemaID> = [base]
      var pending = [base]
      while let id = pending.popLast() {
        for child in children[id, default: []] where found.insert(child).inserted {
          pending.append(child)
        }
      }
      extensions[base] = found
      found.formUnion(document[base].discriminator?.mapping.map(\.schema) ?? [])
      found.remove(base)
      guard !found.isEmpty else { continue }
      subtypes[base] = found.sorted {
        (places[$0] ?? .max, $0.index) < (places[$1] ?? .max, $1.index)
      }
      for id in subtypes[base, default: []] where isBase.contains(id) {
        self.bases[id, default: []].append(base)
      }
    }
    for base in bases {
      let property = document[base].discriminator?.propertyName
      innerBases[base] = subtypes[base, default: []].filter { id in
        // Of two that include each other, neither is within the other.
        isBase.contains(id) && extensions[base]?.contains(id) == true
          && extensions[id]?.contains(base) == false
          && document[id].discriminator?.propertyName != property
      }
    }
  }

  /// The schemas with a name that include each schema with a name by `allOf`, directly or in a part that
  /// has no name.
  private static func children(in document: Document) -> [SchemaID: [SchemaID]] {
    var children: [SchemaID: [SchemaID]] = [:]
    for id in document.componentSchemas where document[id].componentName != nil {
      var visited: Set<SchemaID> = [id]
      var pending = document[id].allOf
      while let part = pending.popLast() {
        guard visited.insert(part).inserted else { continue }
        if document[part].componentName == nil {
          pending += document[part].allOf
        } else {
          children[part, default: []].append(id)
        }
      }
    }
    return children
  }
}

extension Schema {
  /// Whether the schema has a property that says which schema a value has, and does not list them.
  fileprivate var mayBeExtended: Bool {
    discriminator != nil && componentName != nil && anyOf.isEmpty && oneOf.isEmpty
  }
}
