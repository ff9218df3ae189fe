import YAML

extension DocumentReader {
  /// Gives every schema of `components/schemas` its ID, in the order of the document.
  mutating func registerComponentSchemas(_ components: Mapping?) -> [SchemaID] {
    guard let entries = components.flatMap({ optionalMapping("schemas", in: $0) }) else {
      return []
    }
    var ids: [SchemaID] = []
    for entry in entries.entries {
      guard reference(in: entry.value) == nil else {
        // Another name for a schema; whoever uses it gets that schema. It must exist, used or not.
        _ = resolved(entry.value)
        continue
      }
      let pointer = JSONPointer(tokens: ["components", "schemas", entry.key])
      ids.append(register(entry.value, at: pointer))
    }
    return ids
  }

  /// The ID of the schema that a node holds or refers to.
  mutating func schema(_ node: Node) -> SchemaID? {
    guard let reference = reference(in: node) else { return register(node, at: nil) }
    guard let target = target(of: reference) else { return nil }
    return schemaIDs[target.pointer] ?? register(target.node, at: target.pointer)
  }

  mutating func schema(_ key: String, in fields: Mapping) -> SchemaID? {
    fields[key].flatMap { schema($0) }
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

  private mutating func register(_ node: Node, at pointer: JSONPointer?) -> SchemaID {
    let id = SchemaID(index: schemas.count)
    var schema = Schema(mark: node.mark)
    if let pointer {
      schemaIDs[pointer] = id
      if pointer.tokens.count == 3, pointer.tokens.starts(with: ["components", "schemas"]) {
        schema.componentName = pointer.tokens[2]
      }
    }
    schemas.append(schema)
    unreadSchemas.append((id, node))
    return id
  }

  private mutating func read(_ node: Node, into id: SchemaID) {
    // A schema may be `true` since OpenAPI 3.1: anything goes.
    if case .scalar(let scalar) = node.value, scalar.value == .bool(true) { return }
    guard let fields = mapping(node, "a schema") else { return }
    var schema = schemas[id.index]
    readTypes(in: fields, into: &schema)
    schema.format = string("format", in: fields)
    schema.title = string("title", in: fields)
    schema.description = string("description", in: fields)
    if fields["enum"] != nil {
      let values = optionalSequence("enum", in: fields)
      schema.enumeration = values.filter { !$0.isNull }
      if schema.enumeration?.count != values.count { schema.isNullable = true }
    }
    schema.properties = properties(in: fields)
    schema.required = strings("required", in: fields)
    schema.additionalProperties = additionalProperties(in: fields)
    schema.items = self.schema("items", in: fields)
    schema.allOf = optionalSequence("allOf", in: fields).compactMap { self.schema($0) }
    schema.anyOf = optionalSequence("anyOf", in: fields).compactMap { self.schema($0) }
    schema.oneOf = optionalSequence("oneOf", in: fields).compactMap { self.schema($0) }
    schema.defaultValue = fields["default"]
    schema.isReadOnly = boolean("readOnly", in: fields, default: false)
    schema.isWriteOnly = boolean("writeOnly", in: fields, default: false)
    schema.isDeprecated = boolean("deprecated", in: fields, default: false)
    schemas[id.index] = schema
  }

  private mutating func readTypes(in fields: Mapping, into schema: inout Schema) {
    if boolean("nullable", in: fields, default: false) { schema.isNullable = true }
    guard let node = fields["type"] else { return }
    // OpenAPI 3.0 has one type, 3.1 (JSON Schema 2020-12) one or a list.
    let nodes: [Node] = if case .sequence(let nodes) = node.value { nodes } else { [node] }
    for node in nodes {
      guard let name = text(node, "a type") else { continue }
      if name == "null" {
        schema.isNullable = true
      } else if let type = Schema.ValueType(rawValue: name) {
        schema.types.append(type)
      } else {
        report(
          "'\(name)' is not a type; the types are array, boolean, integer, null, number, object "
            + "and string",
          at: node.mark
        )
      }
    }
  }

  private mutating func properties(in fields: Mapping) -> [Property] {
    guard let entries = optionalMapping("properties", in: fields)?.entries else { return [] }
    var properties: [Property] = []
    for entry in entries {
      guard let schema = schema(entry.value) else { continue }
      properties.append(Property(name: entry.key, schema: schema, mark: entry.keyMark))
    }
    return properties
  }

  private mutating func additionalProperties(
    in fields: Mapping
  ) -> Schema.AdditionalProperties {
    guard let node = fields["additionalProperties"] else { return .unspecified }
    if case .scalar(let scalar) = node.value, case .bool(let isAllowed) = scalar.value {
      return .allowed(isAllowed)
    }
    return schema(node).map { .schema($0) } ?? .unspecified
  }
}

extension Node {
  fileprivate var isNull: Bool {
    if case .scalar(let scalar) = value { scalar.value == .null } else { false }
  }
}
