public import Diagnostics
public import YAML

extension Document {
  /// Reads a document from its nodes.
  ///
  /// - Parameters:
  ///   - root: The document's outermost node.
  ///   - location: Where the document is. References to other files are relative to it.
  ///   - files: The other files that references lead to. The marks of each have a file of their own.
  ///   - unread: The files that references lead to and that were not read.
  /// - Returns: The document, and nothing; or why it is refused. What is to be said of a document that
  ///   is not refused depends on who uses which part of it, so that the document has it.
  public static func read(
    _ root: Node,
    location: FileLocation = .root(named: "openapi.yaml"),
    files: [ReferencedFile] = [],
    unread: [FileLocation: UnreadFile] = [:]
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(root: root, location: location, files: files, unread: unread)
    let document = reader.document()
    let refusals = reader.findings.own.filter { $0.severity == .error }
    return (refusals.isEmpty ? document : nil, refusals)
  }
}

/// The work of reading one document: the node trees going in, findings and schemas coming out.
struct DocumentReader {
  let root: Node
  let files: FileTable
  /// Whether schemas are those of JSON Schema 2020-12, as since OpenAPI 3.1.
  private(set) var hasJSONSchema = false
  /// The findings about what is being read.
  var findings = Findings()
  /// The findings about parts that several others use.
  var parts: [Findings] = []

  var schemas: [Schema] = []
  /// The schemas that references have named so far, by their place in the document.
  var schemaIDs: [ScopedPlace: SchemaID] = [:]
  /// The schemas of other files that have a name, in the order in which references reached them.
  var reachedSchemas: [SchemaID] = []
  /// The place that the document gives itself (OpenAPI Specification 3.2.0, section 4.1.1, `$self`).
  private(set) var ownLocation: FileLocation?
  /// What dynamic references mean in the schema that is being read.
  var scope: DynamicScope = [:]
  /// Schemas that have an ID and are still to be read. A queue rather than recursion: a chain of
  /// references may be as long as the document.
  var unreadSchemas: [(id: SchemaID, node: Node, place: ScopedPlace)] = []

  /// The places that references name, by the file they stand in and their text.
  var lookUps: [ReferenceKey: LookUp] = [:]
  /// The schemas with places or names of their own, of the files that were searched for them.
  var resources: [Int: SchemaResources] = [:]
  /// What the references followed so far lead to in the end; nowhere after an error.
  var targets: [TargetKey: ReferenceTarget?] = [:]
  /// Why those lead nowhere that do.
  var deadEnds: [TargetKey: DeadEnd] = [:]

  // What several operations share is read once, so that its schemas are the same for all of them.
  var sharedParameters: [DocumentPlace: Shared<Parameter>] = [:]
  var sharedRequestBodies: [DocumentPlace: Shared<RequestBody>] = [:]
  var sharedResponses: [DocumentPlace: Shared<Response>] = [:]
  var sharedHeaders: [DocumentPlace: Shared<Header>] = [:]

  /// The names that security requirements may use.
  var declaredSchemes: Set<ExactText> = []
  /// Those of schemes that mean something.
  var readSchemes: Set<ExactText> = []

  init(
    root: Node,
    location: FileLocation,
    files: [ReferencedFile],
    unread: [FileLocation: UnreadFile]
  ) {
    self.root = root
    self.files = FileTable(
      root: ReferencedFile(location: location, root: root),
      others: files,
      unread: unread
    )
  }

  mutating func document() -> Document? {
    guard case .mapping(let fields) = root.value else {
      report(
        .notOpenAPI,
        "an OpenAPI document is a mapping, but this is \(root.kindDescription)",
        at: root.mark
      )
      return nil
    }
    guard checkVersion(fields) else { return nil }
    ownLocation = string("$self", in: fields).flatMap(files[0].location.resolving)
    let info = info(in: fields)
    let components = optionalMapping("components", in: fields)
    let ownSchemas = registerComponentSchemas(components)
    let securitySchemes = securitySchemes(in: components)
    let operations = operations(in: fields)
    if let webhooks = fields.entries.first(where: { $0.key == "webhooks" }) {
      report(
        .serverCalls,
        "webhooks are calls that the server makes to its users; they are no part of a client",
        at: webhooks.keyMark
      )
    }
    readPendingSchemas()
    let servers =
      servers(in: fields) ?? [Server(url: "/", description: nil, variables: [], mark: root.mark)]
    let tags = tags(in: fields)
    return Document(
      title: info.flatMap { string("title", in: $0) } ?? "",
      description: info.flatMap { string("description", in: $0) },
      version: info.flatMap { string("version", in: $0) } ?? "",
      servers: servers,
      tags: tags,
      operations: operations,
      securitySchemes: securitySchemes,
      schemas: schemas,
      componentSchemas: ownSchemas + reachedSchemas,
      findings: findings,
      parts: parts,
      mark: root.mark
    )
  }

