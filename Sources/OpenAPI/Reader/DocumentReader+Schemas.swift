import Diagnostics
import YAML

// Schemas (OpenAPI Specification 3.0.3, section 4.7.24; JSON Schema 2020-12).
extension DocumentReader {
  /// Gives every schema of `components/schemas` its ID, in the order of the document.
  mutating func registerComponentSchemas(_ components: Mapping?) -> [SchemaID] {
    guard let entries = components.flatMap({ optionalMapping("schemas", in: $0) }) else {
      return []
    }
    var ids: [SchemaID] = []
    for entry in entries.entries {
      guard let reference = plainReference(in: entry.value) else {
        let place = DocumentPlace(componentSchema: entry.key)
        ids.append(register(entry.value, at: place, name: entry.key))
        continue
      }
      // Another name for a schema of `components/schemas`; whoever uses it gets that schema. What
      // stands elsewhere has its name from here. It must exist, used or not.
      guard let target = target(of: reference, isSchema: true), !target.place.isComponentSchema,
        schemaIDs[target.place] == nil
      else { continue }
      ids.append(register(target.node, at: target.place, name: entry.key))
    }
    return ids
  }

  /// The ID of the schema that a node holds or refers to.
  mutating func schema(_ node: Node) -> SchemaID? {
    guard let reference = plainReference(in: node) else { return register(node) }
    return schema(reference)
  }

  mutating func schema(_ key: String, in fields: Mapping) -> SchemaID? {
    fields[key].flatMap { schema($0) }
  }

  /// The ID of the schema that a reference leads to.
  mutating func schema(_ reference: Reference) -> SchemaID? {
    target(of: reference, isSchema: true).map { schema(at: $0.place, $0.node) }
  }

  /// The ID of the schema at a place.
  private mutating func schema(at place: DocumentPlace, _ node: Node) -> SchemaID {
    if let id = schemaIDs[place] { return id }
    let name = place.file == 0 ? nil : place.schemaName(in: files[place.file].location)
    let id = register(node, at: place, name: name)
    if name != nil { reachedSchemas.append(id) }
    return id
  }

  /// The component schema of a name, in the document or else in a file.
  mutating func componentSchema(named name: String, in file: Int) -> SchemaID? {
    for file in file == 0 ? [0] : [0, file] {
      guard case .mapping(let fields) = files[file].root.value,
        case .mapping(let components) = fields["components"]?.value,
        case .mapping(let schemas) = components["schemas"]?.value, let node = schemas[name]
      else { continue }
      if let reference = plainReference(in: node) { return schema(reference) }
      return schema(at: DocumentPlace(componentSchema: name, in: file), node)
    }
    return nil
  }

  mutating func readPendingSchemas() {
    var next = 0
    while next < unreadSchemas.count {
      let (id, node) = unreadSchemas[next]
      next += 1
      read(node, into: id)
    }
    unreadSchemas = []
  }

  private mutating func register(
    _ node: Node,
    at place: DocumentPlace? = nil,
    name: String? = nil
  ) -> SchemaID {
    let id = SchemaID(index: schemas.count)
    var schema = Schema(mark: node.mark)
    schema.componentName = name
    if let place { schemaIDs[place] = id }
    schemas.append(schema)
    unreadSchemas.append((id, node))
    return id
  }

  private mutating func read(_ node: Node, into id: SchemaID) {
    // A schema may be `true` or `false` since OpenAPI 3.1: anything goes, or nothing.
    if let allowsAnything = node.boolean {
      if !allowsAnything {
        report(
          .warning(
            "the schema 'false', which no value meets, is not supported; it is read as any JSON",
            at: node.mark
          )
        )
      }
      return
    }
    guard let fields = mapping(node, "a schema") else { return }
    var schema = schemas[id.index]
    readTypes(in: fields, into: &schema)
    readTexts(in: fields, into: &schema)
    readValues(in: fields, into: &schema)
    readObject(in: fields, into: &schema)
    readArray(in: fields, into: &schema)
    if let reference = reference(in: node), let target = self.schema(reference) {
      if target == id {
        report("the reference '\(reference.text)' leads back to itself", at: reference.node.mark)
      } else {
        schema.allOf = [target]
      }
    }
    schema.allOf += schemas("allOf", in: fields)
    schema.anyOf = alternatives("anyOf", in: fields)
    schema.oneOf = alternatives("oneOf", in: fields)
    schema.discriminator = discriminator(in: fields)
    schema.examples = schemaExamples(in: fields)
    schema.isReadOnly = boolean("readOnly", in: fields, default: false)
    schema.isWriteOnly = boolean("writeOnly", in: fields, default: false)
    schema.isDeprecated = boolean("deprecated", in: fields, default: false)
    if let dynamic = fields["$dynamicRef"] {
      report(.warning("'$dynamicRef' is not supported; any JSON is read", at: dynamic.mark))
    }
    divideTypes(of: &schema)
    schemas[id.index] = schema
  }

