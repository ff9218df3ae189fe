import ClientIR
import Diagnostics
import Foundation
import Generation
import Lowering
import YAML

/// `openapi/generate.yaml`: which documents become which clients.
enum ProjectFile {
  /// The folder of the project's documents.
  static let folder = "openapi"
  static let path = "\(folder)/generate.yaml"

  /// The clients of the project that the current folder belongs to.
  ///
  /// - Parameter paths: How messages name files.
  /// - Returns: The clients, in the order of the file.
  /// - Throws: ``Failure`` when there is no project, or its file has a fault.
  static func jobs(naming paths: PathStyle) throws(Failure) -> [Job] {
    let (root, file, entries) = try project(naming: paths)
    return entries.map { Job($0, in: root, of: file) }
  }

  /// The folder of the project that the current folder belongs to, its file, and its clients.
  static func project(
    naming paths: PathStyle
  ) throws(Failure) -> (root: URL, file: Source, entries: [Entry]) {
    guard let root = ProjectFolder.containing(path) else {
      throw Failure(
        .noInput,
        "error: there is no \(path) here; call this in the package's folder, name a document with "
          + "--spec, or begin with 'init'"
      )
    }
    let file = try read(root.appendingPathComponent(path), naming: paths)
    return (root, file, try entries(in: file))
  }

  /// The project file as it is.
  static func read(_ url: URL, naming paths: PathStyle) throws(Failure) -> Source {
    let name = paths.name(of: url, written: path)
    return Source(
      name: name,
      bytes: try Failure.ofRun { () throws(GenerationError) in try InputFile.read(url, name: name) }
    )
  }

  /// Where a document is that the project file names.
  static func place(of document: String, in root: URL) -> URL {
    URL(
      fileURLWithPath: document,
      relativeTo: root.appendingPathComponent(folder, isDirectory: true)
    )
  }

  struct Entry: Equatable {
    let document: String
    let module: Identifier
    /// The URL that `update` fetches the document from.
    var source: String?
    var tags: [String] = []
    var overlays: [String] = []
    var references = ReferenceScope.folder
    var isStrict = false
    var paging: [OperationPaging] = []
    var streamEnd: String?
    /// The names that the client has for parts of the document.
    var names: [Renaming] = []

    var moduleName: String { module.name }
  }

