import Foundation
import TestSupport
import Testing

extension CompilerTests {
  @Suite(
    "The code of each article is one program that compiles",
    .enabled(if: Compiler.current != nil, "there is no swiftc, or no built module of the runtime")
  )
  struct ArticleTests {
    /// The articles with Swift in them, by their paths in the project.
    static let articles = [
      "README.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Authenticating.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/ComingFromOpenAPIGenerator.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/ComingFromSwiftOpenAPIGenerator.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Errors.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Interceptors.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Paging.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Streaming.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Testing.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Transfers.md",
      "Sources/APIClientRuntime/APIClientRuntime.docc/Transports.md",
      "Sources/AirflowV2Runs/AirflowV2Runs.docc/AirflowV2Runs.md",
      "Sources/AirflowRuns/AirflowRuns.docc/FirstRequest.md",
      "Sources/AirflowRuns/AirflowRuns.docc/MovingToAirflow3.md",
      "Sources/AirflowRuns/AirflowRuns.docc/WaitingForARun.md",
    ]

    @Test("Without a warning", arguments: articles)
    func compiles(article: String) throws {
      let text = try String(
        contentsOf: Project.root.appendingPathComponent(article),
        encoding: .utf8
      )
      let program = Self.program(in: text)
      #expect(program.hasPrefix("import "))
      let folder = try TemporaryFolder()
      try folder.write(program, to: "main.swift")
      let compiler = try #require(Compiler.current)
      let outcome = try Program.run(
        compiler.program,
        [
          "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Article",
          "main.swift",
        ] + compiler.searchPaths,
        in: folder.url
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test("No article is left out")
    func completeness() throws {
      let sources = FileManager.default.enumerator(
        atPath: Project.root.appendingPathComponent("Sources").path
      )
      var found: [String] = ["README.md"]
      while let path = sources?.nextObject() as? String {
        guard path.hasSuffix(".md"), path.contains(".docc/") else { continue }
        let file = Project.root.appendingPathComponent("Sources/\(path)")
        if try String(contentsOf: file, encoding: .utf8).contains("```swift") {
          found.append("Sources/\(path)")
        }
      }
      #expect(found.sorted() == (Self.articles + [TutorialTests.article]).sorted())
    }

    /// The Swift code of an article, from the first that imports something. A fence in a list is
    /// indented.
    private static func program(in text: String) -> String {
      var fences: [[String]] = []
      var isOpen = false
      for line in text.components(separatedBy: "\n") {
        let start = line.drop { $0 == " " }
        if isOpen, start.hasPrefix("```") {
          isOpen = false
        } else if isOpen {
          fences[fences.count - 1].append(line)
        } else if start.hasPrefix("```swift") {
          isOpen = true
          fences.append([])
        }
      }
      let code = fences.drop { $0.first?.hasPrefix("import ") != true }
      return code.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
  }
}