  private mutating func readTexts(in fields: Mapping, into schema: inout Schema) {
    schema.format = string("format", in: fields)
    schema.contentEncoding = string("contentEncoding", in: fields)
    schema.contentMediaType = string("contentMediaType", in: fields)
    schema.title = string("title", in: fields)
    schema.description = string("description", in: fields)
  }

  private mutating func readTypes(in fields: Mapping, into schema: inout Schema) {
    if boolean("nullable", in: fields, default: false) { schema.isNullable = true }
    guard let node = fields["type"] else { return }
    // OpenAPI 3.0 has one type, 3.1 (JSON Schema 2020-12) one or a list.
    let nodes: [Node] = if case .sequence(let nodes) = node.value { nodes } else { [node] }
    for node in nodes {
      guard !node.isNull else {
        report(.warning("the type of null is 'null', in quotes; it is read as that", at: node.mark))
        schema.isNullable = true
        continue
      }
      guard let name = text(node, "a type") else { continue }
      if name == "null" {
        schema.isNullable = true
      } else if let type = Schema.ValueType(rawValue: name) {
        if !schema.types.contains(type) { schema.types.append(type) }
      } else {
        report(
          "'\(name)' is not a type; the types are array, boolean, integer, null, number, object "
            + "and string",
          at: node.mark
        )
      }
    }
  }

  private mutating func readValues(in fields: Mapping, into schema: inout Schema) {
    schema.defaultValue = fields["default"]
    var values: [Node] = []
    if let constant = fields["const"] {
      values = [constant]
    } else if let node = fields["enum"] {
      values = optionalSequence("enum", in: fields)
      if case .sequence = node.value, values.isEmpty {
        report(.warning("'enum' lists no values; it is not heeded", at: node.mark))
      }
    }
    guard !values.isEmpty else { return }
    schema.enumeration = values.filter { !$0.isNull }
    if schema.enumeration?.count != values.count { schema.isNullable = true }
  }

  private mutating func readObject(in fields: Mapping, into schema: inout Schema) {
    schema.properties = properties(in: fields)
    schema.required = strings("required", in: fields)
    schema.additionalProperties = allAdditionalProperties(in: fields)
  }

  private mutating func readArray(in fields: Mapping, into schema: inout Schema) {
    schema.prefixItems = schemas("prefixItems", in: fields)
    schema.minItems = count("minItems", in: fields)
    if fields["items"]?.boolean == false {
      schema.hasNoMoreItems = true
    } else {
      schema.items = self.schema("items", in: fields)
    }
  }

  private mutating func schemas(_ key: String, in fields: Mapping) -> [SchemaID] {
    optionalSequence(key, in: fields).compactMap { schema($0) }
  }

  /// Schemas of which a value meets one. `false` is never that one.
  private mutating func alternatives(_ key: String, in fields: Mapping) -> [SchemaID] {
    optionalSequence(key, in: fields).compactMap { $0.boolean == false ? nil : schema($0) }
  }

  private mutating func properties(in fields: Mapping) -> [Property] {
    guard let entries = optionalMapping("properties", in: fields)?.entries else { return [] }
    var properties: [Property] = []
    // A property with the schema `false` is one that is never there.
    for entry in entries where entry.value.boolean != false {
      guard let schema = schema(entry.value) else { continue }
      properties.append(Property(name: entry.key, schema: schema, mark: entry.keyMark))
    }
    return properties
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
      if let schema = schema(entry.value) { schemas.insert(schema) }
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
    guard let node else { return .unspecified }
    if let isAllowed = node.boolean { return .allowed(isAllowed) }
    return schema(node).map { .schema($0) } ?? .unspecified
  }

  private mutating func discriminator(in fields: Mapping) -> Discriminator? {
    guard let node = fields["discriminator"], let fields = mapping(node, "'discriminator'") else {
      return nil
    }
    let name = requiredString("propertyName", in: fields, of: "a discriminator", at: node.mark)
    var mapping: [(value: String, schema: SchemaID)] = []
    for entry in optionalMapping("mapping", in: fields)?.entries ?? [] {
      if let schema = mappedSchema(entry.value) { mapping.append((entry.key, schema)) }
    }
    return name.map { Discriminator(propertyName: $0, mapping: mapping, mark: node.mark) }
  }

  /// The schema that a value of a discriminator's mapping names: by its name in
  /// `components/schemas`, or as references do.
  private mutating func mappedSchema(_ node: Node) -> SchemaID? {
    guard let text = text(node, "a value of 'mapping'") else { return nil }
    if let id = componentSchema(named: text, in: files.index(of: node.mark)) { return id }
    guard text.looksLikeReference else {
      report("there is no schema '\(text)' in 'components/schemas'", at: node.mark)
      return nil
    }
    return schema(Reference(node: node))
  }
}

extension DocumentPlace {
  /// The place of a schema in the `components` of a file.
  fileprivate init(componentSchema name: String, in file: Int = 0) {
    self.init(file: file, pointer: JSONPointer(tokens: ["components", "schemas", name]))
  }
}

extension String {
  /// Whether a value of a discriminator's mapping is a reference rather than a name.
  var looksLikeReference: Bool {
    utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
      || [".yaml", ".yml", ".json"].contains { hasSuffix($0) }
  }
}
