import ClientIR
import Foundation
import Generation
import Lowering
import YAML

// The fields that a project file has. `generate.schema.json` describes them for editors.
extension ProjectFile {
  enum Key: String, CaseIterable {
    case clients
  }

  /// What is said of a client.
  enum ClientKey: String, CaseIterable {
    case document, source, module, output, tags, operations, paths, without, overlays, references
    case strict, paging
    case streamEnd = "stream-end"
    case names, access, conformances, docs
  }

  /// What a client may be without.
  enum FilterKey: String, CaseIterable {
    case tags, operations, paths
  }
}

extension ProjectFile {
  /// The clients of a project file.
  ///
  /// - Parameters:
  ///   - root: What the file says.
  ///   - source: The file.
  /// - Returns: The clients, in the order of the file.
  /// - Throws: ``Failure`` with the place of what is wrong.
  static func entries(of root: Node, in source: Source) throws(Failure) -> [Entry] {
    let fields = try ProjectFields<Key>(root, "the project", in: source)
    guard let clients = fields[.clients]?.sequence else {
      throw failure("the file lists no 'clients'", at: root.mark, in: source)
    }
    var entries: [Entry] = []
    for client in clients {
      let entry = try entry(client, in: source)
      if entries.contains(where: { $0.module == entry.module }) {
        throw failure(
          "there are two clients for the module '\(entry.module.name)'",
          at: client.mark,
          in: source
        )
      }
      if let other = entries.first(where: { $0.sharesFolder(with: entry) }) {
        throw failure(
          "the clients '\(other.module.name)' and '\(entry.module.name)' would be generated into one "
            + "folder; give one of them another 'output'",
          at: client.mark,
          in: source
        )
      }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ node: Node, in source: Source) throws(Failure) -> Entry {
    let fields = try ProjectFields<ClientKey>(node, "a client", in: source)
    guard let document = fields[.document]?.text, let moduleNode = fields[.module],
      let module = moduleNode.text
    else {
      throw failure("a client needs 'document' and 'module'", at: node.mark, in: source)
    }
    guard let name = ModuleName.identifier(module) else {
      throw fields.failure(ModuleName.refusal(of: module), at: moduleNode)
    }
    var entry = Entry(document: document, module: name)
    entry.source = try url(in: fields, of: document)
    entry.output = try fields.text(.output, "a folder, from that of the package")
    entry.overlays = try fields.strings(.overlays) ?? []
    entry.settings = try settings(in: fields, of: source)
    return entry
  }

  private static func settings(
    in fields: ProjectFields<ClientKey>,
    of source: Source
  ) throws(Failure) -> ClientSettings {
    var settings = ClientSettings()
    settings.kept = OperationFilter(
      tags: try fields.strings(.tags) ?? [],
      operations: try fields.strings(.operations) ?? [],
      paths: try fields.strings(.paths) ?? []
    )
    if let node = fields[.without] {
      let fields = try ProjectFields<FilterKey>(node, "'without'", in: source)
      settings.leftOut = OperationFilter(
        tags: try fields.strings(.tags) ?? [],
        operations: try fields.strings(.operations) ?? [],
        paths: try fields.strings(.paths) ?? []
      )
    }
    settings.references = try fields.choice(.references) ?? settings.references
    settings.isStrict = try fields.flag(.strict) ?? settings.isStrict
    if let node = fields[.paging] { settings.paging = try paging(in: node, of: source) }
    settings.streamEnd = try fields.text(.streamEnd, "a text, such as \"[DONE]\"")
    if let node = fields[.names] { settings.names = try names(in: node, of: source) }
    settings.access = try fields.choice(.access) ?? settings.access
    settings.conformances = try fields.choices(.conformances) ?? settings.conformances
    settings.docs = try fields.flag(.docs)
    return settings
  }

  /// The URL of the document.
  private static func url(
    in fields: ProjectFields<ClientKey>,
    of document: String
  ) throws(Failure) -> String? {
    guard let node = fields[.source] else { return nil }
    guard let url = node.text, InputPlace(url).isRemote else {
      throw fields.failure("'source' is a URL that begins with http", at: node)
    }
    guard !InputPlace(document).isRemote else {
      throw fields.failure(
        "'document' is the file that is kept of 'source', and not a URL too",
        at: node
      )
    }
    return url
  }

  /// The names that a client has for parts of its document.
  private static func names(in node: Node, of source: Source) throws(Failure) -> [Renaming] {
    let sections = try ProjectFields<Renaming.Subject>(node, "'names'", in: source)
    var names: [Renaming] = []
    for subject in Renaming.Subject.allCases {
      guard let section = sections[subject] else { continue }
      guard let entries = section.mapping?.entries else {
        throw sections.failure("'\(subject.rawValue)' is a mapping of names", at: section)
      }
      for entry in entries {
        guard let name = entry.value.text else {
          throw sections.failure("a name is a string", at: entry.value)
        }
        names.append(Renaming(subject, entry.key, to: name, at: entry.keyMark))
      }
    }
    return names
  }
}

extension ProjectFile.Entry {
  /// Whether another client would be generated into the same folder.
  fileprivate func sharesFolder(with other: Self) -> Bool {
    // Which root is no matter.
    let root = URL(fileURLWithPath: "/project", isDirectory: true)
    return outputFolder(in: root).standardizedFileURL.path
      == other.outputFolder(in: root).standardizedFileURL.path
  }
}
