import Diagnostics
import YAML

// Schemas (OpenAPI Specification 3.0.3, section 4.7.24; JSON Schema 2020-12).
extension DocumentReader {
  mutating func discriminator(in fields: Mapping) -> Discriminator? {
    guard let node = fields["discriminator"] else { return nil }
    // Swagger 2.0 has the name alone.
    if case .scalar(let scalar) = node.value, case .string(let name) = scalar.value {
      report(
        .textForValue,
        "'discriminator' must be a mapping; it is read as the name of the property",
        at: node.mark
      )
      return Discriminator(propertyName: name, mapping: [], mark: node.mark)
    }
    guard let fields = mapping(node, "'discriminator'") else { return nil }
    let name = requiredString(
      "propertyName",
      in: fields,
      or: .wrongFieldType,
      of: "a discriminator",
      "the discriminator is passed over",
      at: node.mark
    )
    var mapping: [(value: String, schema: SchemaID)] = []
    for entry in optionalMapping("mapping", in: fields)?.entries ?? [] {
      if let schema = mappedSchema(entry.value, for: entry.key) {
        mapping.append((entry.key, schema))
      }
    }
    return name.map { Discriminator(propertyName: $0, mapping: mapping, mark: node.mark) }
  }

  /// The schema that a value of a discriminator's mapping names: by its name in
  /// `components/schemas`, or as references do.
  mutating func mappedSchema(_ node: Node, for value: String) -> SchemaID? {
    guard let text = text(node, "a value of 'mapping'") else { return nil }
    if let id = componentSchema(named: text, in: files.index(of: node.mark)) { return id }
    if text.looksLikeReference,
      let target = target(
        of: Reference(node: node),
        isSchema: true,
        "the value '\(value)' of the discriminator"
      )
    {
      return schema(at: target.place, target.node)
    }
    if !text.looksLikeReference {
      report(
        .danglingReference,
        "there is no schema '\(text)' in 'components/schemas'; the value '\(value)' of the "
          + "discriminator is left out",
        at: node.mark,
        remedy: .remove(node.mark)
      )
    }
    return nil
  }
}

extension String {
  /// Whether a value of a discriminator's mapping is a reference rather than a name.
  var looksLikeReference: Bool {
    utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
      || [".yaml", ".yml", ".json"].contains { hasSuffix($0) }
  }
}
