public import Diagnostics
public import YAML

extension Document {
  /// Reads a document from its nodes.
  ///
  /// - Parameters:
  ///   - root: The document's outermost node.
  ///   - location: Where the document is. References to other files are relative to it.
  ///   - files: The other files that references lead to. The marks of each have a file of their own.
  /// - Returns: The document, unless a finding is an error, and all findings in the order in which
  ///   they were made.
  public static func read(
    _ root: Node,
    location: FileLocation = .root(named: "openapi.yaml"),
    files: [ReferencedFile] = []
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(root: root, location: location, files: files)
    let document = reader.document()
    return (reader.log.isUsable ? document : nil, reader.log.findings)
  }
}

/// The work of reading one document: the node trees going in, findings and schemas coming out.
struct DocumentReader {
  let root: Node
  let files: FileTable
  /// Whether the document is of OpenAPI 3.1, in which schemas are those of JSON Schema 2020-12.
  private(set) var isVersion31 = false
  var log = DiagnosticLog()

  var schemas: [Schema] = []
  /// The schemas that references have named so far, by their place in the document.
  var schemaIDs: [DocumentPlace: SchemaID] = [:]
  /// The schemas of other files that have a name, in the order in which references reached them.
  var reachedSchemas: [SchemaID] = []
  /// Schemas that have an ID and are still to be read. A queue rather than recursion: a chain of
  /// references may be as long as the document.
  var unreadSchemas: [(id: SchemaID, node: Node)] = []

  /// The places that references name, by the file they stand in and their text.
  var lookUps: [ReferenceKey: LookUp] = [:]
  /// The anchors of the files in which references have named one.
  var anchors: [Int: SchemaAnchors] = [:]
  /// What the references followed so far lead to in the end; nowhere after an error.
  var targets: [TargetKey: ReferenceTarget?] = [:]

  // What several operations share is read once, so that its schemas are the same for all of them.
  var sharedParameters: [DocumentPlace: Parameter?] = [:]
  var sharedRequestBodies: [DocumentPlace: RequestBody?] = [:]
  var sharedResponses: [DocumentPlace: Response?] = [:]
  var sharedHeaders: [DocumentPlace: Header?] = [:]

  /// The names that security requirements may use; nil when the document's schemes cannot be read.
  var declaredSchemes: Set<String>?

  init(root: Node, location: FileLocation, files: [ReferencedFile]) {
    self.root = root
    self.files = FileTable(root: ReferencedFile(location: location, root: root), others: files)
  }

  mutating func document() -> Document? {
    guard let fields = mapping(root, "an OpenAPI document"), checkVersion(fields) else {
      return nil
    }
    let info = requiredMapping("info", in: fields, of: "the document", at: root.mark)
    let infoMark = fields["info"]?.mark ?? root.mark
    let components = optionalMapping("components", in: fields)
    let ownSchemas = registerComponentSchemas(components)
    let securitySchemes = securitySchemes(in: components)
    let operations = operations(in: fields)
    if let webhooks = fields.entries.first(where: { $0.key == "webhooks" }) {
      report(
        .warning(
          "webhooks are calls that the server makes to its users; they are no part of a client",
          at: webhooks.keyMark
        )
      )
    }
    readPendingSchemas()
    return Document(
      title: info.flatMap { requiredString("title", in: $0, of: "info", at: infoMark) } ?? "",
      description: info.flatMap { string("description", in: $0) },
      version: info.flatMap { requiredString("version", in: $0, of: "info", at: infoMark) } ?? "",
      servers: servers(in: fields)
        ?? [Server(url: "/", description: nil, variables: [], mark: root.mark)],
      tags: tags(in: fields),
      operations: operations,
      securitySchemes: securitySchemes,
      schemas: schemas,
      componentSchemas: ownSchemas + reachedSchemas,
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
    isVersion31 = "\(version).".hasPrefix("3.1.")
    guard isVersion31 || "\(version).".hasPrefix("3.0.") else {
      report("OpenAPI \(version) is not supported; supported are 3.0 and 3.1", at: node.mark)
      return false
    }
    return true
  }

  private mutating func tags(in fields: Mapping) -> [Tag] {
    var tags: [Tag] = []
    var names: Set<String> = []
    for node in optionalSequence("tags", in: fields) {
      guard let fields = mapping(node, "a tag"),
        let name = requiredString("name", in: fields, of: "a tag", at: node.mark)
      else { continue }
      guard names.insert(name).inserted else {
        report(.warning("the tag '\(name)' is described twice; the first counts", at: node.mark))
        continue
      }
      tags.append(Tag(name: name, description: string("description", in: fields)))
    }
    return tags
  }
}
