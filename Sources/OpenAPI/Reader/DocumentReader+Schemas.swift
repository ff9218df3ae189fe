import Diagnostics
import YAML

// Schemas (OpenAPI Specification 3.0.3, section 4.7.24; JSON Schema 2020-12).
extension DocumentReader {

  mutating func read(_ node: Node, _ known: Schema, at place: ScopedPlace) -> Schema {
    var schema = known
    // A schema may be `true` or `false` since OpenAPI 3.1: anything goes, or nothing.
    if let allowsAnything = node.boolean {
      if !allowsAnything {
        report(
          .schemaNotSupported,
          "the schema 'false', which no value meets, is not supported; it is read as any JSON",
          at: node.mark
        )
      }
      return schema
    }
    guard let allFields = mapping(node, "a schema", or: Self.consequence(Self.schemaInWords)) else {
      return schema
    }
    // OpenAPI 3.0 has nothing else beside a reference, whatever is written there.
    let fields =
      hasJSONSchema || reference(in: node) == nil ? allFields : annotations(in: allFields)
    scope = scope(within: fields, at: place.place, place.scope)
    defer { scope = [:] }
    reportReferenceOfWrongKind(in: node)
    readTypes(in: fields, into: &schema)
    readTexts(in: fields, into: &schema)
    readValues(in: fields, into: &schema)
    readObject(in: fields, into: &schema)
    readArray(in: fields, into: &schema)
    if hasJSONSchema { schema.contentSchema = self.schema("contentSchema", in: fields) }
    if let reference = reference(in: node) { schema.allOf = [self.schema(reference)] }
    if hasJSONSchema, let target = dynamicReference(in: node) { schema.allOf.append(target) }
    schema.allOf += schemas("allOf", in: fields)
    schema.anyOf = alternatives("anyOf", in: fields)
    schema.oneOf = alternatives("oneOf", in: fields)
    schema.discriminator = discriminator(in: fields)
    schema.examples = schemaExamples(in: fields)
    schema.isReadOnly = boolean("readOnly", in: fields, default: false)
    schema.isWriteOnly = boolean("writeOnly", in: fields, default: false)
    schema.isDeprecated = boolean("deprecated", in: fields, default: false)
    schema.conditional = conditionalSchemas(in: fields)
    schema.settleTypes(in: fields)
    divideTypes(of: &schema)
    return schema
  }

  private mutating func readTexts(in fields: Mapping, into schema: inout Schema) {
    schema.format = string("format", in: fields) ?? schema.format
    schema.contentEncoding = string("contentEncoding", in: fields)
    schema.contentMediaType = string("contentMediaType", in: fields)
    schema.title = string("title", in: fields)
    schema.description = string("description", in: fields)
  }

  private mutating func readTypes(in fields: Mapping, into schema: inout Schema) {
    if boolean("nullable", in: fields, default: false) { schema.isNullable = true }
    guard let node = fields["type"] else { return }
    // OpenAPI 3.0 has one type, 3.1 (JSON Schema 2020-12) one or a list.
    if case .sequence(let nodes) = node.value {
      for part in nodes {
        readType(part, isOnly: nodes.count == 1 && !fields.haveShape, into: &schema)
      }
    } else if !node.isNull {
      readType(node, isOnly: !fields.haveShape, into: &schema)
    } else if hasJSONSchema {
      readType(node, into: &schema)
    }
  }

  private mutating func readType(
    _ node: Node,
    isOnly: Bool = true,
    into schema: inout Schema
  ) {
    guard !node.isNull else {
      report(
        .misspelledType,
        "the type of null is 'null', in quotes; it is read as that",
        at: node.mark
      )
      schema.isNullable = true
      schema.hasNullType = true
      return
    }
    guard let name = text(node, "a type") else { return }
    if name == "null" {
      schema.isNullable = true
      schema.hasNullType = true
    } else if let type = Schema.ValueType(rawValue: name) {
      if !schema.types.contains(type) { schema.types.append(type) }
    } else if let meant = MeantType(name) {
      report(
        .misspelledType,
        "'\(name)' is not a type; it is read as '\(meant.type.rawValue)'",
        at: node.mark
      )
      if !schema.types.contains(meant.type) { schema.types.append(meant.type) }
      schema.format = meant.format
    } else {
      report(
        .unknownType,
        "'\(name)' is not a type; the types are array, boolean, integer, null, number, object and "
          + "string; \(isOnly ? Self.consequence(Self.schemaInWords) : "it is left out")",
        at: node.mark,
        remedy: .remove(node.mark)
      )
    }
  }

