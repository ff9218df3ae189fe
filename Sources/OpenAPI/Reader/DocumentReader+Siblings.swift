import Diagnostics
import YAML

// What stands beside `$ref` in a schema. OpenAPI 3.0 ignores it (OpenAPI Specification 3.0.3,
// section 4.7.23), to 3.1 it is as good as any other keyword (JSON Schema 2020-12, section 8.2.3.1).
extension DocumentReader {
  /// The keywords that make a schema with a reference more than the reference.
  private static let keywords: Set<String> = [
    "additionalProperties", "allOf", "anyOf", "const", "contentEncoding", "contentMediaType",
    "default", "deprecated", "description", "discriminator", "enum", "format", "items", "nullable",
    "oneOf", "patternProperties", "prefixItems", "properties", "readOnly", "required", "title",
    "type", "unevaluatedProperties", "writeOnly",
  ]

  /// What nobody misses.
  private static let annotations: Set<String> = [
    "$ref", "description", "example", "examples", "summary", "title",
  ]

  /// Whether a schema with a reference says something else besides, which makes it a schema of its
  /// own.
  func saysMoreThanReference(_ node: Node) -> Bool {
    guard isVersion31, case .mapping(let fields) = node.value else { return false }
    return fields.entries.contains { Self.keywords.contains($0.key) }
  }

  /// The reference in a schema, when that is all the schema is.
  mutating func plainReference(in node: Node) -> Reference? {
    guard let reference = reference(in: node), !saysMoreThanReference(node) else { return nil }
    if !isVersion31 { warnOfIgnoredFields(in: node) }
    return reference
  }

  private mutating func warnOfIgnoredFields(in node: Node) {
    guard case .mapping(let fields) = node.value, fields.entries.count > 1 else { return }
    let ignored = fields.entries.first {
      !Self.annotations.contains($0.key) && !$0.key.hasPrefix("x-")
    }
    if let ignored {
      report(
        .warning(
          "OpenAPI 3.0 ignores '\(ignored.key)' beside '$ref'; put the reference into an 'allOf'",
          at: ignored.keyMark
        )
      )
    }
  }
}
