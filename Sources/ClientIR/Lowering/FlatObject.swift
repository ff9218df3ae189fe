import OpenAPI

/// An object schema with everything that `allOf` brings to it.
struct FlatObject {
  private(set) var properties: [OpenAPI.Property] = []
  private(set) var required: Set<String> = []
  private(set) var additionalProperties = Schema.AdditionalProperties.unspecified

  /// Merges a schema and all that it includes, in the order of the document. A property that is
  /// described twice has the description that comes last.
  init(_ id: SchemaID, in document: Document) {
    var visited: Set<SchemaID> = []
    merge(id, in: document, visited: &visited)
  }

  private mutating func merge(
    _ id: SchemaID, in document: Document, visited: inout Set<SchemaID>
  ) {
    guard visited.insert(id).inserted else { return }
    let schema = document[id]
    for part in schema.allOf { merge(part, in: document, visited: &visited) }
    for property in schema.properties {
      if let index = properties.firstIndex(where: { $0.name == property.name }) {
        properties[index] = property
      } else {
        properties.append(property)
      }
    }
    required.formUnion(schema.required)
    if schema.additionalProperties != .unspecified {
      additionalProperties = schema.additionalProperties
    }
  }
}
