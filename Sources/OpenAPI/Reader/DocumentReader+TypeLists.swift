import YAML

extension DocumentReader {
  /// Makes alternatives of a schema that has several types, one for each with what concerns it.
  mutating func divideTypes(of schema: inout Schema) {
    guard schema.types.count > 1 else { return }
    let types = schema.types
    schema.types = []
    // Alternatives that are there already say their own types.
    guard schema.anyOf.isEmpty, schema.oneOf.isEmpty else { return }
    var parts: [Schema] = []
    for type in types {
      let values = schema.enumeration?.filter { type.includes($0) }
      // A type that no listed value has is none.
      guard values?.isEmpty != true else { continue }
      parts.append(schema.part(for: type, enumeration: values))
    }
    guard !parts.isEmpty else { return }
    schema.removeTypedFields()
    for part in parts {
      schemas.append(part)
      schema.anyOf.append(SchemaID(index: schemas.count - 1))
    }
  }
}

extension Schema {
  /// What the schema says of values of a type.
  fileprivate func part(for type: ValueType, enumeration: [Node]?) -> Schema {
    var part = Schema(mark: mark)
    part.types = [type]
    part.enumeration = enumeration
    switch type {
    case .string:
      part.contentEncoding = contentEncoding
      part.contentMediaType = contentMediaType
      part.contentSchema = contentSchema
      if !hasFormatOfNumbers { part.format = format }
    case .integer, .number:
      if hasFormatOfNumbers { part.format = format }
    case .array:
      part.items = items
      part.prefixItems = prefixItems
      part.hasNoMoreItems = hasNoMoreItems
      part.minItems = minItems
    case .object:
      part.properties = properties
      part.required = required
      part.additionalProperties = additionalProperties
    case .boolean: break
    }
    return part
  }

  /// Takes away what the parts have.
  fileprivate mutating func removeTypedFields() {
    enumeration = nil
    contentEncoding = nil
    contentMediaType = nil
    contentSchema = nil
    format = nil
    items = nil
    prefixItems = []
    hasNoMoreItems = false
    minItems = 0
    properties = []
    required = []
    additionalProperties = .unspecified
  }

  /// Whether the format is one of numbers (OpenAPI Format Registry), rather than of strings.
  private var hasFormatOfNumbers: Bool {
    switch format {
    case "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float",
      "double",
      "decimal", "decimal128", "single-int", "double-int":
      true
    default: false
    }
  }
}

extension Schema.ValueType {
  /// Whether a node is a value of the type.
  fileprivate func includes(_ node: Node) -> Bool {
    switch (node.value, self) {
    case (.sequence, .array), (.mapping, .object): true
    case (.scalar(let scalar), _):
      switch (scalar.value, self) {
      case (.string, .string), (.bool, .boolean), (.integer, .integer), (.integer, .number),
        (.float, .number):
        true
      default: false
      }
    default: false
    }
  }
}
