import BuiltInTemplates
import ClientIR
import Diagnostics
import Foundation
import Generation
import Lowering
import Templating
import TestSupport
import Testing
import YAML

/// A document and the files that it becomes: `Fixtures/<name>/document.yaml`, and a folder
/// `expected` beside it.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  /// All the cases, by name.
  static let all = Project.goldenCases.map(GoldenCase.init)

  /// Whether pages are golden files too: in the case that shows all there is in them.
  private var hasPages: Bool { name == "pages" }

  /// The schemas whose names are given, which nothing else lets hide Swift's and the runtime's.
  private var keptNames: [String] {
    guard name == "hidden-names" else { return [] }
    return [
      "Task", "String", "Error", "Decoder", "APIRequest", "Codable", "Optional", "Array",
      "Dictionary", "APIOperations", "APIClient", "APIError", "Int", "Bool",
    ]
  }

  private var folder: URL { Project.fixtures.appendingPathComponent(name) }
  private var expectedFolder: URL { folder.appendingPathComponent("expected") }

  /// The files that are compared with those beside the document, by path: pages only where they are
  /// golden files too.
  func generated() async throws -> [String: String] {
    try await allGenerated().filter { hasPages || !$0.key.hasSuffix(".md") }
  }

  /// The files of the client, by path.
  func allGenerated() async throws -> [String: String] {
    let document = folder.appendingPathComponent("document.yaml")
    var options = LoweringOptions(
      module: Identifier(unchecked: "Golden"),
      documentName: "document.yaml"
    )
    options.names = keptNames.map {
      Renaming(.schemas, $0, to: $0, at: Mark(line: 1, column: 1))
    }
    let source = ClientSource(document: InputPlace("document.yaml"), options: options)
    let bytes = Array(try Data(contentsOf: document))
    let (files, report) = try await source.files(
      with: TemplateSet(BuiltInTemplates.all),
      reading: { Source(name: $0.text, bytes: bytes) }
    )
    var result = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })
    let listings = report.listings(isVerbose: true)
    if !listings.isEmpty { result["warnings.txt"] = listings.map { $0 + "\n" }.joined() }
    return result
  }

  /// The files that are expected, by path.
  func expected() throws -> [String: String] {
    var files: [String: String] = [:]
    let paths = FileManager.default.enumerator(atPath: expectedFolder.path)
    while let path = paths?.nextObject() as? String {
      let file = expectedFolder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try String(contentsOf: file, encoding: .utf8) }
    }
    return files
  }

  /// Makes what is generated now what is expected.
  func record() async throws {
    let files = try await generated()
    if FileManager.default.fileExists(atPath: expectedFolder.path) {
      try FileManager.default.removeItem(at: expectedFolder)
    }
    for (path, contents) in files {
      let file = expectedFolder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(contents.utf8).write(to: file)
    }
  }
}
