import YAML

/// What the keys of a mapping are, which tells parts of a document from values and from names that its
/// author has given.
enum KeyRole {
  /// Fields that OpenAPI or JSON Schema gives a meaning.
  case fields
  /// Names that the author of the document has given.
  case names
  /// The fields of a discriminator.
  case discriminator
  /// The values of a discriminator.
  case mapping

  /// The fields in which an author's names are the keys.
  private static let maps: Set<String> = [
    "$defs", "additionalOperations", "callbacks", "content", "definitions", "dependentSchemas",
    "encoding", "headers", "links", "mediaTypes", "parameters", "pathItems", "paths",
    "patternProperties", "properties", "requestBodies", "responses", "schemas", "securitySchemes",
    "variables", "webhooks",
  ]

  /// The fields that hold values of the API and no parts of the document.
  private static let values: Set<String> = [
    "const", "default", "enum", "example", "examples", "dataValue",
  ]

  /// The role of the keys below a field; nil for what is no part of the document: a value, or an
  /// extension, of which nobody knows what a `$ref` in it means.
  func role(below key: String) -> KeyRole? {
    switch self {
    case .names: .fields
    case .mapping: .mapping
    case .discriminator: key == "mapping" ? .mapping : nil
    case .fields:
      if Self.values.contains(key) || key.hasPrefix("x-") {
        nil
      } else if key == "discriminator" {
        .discriminator
      } else {
        Self.maps.contains(key) ? .names : .fields
      }
    }
  }
}
