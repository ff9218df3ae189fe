public import YAML

extension Document {
  /// Reads a document from its nodes.
  ///
  /// - Parameter root: The document's outermost node.
  /// - Returns: The document, unless a finding is an error, and all findings in the order in which
  ///   they were made.
  public static func read(_ root: Node) -> (document: Document?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(root: root)
    let document = reader.document()
    let isUsable = !reader.diagnostics.contains { $0.severity == .error }
    return (isUsable ? document : nil, reader.diagnostics)
  }
}

/// The work of reading one document: the node tree going in, findings and schemas coming out.
struct DocumentReader {
  let root: Node
  var diagnostics: [Diagnostic] = []
  var reported: Set<Diagnostic> = []
  var schemas: [Schema] = []
  /// The schemas that references have named so far, by their place in the document.
  var schemaIDs: [JSONPointer: SchemaID] = [:]
  /// What the references followed so far lead to in the end; nowhere after an error.
  var targets: [JSONPointer: ReferenceTarget?] = [:]
  /// Schemas that have an ID and are still to be read. A queue rather than recursion: a chain of
  /// references may be as long as the document.
  var unreadSchemas: [(id: SchemaID, node: Node)] = []

  init(root: Node) {
    self.root = root
  }

  mutating func document() -> Document? {
    guard let fields = mapping(root, "an OpenAPI document"), checkVersion(fields) else {
      return nil
    }
    let info = requiredMapping("info", in: fields, of: "the document", at: root.mark)
    let infoMark = fields["info"]?.mark ?? root.mark
    let components = optionalMapping("components", in: fields)
    let componentSchemas = registerComponentSchemas(components)
    let operations = operations(in: fields)
    readPendingSchemas()
    return Document(
      title: info.flatMap { requiredString("title", in: $0, of: "info", at: infoMark) } ?? "",
      description: info.flatMap { string("description", in: $0) },
      version: info.flatMap { requiredString("version", in: $0, of: "info", at: infoMark) } ?? "",
      servers: servers(in: fields),
      tags: tags(in: fields),
      operations: operations,
      securitySchemes: securitySchemes(in: components),
      schemas: schemas,
      componentSchemas: componentSchemas,
      mark: root.mark
    )
  }

  private mutating func checkVersion(_ fields: Mapping) -> Bool {
    guard let node = fields["openapi"] else {
      let advice =
        fields["swagger"] == nil
        ? "an OpenAPI document begins with 'openapi: 3.0.3' or another version"
        : "this is a Swagger 2.0 document; convert it to OpenAPI 3.0 first"
      report("the field 'openapi' is missing: \(advice)", at: root.mark)
      return false
    }
    guard let version = text(node, "openapi") else { return false }
    // The specification wants three numbers, but two say as much.
    guard "\(version).".hasPrefix("3.0.") || "\(version).".hasPrefix("3.1.") else {
      report("OpenAPI \(version) is not supported; supported are 3.0 and 3.1", at: node.mark)
      return false
    }
    return true
  }

  private mutating func servers(in fields: Mapping) -> [Server] {
    var servers: [Server] = []
    for node in optionalSequence("servers", in: fields) {
      guard let fields = mapping(node, "a server"),
        let url = requiredString("url", in: fields, of: "a server", at: node.mark)
      else { continue }
      servers.append(Server(url: url, description: string("description", in: fields)))
    }
    return servers.isEmpty ? [Server(url: "/", description: nil)] : servers
  }

  private mutating func tags(in fields: Mapping) -> [Tag] {
    var tags: [Tag] = []
    for node in optionalSequence("tags", in: fields) {
      guard let fields = mapping(node, "a tag"),
        let name = requiredString("name", in: fields, of: "a tag", at: node.mark)
      else { continue }
      guard !tags.contains(where: { $0.name == name }) else {
        report(.warning("the tag '\(name)' is described twice; the first counts", at: node.mark))
        continue
      }
      tags.append(Tag(name: name, description: string("description", in: fields)))
    }
    return tags
  }

  private mutating func securitySchemes(in components: Mapping?) -> [SecurityScheme] {
    guard let entries = components.flatMap({ optionalMapping("securitySchemes", in: $0) }) else {
      return []
    }
    var schemes: [SecurityScheme] = []
    for entry in entries.entries {
      guard let node = resolved(entry.value), let fields = mapping(node, "a security scheme"),
        let type = requiredString("type", in: fields, of: "a security scheme", at: node.mark)
      else { continue }
      let httpScheme =
        type == "http"
        ? requiredString("scheme", in: fields, of: "an http security scheme", at: node.mark) : nil
      schemes.append(SecurityScheme(name: entry.key, type: type, httpScheme: httpScheme))
    }
    return schemes
  }
}