  private mutating func readValues(in fields: Mapping, into schema: inout Schema) {
    schema.defaultValue = fields["default"]
    schema.minimum = fields["minimum"]
    var values: [Node] = []
    if let constant = fields["const"] {
      values = [constant]
    } else if let node = fields["enum"] {
      values = optionalSequence("enum", in: fields)
      if case .sequence = node.value, values.isEmpty {
        report(
          .emptyEnum,
          "'enum' lists no values; it is not heeded",
          at: node.mark,
          remedy: .remove(node.mark)
        )
      }
    }
    let isExtensible = values.isEmpty
    if isExtensible, case .sequence(let nodes)? = fields["x-extensible-enum"]?.value {
      values = nodes
    }
    guard !values.isEmpty else { return }
    let listed = values.filter { !$0.isNull }
    if isExtensible { schema.knownValues = listed } else { schema.enumeration = listed }
    schema.valueNotes = fields.notes(of: values)
    if listed.count != values.count { schema.isNullable = true }
  }

  private mutating func readObject(in fields: Mapping, into schema: inout Schema) {
    schema.properties = properties(in: fields)
    schema.required = strings("required", in: fields)
    schema.additionalProperties = allAdditionalProperties(in: fields)
  }

  private mutating func readArray(in fields: Mapping, into schema: inout Schema) {
    schema.prefixItems = schemas("prefixItems", in: fields)
    schema.minItems = count("minItems", in: fields)
    guard let items = fields["items"] else { return }
    if items.boolean == false {
      schema.hasNoMoreItems = true
    } else if case .sequence(let nodes) = items.value {
      report(
        .itemsAsList,
        "'items' is a list, as in JSON Schema draft 4; it is read as 'prefixItems'",
        at: items.mark
      )
      schema.prefixItems += nodes.map { self.schema($0) }
    } else {
      schema.items = self.schema("items", in: fields)
    }
  }

  private mutating func schemas(_ key: String, in fields: Mapping) -> [SchemaID] {
    optionalSequence(key, in: fields).map { schema($0) }
  }

  /// Schemas of which a value meets one. `false` is never that one.
  private mutating func alternatives(_ key: String, in fields: Mapping) -> [SchemaID] {
    optionalSequence(key, in: fields).compactMap { $0.boolean == false ? nil : schema($0) }
  }

  /// The schemas that hold under a condition, of those that describe properties: what else they say, a
  /// type cannot.
  private mutating func conditionalSchemas(in fields: Mapping) -> [SchemaID] {
    guard hasJSONSchema else { return [] }
    let branches = fields["if"] == nil ? [] : [fields["then"], fields["else"]].compactMap(\.self)
    let dependent = optionalMapping("dependentSchemas", in: fields)?.entries.map(\.value) ?? []
    return (branches + dependent).filter(\.mayDescribeProperties).map { schema($0) }
  }

  private mutating func properties(in fields: Mapping) -> [Property] {
    guard let entries = optionalMapping("properties", in: fields)?.entries else { return [] }
    // A property with the schema `false` is one that is never there.
    return entries.filter { $0.value.boolean != false }.map {
      Property(name: $0.key, schema: schema($0.value), mark: $0.keyMark)
    }
  }

  /// What may stand beside the named properties. JSON Schema has three keywords for it.
  private mutating func allAdditionalProperties(
    in fields: Mapping
  ) -> Schema.AdditionalProperties {
    // Where `additionalProperties` stands, nothing is left for `unevaluatedProperties`.
    let others = additionalProperties(
      fields["additionalProperties"] ?? fields["unevaluatedProperties"]
    )
    guard let patterns = optionalMapping("patternProperties", in: fields)?.entries else {
      return others
    }
    var schemas: Set<SchemaID> = []
    for entry in patterns where entry.value.boolean != false {
      schemas.insert(schema(entry.value))
    }
    guard let schema = schemas.first else { return others }
    switch others {
    case _ where schemas.count > 1: return .allowed(true)
    case .allowed(false): return .schema(schema)
    case .schema(schema): return others
    // Names that no pattern matches may have any value.
    case .unspecified, .allowed, .schema: return .allowed(true)
    }
  }

  private mutating func additionalProperties(_ node: Node?) -> Schema.AdditionalProperties {
    guard let node, !node.isNull else { return .unspecified }
    if let isAllowed = node.boolean { return .allowed(isAllowed) }
    return .schema(schema(node))
  }
}

extension Node {
  /// Whether a schema may describe properties, be it in another one.
  fileprivate var mayDescribeProperties: Bool {
    guard case .mapping(let fields) = value else { return false }
    return ["properties", "$ref", "allOf", "then", "else", "dependentSchemas"]
      .contains { fields[$0] != nil }
  }
}

extension Mapping {
  /// Whether a schema says what its values are without a type.
  fileprivate var haveShape: Bool {
    let shaping = [
      "properties", "additionalProperties", "items", "prefixItems", "enum", "const", "allOf",
      "anyOf",
      "oneOf", "$ref", "format",
    ]
    return shaping.contains { self[$0] != nil }
  }
}
