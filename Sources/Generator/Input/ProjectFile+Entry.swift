import ClientIR
import Diagnostics
import Foundation
import Generation
import YAML

extension ProjectFile {
  /// The path of a file as the project file has it: relative to the folder `openapi`; nil for a URL,
  /// and for a file outside of the project.
  static func path(to place: InputPlace, in root: URL) -> String? {
    guard !place.isRemote else { return nil }
    let file = URL(fileURLWithPath: place.text).standardizedFileURL.pathComponents
    let root = root.standardizedFileURL.pathComponents
    guard file.starts(with: root) else { return nil }
    let inside = file.dropFirst(root.count)
    if inside.first == folder { return inside.dropFirst().joined(separator: "/") }
    return "../" + inside.joined(separator: "/")
  }

  /// The project file with one more client.
  ///
  /// - Throws: ``Failure`` when the project has the client already, or its file cannot be added to.
  static func file(
    in root: URL,
    naming paths: PathStyle,
    adding entry: Entry
  ) throws(Failure) -> FileToWrite {
    let url = root.appendingPathComponent(path)
    let old =
      FileManager.default.fileExists(atPath: url.path)
      ? try read(url, naming: paths) : Source(name: path, bytes: [])
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
        # What `generate` makes of the documents in this folder. Each client goes into
        # Generated/<module>.
        clients:

        """
    } else {
      entries = try self.entries(in: source)
      indentation = self.indentation(in: source) ?? indentation
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
    guard (try? self.entries(in: new)) == entries + [entry] else {
      throw Failure(
        .data,
        "error: \(path) is written so that the client has to be added to its 'clients' by hand:\n"
          + added.dropLast()
      )
    }
    return text + added
  }

  /// The column of the first client in the list, from 0, where each has lines of its own.
  private static func indentation(in source: Source) -> Int? {
    guard let root = try? YAMLParser.parse(source), case .mapping(let fields) = root.value,
      let clients = fields.entries.first(where: { $0.key == "clients" }),
      case .sequence(let list) = clients.value.value, let first = list.first,
      first.mark.line > clients.keyMark.line
    else { return nil }
    // The mark is that of the client, behind the dash and a blank.
    return max(first.mark.column - 3, 0)
  }
}

extension ProjectFile.Entry {
  /// The client as an item of the list.
  fileprivate func yaml(indentation: Int) -> String {
    var fields = [("document", document.yaml)]
    if let source { fields.append(("source", source.yaml)) }
    fields.append(("module", module.name.yaml))
    if !tags.isEmpty { fields.append(("tags", tags.yaml)) }
    if !overlays.isEmpty { fields.append(("overlays", overlays.yaml)) }
    if references != .folder { fields.append(("references", references.rawValue)) }
    if isStrict { fields.append(("strict", "true")) }
    if let streamEnd { fields.append(("stream-end", streamEnd.yaml)) }
    let spaces = String(repeating: " ", count: indentation)
    return fields.enumerated().map { index, field in
      "\(spaces)\(index == 0 ? "-" : " ") \(field.0): \(field.1)\n"
    }.joined()
  }
}

extension [String] {
  fileprivate var yaml: String { "[" + map(\.yaml).joined(separator: ", ") + "]" }
}

extension String {
  /// The text as a scalar, in quotes unless it is plain to see that it can do without.
  fileprivate var yaml: String {
    let values = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let isPlain =
      unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "." || $0 == "/" } == true
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "_-./:0123456789".unicodeScalars.contains($0)
      }
      && !hasSuffix(":") && !values.contains(lowercased())
    return isPlain ? self : "'\(replacing("'", with: "''"))'"
  }
}
