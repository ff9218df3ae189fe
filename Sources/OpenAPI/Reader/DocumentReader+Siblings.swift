import YAML

// What stands beside `$ref` in a schema. To OpenAPI 3.1 it is as good as any other keyword (JSON Schema
// 2020-12, section 8.2.3.1). OpenAPI 3.0 ignores it (OpenAPI Specification 3.0.3, section 4.7.23), but
// whoever writes it means what it says of the value at this place.
extension DocumentReader {
  /// The keywords that make a schema with a reference more than the reference.
  private static let keywords: Set<String> = [
    "additionalProperties", "allOf", "anyOf", "const", "contentEncoding", "contentMediaType",
    "contentSchema", "default", "dependentSchemas", "deprecated", "description", "discriminator",
    "else", "enum",
    "format", "items", "nullable", "oneOf", "patternProperties", "prefixItems", "properties",
    "readOnly", "required", "then", "title", "type", "unevaluatedProperties", "writeOnly",
  ]

  /// What is said of a value at its place, rather than of what it is.
  private static let annotations: Set<String> = [
    "default", "deprecated", "description", "nullable", "readOnly", "writeOnly",
  ]

  /// Whether a schema with a reference says something else besides, which makes it a schema of its
  /// own.
  func saysMoreThanReference(_ node: Node) -> Bool {
    guard case .mapping(let fields) = node.value, fields.entries.count > 1 else { return false }
    let counting = hasJSONSchema ? Self.keywords : Self.annotations
    return fields.entries.contains { counting.contains($0.key) && !$0.value.isNull }
      || hasJSONSchema && !dynamicAnchors(in: fields).isEmpty
  }

  /// What OpenAPI 3.0 has beside a reference, with the reference.
  func annotations(in fields: Mapping) -> Mapping {
    Mapping(
      entries: fields.entries.filter { $0.key == "$ref" || Self.annotations.contains($0.key) }
    )
  }

  /// The reference in a schema, when that is all the schema is.
  func plainReference(in node: Node) -> Reference? {
    guard let reference = reference(in: node), !saysMoreThanReference(node) else { return nil }
    return reference
  }
}
