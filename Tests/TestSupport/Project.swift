package import Foundation

/// The folders that tests read, wherever the package lies.
package enum Project {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The documents that have golden files, each in a folder.
  package static let fixtures = root.appendingPathComponent("Tests/Fixtures")

  /// The names of the golden cases.
  package static let goldenCases: [String] = names(in: "Tests/Fixtures")

  /// The names in a folder of the project, without hidden ones.
  package static func names(in folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
