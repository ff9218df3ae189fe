import Foundation
import TestSupport
import Testing

@Suite("What is said about the package is so")
struct PublishingTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Project.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("The documentation targets of the Swift Package Index are targets with documentation")
  func documentationTargets() throws {
    let list = try #require(
      try text(".spi.yml").firstMatch(of: /documentation_targets: \[([^\]]+)\]/)
    )
    let targets = list.1.components(separatedBy: ", ")
    let manifest = try text("Package.swift")
    for target in targets {
      #expect(manifest.contains("name: \"\(target)\""), "there is no target \(target)")
      let catalogs = ["Sources", "Generated"].map { "\($0)/\(target)/\(target).docc" }
      #expect(
        catalogs.contains {
          FileManager.default.fileExists(atPath: Project.root.appendingPathComponent($0).path)
        }
      )
    }
    #expect(targets.count == 7)
  }

  @Test("CONTRIBUTING.md names each file in which OWNER is to be replaced")
  func owner() throws {
    var found: [String] = []
    for folder in ["README.md", "Sources", "Templates", "Examples", "Generated", "Plugins"] {
      let url = Project.root.appendingPathComponent(folder)
      let paths =
        FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
      for path in paths.map({ "\(folder)/\($0)" }) + [folder]
      where path.hasSuffix(".md") && !path.contains("/.build/") {
        if try text(path).contains("github.com/OWNER/") { found.append(path) }
      }
    }
    let page = try text("CONTRIBUTING.md")
    let section = try #require(page.components(separatedBy: "\n## Publishing\n").dropFirst().first)
    let named = section.matches(of: /`((?:Sources\/[^`]+|README)\.md)`/).map { String($0.1) }
    #expect(Set(named) == Set(found))
    #expect(found.count == 3)
  }
}
