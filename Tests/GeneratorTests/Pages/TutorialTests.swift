import Foundation
import TestSupport
import Testing

/// The article that follows `Examples/gallery`, which `scripts/tutorial-test` builds and runs.
@Suite("The tutorial says what its example has, in the same order")
struct TutorialTests {
  static let article = "Sources/APIClientRuntime/APIClientRuntime.docc/FirstClient.md"

  private let fences: [(language: String, text: String)]

  init() throws {
    var fences: [(language: String, text: String)] = []
    var isOpen = false
    for line in try Self.text(of: Self.article).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if !isOpen { fences.append((String(line.dropFirst(3)), "")) }
        isOpen.toggle()
      } else if isOpen {
        fences[fences.count - 1].text += line + "\n"
      }
    }
    self.fences = fences
  }

  private static func text(of file: String) throws -> String {
    try String(contentsOf: Project.root.appendingPathComponent(file), encoding: .utf8)
  }

  @Test("The program is all of main.swift")
  func program() throws {
    let code = fences.filter { $0.language == "swift" }.map(\.text)
    let start = try #require(code.firstIndex { $0.hasPrefix("import Foundation") })
    let program = code[start...].joined(separator: "\n")
    #expect(program == (try Self.text(of: "Examples/gallery/Sources/gallery-demo/main.swift")))
  }

  @Test("The targets are those of its manifest")
  func manifest() throws {
    let targets = try #require(fences.first { $0.language == "swift" }?.text)
    #expect(targets.hasPrefix("  targets: ["))
    #expect(try Self.text(of: "Examples/gallery/Package.swift").hasSuffix(targets))
  }

  @Test("What is printed is what the example prints")
  func output() throws {
    let output = fences.filter { $0.language.isEmpty }.map(\.text).joined()
    #expect(output == (try Self.text(of: "Examples/gallery/expected.txt")))
  }
}
