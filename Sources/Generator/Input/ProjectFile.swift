import Foundation
import OpenAPI
import YAML

/// `openapi/generate.yaml`: which documents become which clients.
enum ProjectFile {
  private static let path = "openapi/generate.yaml"

  /// The clients of the project that the current folder belongs to.
  static func jobs() throws -> [Job] {
    guard let root = ProjectFolder.containing(path) else {
      throw Failure(
        .noInput,
        "error: there is no \(path) here; call this in the package's folder, or name a document "
          + "with --spec")
    }
    let source = Source(
      name: path, bytes: try InputFile.read(root.appendingPathComponent(path), name: path))
    return try entries(in: source).map { entry in
      try Job(
        source: .file(
          root.appendingPathComponent("openapi/\(entry.document)"),
          name: "openapi/\(entry.document)"),
        output: root.appendingPathComponent("Generated/\(entry.module)", isDirectory: true),
        module: entry.module,
        tags: entry.tags
      )
    }
  }

  struct Entry: Equatable {
    let document: String
    let module: String
    let tags: [String]
  }

  /// The entries of a project file.
  static func entries(in source: Source) throws(Failure) -> [Entry] {
    do {
      let root = try YAMLParser.parse(source)
      guard let clients = root.mapping?["clients"]?.sequence else {
        throw failure("the file lists no 'clients'", at: root.mark, in: source)
      }
      var entries: [Entry] = []
      for client in clients { entries.append(try entry(client, in: source)) }
      return entries
    } catch let error as YAMLError {
      throw failure(error.message, at: error.mark, in: source)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.data, "error: \(source.name): \(error)")
    }
  }

  private static func entry(_ node: Node, in source: Source) throws(Failure) -> Entry {
    guard let fields = node.mapping else {
      throw failure("a client is a mapping", at: node.mark, in: source)
    }
    let known = ["document", "module", "tags"]
    for field in fields.entries where !known.contains(field.key) {
      throw failure(
        "a client has no '\(field.key)'; it has \(known.joined(separator: ", "))",
        at: field.keyMark, in: source)
    }
    guard let document = fields["document"]?.text, let module = fields["module"]?.text else {
      throw failure("a client needs 'document' and 'module'", at: node.mark, in: source)
    }
    let tags = fields["tags"]?.sequence ?? []
    return Entry(document: document, module: module, tags: tags.compactMap(\.text))
  }

  private static func failure(_ message: String, at mark: Mark, in source: Source) -> Failure {
    Failure(.data, Diagnostic.error(message, at: mark).listing(in: source))
  }
}

extension Node {
  fileprivate var mapping: Mapping? {
    if case .mapping(let mapping) = value { mapping } else { nil }
  }

  fileprivate var sequence: [Node]? {
    if case .sequence(let nodes) = value { nodes } else { nil }
  }

  fileprivate var text: String? {
    if case .scalar(let scalar) = value, scalar.value != .null { scalar.text } else { nil }
  }
}