  /// The fields of `info`, which say nothing to a client that it could not do without.
  private mutating func info(in fields: Mapping) -> Mapping? {
    let info = optionalMapping("info", in: fields)
    for key in info == nil ? [] : ["title", "version"] where info?[key]?.isNull != false {
      report(
        .missingField,
        "the field '\(key)' of info is missing; a client does without",
        at: fields["info"]?.mark ?? root.mark,
        remedy: fields["info"].map { .update("{\(key): …}", at: $0.mark) }
      )
    }
    if info == nil, fields["info"].map(\.isNull) != false {
      report(
        .missingField,
        "the field 'info' of the document is missing; a client does without",
        at: root.mark,
        remedy: .update("{info: {title: …, version: …}}", at: root.mark)
      )
    }
    return info
  }

  private mutating func checkVersion(_ fields: Mapping) -> Bool {
    guard let node = fields["openapi"], !node.isNull else {
      // Swagger 2.0 does not come here: it is converted before. Until 1.2 the field had this name.
      if let node = fields["swagger"] ?? fields["swaggerVersion"],
        case .scalar(let scalar) = node.value
      {
        report(
          .notOpenAPI,
          "Swagger \(scalar.text) is not supported; supported are Swagger 2.0, and OpenAPI 3.0, 3.1 "
            + "and 3.2",
          at: node.mark
        )
        return false
      }
      report(
        .notOpenAPI,
        "the field 'openapi' is missing: an OpenAPI document begins with 'openapi: 3.0.3' or another "
          + "version",
        at: root.mark
      )
      return false
    }
    guard case .scalar(let scalar) = node.value else {
      report(
        .notOpenAPI,
        "'openapi' must be a string, but this is \(node.kindDescription)",
        at: node.mark
      )
      return false
    }
    let version = scalar.text
    // The specification wants three numbers, but two say as much.
    let known = ["3.0.", "3.1.", "3.2."].first { "\(version).".hasPrefix($0) }
    guard let known else {
      report(
        .notOpenAPI,
        "OpenAPI \(version) is not supported; supported are 3.0, 3.1, 3.2 and Swagger 2.0",
        at: node.mark
      )
      return false
    }
    hasJSONSchema = known != "3.0."
    return true
  }

  private mutating func tags(in fields: Mapping) -> [Tag] {
    var tags: [Tag] = []
    var names: Set<ExactText> = []
    for node in optionalSequence("tags", in: fields) {
      // Some list their names alone.
      if case .scalar(let scalar) = node.value, case .string(let name) = scalar.value {
        if names.insert(ExactText(name)).inserted { tags.append(Tag(name: name)) }
        continue
      }
      guard let fields = mapping(node, "a tag"),
        let name = requiredString(
          "name",
          in: fields,
          or: .wrongFieldType,
          of: "a tag",
          "the tag is passed over",
          at: node.mark
        )
      else { continue }
      guard names.insert(ExactText(name)).inserted else {
        report(
          .repeatedName,
          "the tag '\(name)' is described twice; the first counts",
          at: node.mark,
          remedy: .remove(node.mark)
        )
        continue
      }
      tags.append(Tag(name: name, description: string("description", in: fields)))
    }
    return tags
  }
}

/// A part that several others use: it is read once, so that its schemas are the same for all of them.
struct Shared<Value> {
  /// The part; nil for one that means nothing.
  let value: Value?
  /// The findings about it, by their position in ``DocumentReader/parts``.
  let part: Int?
}
