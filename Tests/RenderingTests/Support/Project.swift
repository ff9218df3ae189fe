import Foundation

@testable import Rendering

/// The folders that tests read, wherever the package lies.
enum Project {
  static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
  static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = tests.appendingPathComponent("Fixtures")

  /// The templates that the generator has.
  static func builtInTemplates() throws -> [Template] {
    let folder = root.appendingPathComponent("Templates")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".mustache") }
      .map { file in
        Template(
          name: String(file.dropLast(".mustache".count)),
          file: "Templates/\(file)",
          source: try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        )
      }
  }
}
