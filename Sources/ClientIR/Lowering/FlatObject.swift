import OpenAPI

/// An object schema with everything that `allOf` brings to it.
struct FlatObject {
  /// A property, and the schema that has a name and describes it: the object itself, or one that it
  /// includes.
  struct Member {
    let property: OpenAPI.Property
    let owner: SchemaID
  }

  /// The schema and all that it includes, in the order in which they count.
  let parts: [(schema: SchemaID, owner: SchemaID)]
  private(set) var members: [Member] = []
  private(set) var required: Set<String> = []
  private(set) var additionalProperties = Schema.AdditionalProperties.unspecified
  /// Whether any part says that a value is an object.
  private(set) var isObject = false

  /// The names of the properties that must be there, in the order of the document.
  var requiredProperties: [String] {
    members.map(\.property.name).filter(required.contains)
  }

  /// Merges a schema and all that it includes, in the order of the document. A property that is
  /// described twice has the description that comes last.
  init(_ id: SchemaID, in document: Document) {
    parts = Self.parts(of: id, in: document)
    var indices: [String: Int] = [:]
    for (part, owner) in parts {
      let schema = document[part]
      for property in schema.properties {
        let member = Member(property: property, owner: owner)
        if let index = indices[property.name] {
          members[index] = member
        } else {
          indices[property.name] = members.count
          members.append(member)
        }
      }
      required.formUnion(schema.required)
      if schema.additionalProperties != .unspecified {
        additionalProperties = schema.additionalProperties
      }
      if schema.types == [.object] { isObject = true }
    }
    if !members.isEmpty || additionalProperties != .unspecified { isObject = true }
  }

  /// What a schema includes comes before the schema. No recursion: a chain of `allOf` may be as long
  /// as the document, or closed.
  private static func parts(
    of root: SchemaID,
    in document: Document
  ) -> [(schema: SchemaID, owner: SchemaID)] {
    var parts: [(schema: SchemaID, owner: SchemaID)] = []
    var visited: Set<SchemaID> = [root]
    var open = [(schema: root, owner: root, next: 0)]
    while let (schema, owner, next) = open.last {
      let included = document[schema].allOf
      guard next < included.count else {
        parts.append((schema, owner))
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let part = included[next]
      guard visited.insert(part).inserted else { continue }
      open.append((part, document[part].componentName == nil ? owner : part, 0))
    }
    return parts
  }
}
