import YAML

// Schemas (Swagger 2.0, "Schema Object").
extension Converter {
  /// The keywords under which a schema has others by their names.
  private static let maps: Set<String> = [
    "properties", "patternProperties", "definitions", "$defs", "dependentSchemas",
  ]

  /// The keywords under which a schema has one or more others.
  private static let parts: Set<String> = [
    "items", "additionalProperties", "not", "unevaluatedProperties", "allOf", "anyOf", "oneOf",
    "prefixItems",
  ]

  /// How tools say that a value may be null, for which Swagger 2.0 has no word.
  private static let nullable: Set<String> = ["x-nullable", "x-isnullable", "x-is-nullable"]

  static func isNullability(_ key: String) -> Bool { nullable.contains(key.lowercased()) }

  /// A schema, with all that is in it.
  mutating func schema(_ node: Node) -> Node {
    guard let fields = node.fields else { return node }
    if node.reference != nil { return referringSchema(node, fields) }
    var entries: [Mapping.Entry] = []
    entries.reserveCapacity(fields.entries.count)
    for entry in fields.entries { entries += converted(entry, of: fields) }
    return node.with(entries)
  }

  /// What a field of a schema becomes.
  private mutating func converted(_ entry: Mapping.Entry, of fields: Mapping) -> [Mapping.Entry] {
    switch entry.key {
    case _ where Self.maps.contains(entry.key): return [entry.with(schemas(entry.value))]
    case _ where Self.parts.contains(entry.key):
      if entry.value.items != nil { return [entry.with(schemaList(entry.value))] }
      return [entry.with(schema(entry.value))]
    case "type" where entry.value.text == "file":
      return [entry.with(.string("string", at: entry.value.mark))]
        + [.init("format", .string("binary", at: entry.value.mark), keyMark: entry.keyMark)]
    case "format" where fields["type"]?.text == "file": return []
    case "discriminator":
      return [entry.value.text == nil ? entry : entry.with(discriminator(entry.value))]
    case _ where Self.isNullability(entry.key):
      return nullability(entry, in: fields).map { [$0] } ?? []
    default: return [entry]
    }
  }

  /// `nullable` for an extension that says so. What OpenAPI 3.0 has beside it counts, and of several
  /// extensions the first.
  func nullability(_ entry: Mapping.Entry, in fields: Mapping) -> Mapping.Entry? {
    let first = fields.entries.first { Self.isNullability($0.key) }
    guard fields["nullable"] == nil, first?.key == entry.key else { return nil }
    return entry.with(.boolean(entry.value.isTrue, at: entry.value.mark), key: "nullable")
  }

  /// A schema that is a reference. What stands beside that has no meaning, except for tools that
  /// say there that null may stand instead.
  private mutating func referringSchema(_ node: Node, _ fields: Mapping) -> Node {
    let mark = fields.entries.first { Self.isNullability($0.key) && $0.value.isTrue }
    var reference = self.reference(node, to: .schema)
    if let entries = reference.fields?.entries, entries.count > 1 {
      reference = node.with(entries.filter { !$0.saysNothing })
    }
    guard let mark else { return reference }
    let target = Mapping.Entry("$ref", reference.reference ?? node, keyMark: node.mark)
    var entries = [
      Mapping.Entry(
        "allOf",
        Node(.sequence([.mapping([target], at: node.mark)]), at: node.mark)
      ),
      Mapping.Entry(
        key: "nullable",
        keyMark: mark.keyMark,
        value: .boolean(true, at: mark.value.mark)
      ),
    ]
    // In a schema of its own, what is said of the value at this place has a meaning too.
    let annotations: Set<String> = ["title", "description", "readOnly", "deprecated"]
    entries += fields.entries.filter { annotations.contains($0.key) }
    return node.with(entries)
  }

  private mutating func schemas(_ node: Node) -> Node {
    guard let fields = node.fields else { return node }
    var entries: [Mapping.Entry] = []
    entries.reserveCapacity(fields.entries.count)
    for entry in fields.entries { entries.append(entry.with(schema(entry.value))) }
    return node.with(entries)
  }

  private mutating func schemaList(_ node: Node) -> Node {
    guard let items = node.items else { return node }
    var schemas: [Node] = []
    for item in items { schemas.append(schema(item)) }
    return Node(.sequence(schemas), at: node.mark)
  }

  /// Whether a schema is a file, and so no JSON where nothing is said of media types.
  func isFile(_ node: Node) -> Bool {
    guard let fields = node.fields else { return false }
    return fields["type"]?.text == "file"
      || fields["type"]?.text == "string" && fields["format"]?.text == "binary"
  }
}

extension Mapping.Entry {
  /// Whether nothing is lost without the field beside a reference: the target says what its type is,
  /// and a default is the server's business.
  fileprivate var saysNothing: Bool {
    switch key {
    case "type", "default": true
    case "readOnly": !value.isTrue
    default: false
    }
  }
}