  /// The entries of a project file.
  ///
  /// - Throws: ``Failure`` with the place of what is wrong, for a project file is a document too.
  static func entries(in source: Source) throws(Failure) -> [Entry] {
    let root: Node
    do {
      root = try YAMLParser.parse(source, file: .projectFile)
    } catch {
      throw failure(error.message, at: error.mark, in: source)
    }
    let fields = try self.fields(of: root, "the project", known: ["clients"], in: source)
    guard let clients = fields["clients"]?.sequence else {
      throw failure("the file lists no 'clients'", at: root.mark, in: source)
    }
    var entries: [Entry] = []
    for client in clients {
      let entry = try entry(client, in: source)
      guard !entries.contains(where: { $0.module == entry.module }) else {
        throw failure(
          "there are two clients for the module '\(entry.module.name)'",
          at: client.mark,
          in: source
        )
      }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ node: Node, in source: Source) throws(Failure) -> Entry {
    let fields = try self.fields(
      of: node,
      "a client",
      known: [
        "document", "source", "module", "tags", "overlays", "references", "strict", "paging",
        "stream-end", "names",
      ],
      in: source
    )
    guard let document = fields["document"]?.text, let moduleNode = fields["module"],
      let module = moduleNode.text
    else {
      throw failure("a client needs 'document' and 'module'", at: node.mark, in: source)
    }
    guard let name = ModuleName.identifier(module) else {
      throw failure(ModuleName.refusal(of: module), at: moduleNode.mark, in: source)
    }
    var entry = Entry(document: document, module: name)
    if let node = fields["source"] {
      guard let url = node.text, InputPlace(url).isRemote else {
        throw failure("'source' is a URL that begins with http", at: node.mark, in: source)
      }
      guard !InputPlace(document).isRemote else {
        throw failure(
          "'document' is the file that is kept of 'source', and not a URL too",
          at: node.mark,
          in: source
        )
      }
      entry.source = url
    }
    entry.tags = try strings("tags", in: fields, of: source)
    entry.overlays = try strings("overlays", in: fields, of: source)
    if let node = fields["references"] {
      guard let scope = node.text.flatMap(ReferenceScope.init(rawValue:)) else {
        let scopes = ReferenceScope.allCases.map(\.rawValue).joined(separator: ", ")
        throw failure("'references' is one of: \(scopes)", at: node.mark, in: source)
      }
      entry.references = scope
    }
    if let node = fields["paging"] { entry.paging = try paging(in: node, of: source) }
    if let node = fields["strict"] {
      guard let isStrict = node.boolean else {
        throw failure("'strict' is true or false", at: node.mark, in: source)
      }
      entry.isStrict = isStrict
    }
    if let node = fields["stream-end"] {
      guard let end = node.text, !end.isEmpty else {
        throw failure("'stream-end' is a text, such as \"[DONE]\"", at: node.mark, in: source)
      }
      entry.streamEnd = end
    }
    entry.names = try names(in: fields, of: source)
    return entry
  }

  /// The names that a client has for parts of its document.
  private static func names(in fields: Mapping, of source: Source) throws(Failure) -> [Renaming] {
    guard let node = fields["names"] else { return [] }
    let subjects = Renaming.Subject.allCases
    let sections = try self.fields(of: node, "'names'", known: subjects.map(\.rawValue), in: source)
    var names: [Renaming] = []
    for subject in subjects {
      guard let section = sections[subject.rawValue] else { continue }
      guard let entries = section.mapping?.entries else {
        throw failure("'\(subject.rawValue)' is a mapping of names", at: section.mark, in: source)
      }
      for entry in entries {
        guard let name = entry.value.text else {
          throw failure("a name is a string", at: entry.value.mark, in: source)
        }
        names.append(Renaming(subject, entry.key, to: name, at: entry.keyMark))
      }
    }
    return names
  }

  private static func strings(
    _ key: String,
    in fields: Mapping,
    of source: Source
  ) throws(Failure) -> [String] {
    guard let list = fields[key] else { return [] }
    guard let nodes = list.sequence else {
      throw failure("'\(key)' is a list", at: list.mark, in: source)
    }
    var strings: [String] = []
    for node in nodes {
      guard let text = node.text else {
        throw failure("'\(key)' is a list of strings", at: node.mark, in: source)
      }
      strings.append(text)
    }
    return strings
  }

  static func fields(
    of node: Node,
    _ what: String,
    known: [String],
    in source: Source
  ) throws(Failure) -> Mapping {
    guard let fields = node.mapping else {
      throw failure("\(what) is a mapping", at: node.mark, in: source)
    }
    for field in fields.entries where !known.contains(field.key) {
      throw failure(
        "\(what) has no '\(field.key)'; it has: \(known.joined(separator: ", "))",
        at: field.keyMark,
        in: source
      )
    }
    return fields
  }

  static func failure(_ message: String, at mark: Mark, in source: Source) -> Failure {
    Failure(.data, Diagnostic(.syntax, message, at: mark).listing(in: source))
  }
}

extension Node {
  var mapping: Mapping? {
    if case .mapping(let mapping) = value { mapping } else { nil }
  }

  fileprivate var sequence: [Node]? {
    if case .sequence(let nodes) = value { nodes } else { nil }
  }

  var boolean: Bool? {
    if case .scalar(let scalar) = value, case .bool(let value) = scalar.value { value } else { nil }
  }

  var text: String? {
    if case .scalar(let scalar) = value, scalar.value != .null { scalar.text } else { nil }
  }
}
