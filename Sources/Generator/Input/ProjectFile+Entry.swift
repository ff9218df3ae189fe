import ClientIR
import Diagnostics
import Foundation
import Generation
import Lowering
import YAML

extension ProjectFile {
  /// The path of a file as the project file has it: relative to the folder `openapi`; nil for a URL,
  /// and for a file outside of the project.
  static func path(to place: InputPlace, in root: URL) -> String? {
    guard !place.isRemote, let path = ProjectFolder.path(to: place.text, in: root) else {
      return nil
    }
    return path.hasPrefix("\(folder)/") ? String(path.dropFirst(folder.count + 1)) : "../" + path
  }

  /// The project file with one more client.
  ///
  /// - Throws: ``Failure`` when the project has the client already, or its file cannot be added to.
  static func file(
    in root: URL,
    naming pathStyle: PathStyle,
    adding entry: Entry
  ) throws(Failure) -> FileToWrite {
    let url = root.appendingPathComponent(path)
    let old =
      FileManager.default.fileExists(atPath: url.path)
      ? try read(url, naming: pathStyle) : Source(name: path, bytes: [])
    return FileToWrite(url, Array(try text(of: old, adding: entry).utf8))
  }

  /// The text of a project file with one more client at its end.
  ///
  /// - Parameters:
  ///   - source: The file; empty where there is none.
  ///   - entry: The client.
  /// - Returns: The text, in which nothing else is changed.
  /// - Throws: ``Failure`` when the file has the client already, or is written so that nothing can be
  ///   put at its end.
  static func text(of source: Source, adding entry: Entry) throws(Failure) -> String {
    var text = String(decoding: source.bytes, as: UTF8.self)
    var entries: [Entry] = []
    var indentation = 2
    if text.allSatisfy(\.isWhitespace) {
      text = """
        # yaml-language-server: $schema=\(ProjectSchema.fileName)
        # What `generate` makes of the documents in this folder.
        clients:

        """
    } else {
      let root = try tree(of: source)
      entries = try self.entries(of: root, in: source)
      indentation = self.indentation(of: root) ?? indentation
    }
    guard !entries.contains(where: { $0.module == entry.module }) else {
      throw Failure(
        .usage,
        "error: \(path) has a client '\(entry.module.name)' already; change it there"
      )
    }
    if text.last?.isNewline == false { text += "\n" }
    let added = entry.yaml(indentation: indentation)
    let new = Source(name: source.name, bytes: Array((text + added).utf8))
    // What is written in braces, or goes on after the list, cannot be added to at its end.
    guard (try? self.entries(of: tree(of: new), in: new)) == entries + [entry] else {
      throw Failure(
        .data,
        "error: \(path) is written so that the client has to be added to its 'clients' by hand:\n"
          + added.dropLast()
      )
    }
    return text + added
  }

  /// The column of the first client in the list, from 0, where each has lines of its own.
  private static func indentation(of root: Node) -> Int? {
    guard
      let clients = root.mapping?.entries.first(where: { $0.key == Key.clients.rawValue }),
      let first = clients.value.sequence?.first, first.mark.line > clients.keyMark.line
    else { return nil }
    // The mark is that of the client, behind the dash and a blank.
    return max(first.mark.column - 3, 0)
  }
}

extension ProjectFile.Entry {
  /// The client as an item of the list.
  fileprivate func yaml(indentation: Int) -> String {
    let spaces = String(repeating: " ", count: indentation)
    return fields.enumerated().map { index, field in
      "\(spaces)\(index == 0 ? "-" : " ") \(field.key.rawValue): \(field.value)\n"
    }.joined()
  }

  /// The fields that say something, each with its value. What has no option has none here.
  private var fields: [(key: ProjectFile.ClientKey, value: String)] {
    let standard = ClientSettings()
    var fields = [(ProjectFile.ClientKey.document, document.yamlScalar(isInFlow: false))]
    func add(_ key: ProjectFile.ClientKey, _ value: String?) {
      if let value { fields.append((key, value)) }
    }
    func add(_ key: ProjectFile.ClientKey, _ list: [String]) {
      if !list.isEmpty { fields.append((key, list.yaml)) }
    }
    add(.source, source?.yamlScalar(isInFlow: false))
    add(.module, module.name.yamlScalar(isInFlow: false))
    add(.output, output?.yamlScalar(isInFlow: false))
    add(.tags, settings.kept.tags)
    add(.operations, settings.kept.operations)
    add(.paths, settings.kept.paths)
    add(.without, settings.leftOut.yaml)
    add(.overlays, overlays)
    if settings.references != standard.references {
      add(.references, settings.references.rawValue)
    }
    if settings.isStrict { add(.strict, "true") }
    add(.streamEnd, settings.streamEnd?.yamlScalar(isInFlow: false))
    if settings.access != standard.access { add(.access, settings.access.rawValue) }
    if settings.conformances != standard.conformances {
      add(.conformances, settings.conformances.map(\.rawValue).yaml as String?)
    }
    add(.docs, settings.docs.map { "\($0)" })
    return fields
  }
}

extension OperationFilter {
  /// The filter as a mapping; nil where it names nothing.
  fileprivate var yaml: String? {
    let fields: [(ProjectFile.FilterKey, [String])] = [
      (.tags, tags), (.operations, operations), (.paths, paths),
    ]
    let said = fields.filter { !$0.1.isEmpty }.map { "\($0.0.rawValue): \($0.1.yaml)" }
    return said.isEmpty ? nil : "{\(said.joined(separator: ", "))}"
  }
}

extension [String] {
  fileprivate var yaml: String {
    "[" + map { $0.yamlScalar(isInFlow: true) }.joined(separator: ", ") + "]"
  }
}
