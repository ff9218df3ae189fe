import Diagnostics
import YAML

// Schemas (OpenAPI Specification 3.0.3, section 4.7.24; JSON Schema 2020-12).
extension DocumentReader {
  /// How many schemas a document may have, counting what is read anew for each scope of dynamic
  /// references.
  static let mostSchemas = 1_000_000

  /// Gives every schema of `components/schemas` its ID, in the order of the document.
  mutating func registerComponentSchemas(_ components: Mapping?) -> [SchemaID] {
    guard let entries = components.flatMap({ optionalMapping("schemas", in: $0) }) else {
      return []
    }
    var ids: [SchemaID] = []
    for entry in entries.entries {
      // Beside a reference, OpenAPI 3.0 has only what is said of a value at its place.
      let reference = hasJSONSchema ? plainReference(in: entry.value) : reference(in: entry.value)
      guard let reference else {
        let place = DocumentPlace(componentSchema: entry.key)
        ids.append(register(entry.value, at: ScopedPlace(place), name: entry.key))
        continue
      }
      // Another name for a schema of `components/schemas`; whoever uses it gets that schema. What
      // stands elsewhere has its name from here. Nobody may use it, so that it is a part of its own.
      let target = sharing {
        $0.target(of: reference, isSchema: true, Self.schemaInWords)
      }.value
      guard let target, !target.place.isComponentSchema,
        schemaIDs[ScopedPlace(target.place)] == nil
      else { continue }
      ids.append(register(target.node, at: ScopedPlace(target.place), name: entry.key))
    }
    return ids
  }

  /// The ID of the schema that a node holds or refers to.
  mutating func schema(_ node: Node) -> SchemaID {
    if let reference = plainReference(in: node) { return schema(reference) }
    if hasJSONSchema, let reference = dynamicReference(in: node) { return reference }
    return register(node)
  }

  mutating func schema(_ key: String, in fields: Mapping) -> SchemaID? {
    fields[key].flatMap { $0.isNull ? nil : schema($0) }
  }

  /// The ID of the schema that a reference leads to: any JSON where that is nowhere.
  mutating func schema(_ reference: Reference) -> SchemaID {
    guard let target = target(of: reference, isSchema: true, Self.schemaInWords) else {
      return registerAnything(at: reference.node.mark)
    }
    return schema(at: target.place, target.node)
  }

  /// The ID of the schema at a place.
  mutating func schema(at place: DocumentPlace, _ node: Node) -> SchemaID {
    let scoped = ScopedPlace(place, scope(scope, for: node))
    if let id = schemaIDs[scoped] { return id }
    // What is read for a scope of its own is no component, of which there is one.
    let isShared = scoped.scope.isEmpty
    let name =
      place.file == 0 || !isShared ? nil : place.schemaName(in: files[place.file].location)
    let id = register(node, at: scoped, name: name)
    if name != nil { reachedSchemas.append(id) }
    return id
  }

  /// What a schema with `$dynamicRef` alone stands for.
  mutating func dynamicReference(in node: Node) -> SchemaID? {
    guard case .mapping(let fields) = node.value, let target = fields["$dynamicRef"],
      case .scalar(let scalar) = target.value
    else { return nil }
    let name = ExactText(scalar.text.drop { $0 != "#" }.dropFirst())
    if let place = scope[name], let node = files.node(at: place) {
      let around = scope
      scope = [:]
      defer { scope = around }
      return schema(at: place, node)
    }
    return schema(Reference(node: target))
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
      let (id, node, place) = unreadSchemas[next]
      next += 1
      let known = schemas[id.index]
      let (schema, found) = collecting { $0.read(node, known, at: place) }
      schemas[id.index] = schema
      schemas[id.index].findings = found
      guard schemas.count <= Self.mostSchemas else {
        report(
          .tooLarge,
          "there are more than \(Self.mostSchemas) schemas, counting what is read anew for each use of "
            + "'$dynamicRef'",
          at: node.mark
        )
        break
      }
    }
    unreadSchemas = []
  }

  mutating func register(
    _ node: Node,
    at place: ScopedPlace? = nil,
    name: String? = nil
  ) -> SchemaID {
    var schema = Schema(mark: node.mark)
    schema.componentName = name
    let id = append(schema)
    if let place { schemaIDs[place] = id }
    unreadSchemas.append((id, node, place ?? ScopedPlace(nil, scope)))
    return id
  }

  /// A schema that says nothing.
  mutating func registerAnything(at mark: Mark) -> SchemaID { append(Schema(mark: mark)) }

  /// A schema of text.
  mutating func registerText(at mark: Mark) -> SchemaID {
    var schema = Schema(mark: mark)
    schema.types = [.string]
    return append(schema)
  }

  mutating func append(_ schema: Schema) -> SchemaID {
    schemas.append(schema)
    return SchemaID(index: schemas.count - 1)
  }
}

extension DocumentPlace {
  /// The place of a schema in the `components` of a file.
  fileprivate init(componentSchema name: String, in file: Int = 0) {
    self.init(file: file, pointer: JSONPointer(tokens: ["components", "schemas", name]))
  }
}
