import Foundation
import TestSupport
import Testing

extension CompilerTests {
  @Suite(
    "A client of any access level compiles where it belongs",
    .enabled(if: Compiler.current != nil, "there is no swiftc, or no built module of the runtime")
  )
  struct AccessLevelTests {
    let folder: TemporaryFolder

    /// Documents with a type of every kind.
    private static let documents = [
      "pages", "bodies-alternatives", "responses-by-status", "unions", "tuples", "options",
    ]

    init() throws {
      folder = try TemporaryFolder()
      for name in Self.documents {
        let text = try String(
          contentsOf: Project.fixtures.appendingPathComponent("\(name)/document.yaml"),
          encoding: .utf8
        )
        try folder.write(text, to: "\(name).yaml")
      }
    }

    /// Generates a client, and gives its sources.
    private func sources(of document: String, _ options: String...) throws -> [String] {
      let run = try Program.run(
        ["--spec", "\(document).yaml", "--output", document, "--module", "App"] + options,
        in: folder.url
      )
      #expect(run.status == 0, "\(run.errors)")
      return folder.tree(document).keys.filter { $0.hasSuffix(".swift") }.sorted()
        .map { "\(document)/\($0)" }
    }

    private func compile(_ arguments: [String]) throws -> Program.Outcome {
      let compiler = try #require(Compiler.current)
      let common = ["-swift-version", "6", "-warnings-as-errors"] + compiler.searchPaths
      return try Program.run(compiler.program, common + arguments, in: folder.url)
    }

    private static let features = [
      "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
      "MemberImportVisibility", "-enable-upcoming-feature", "ExistentialAny",
    ]

    @Test(
      "An internal one beside code written by hand, with and without the features to come",
      arguments: documents.map { ($0, features) } + [("pages", [])]
    )
    func internalClient(document: String, features: [String]) throws {
      let sources = try sources(of: document, "--access", "internal", "--conformances", "none")
      try folder.write(
        """
        // Names that code by hand is likely to have.
        struct Request {}
        struct Response {}
        struct Client { var configuration = Configuration() }
        struct Configuration {}
        struct Failure: Error {}

        struct ByHand {
          let client = Client()
          let servers = Servers.all
          let error: APIError?
        }

        """,
        to: "ByHand.swift"
      )
      let outcome = try compile(
        ["-typecheck", "-parse-as-library", "-module-name", "App"] + features
          + ["ByHand.swift"] + sources
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test("A package's, which another package does not see")
    func packageClient() throws {
      let sources = try sources(of: "unions", "--access", "package")
      let package = ["-package-name", "ours"]
      let module = try compile(
        [
          "-emit-module", "-parse-as-library", "-module-name", "App", "-emit-module-path",
          "App.swiftmodule",
        ] + package + Self.features + sources
      )
      #expect(module.status == 0, "\(module.errors)")
      try folder.write(
        "import App\n\npackage func servers() -> [String] { Servers.all }\n",
        to: "Other.swift"
      )
      let check = [
        "-typecheck", "-parse-as-library", "-module-name", "Other", "-I", ".", "Other.swift",
      ]
      let inside = try compile(package + check)
      #expect(inside.status == 0, "\(inside.errors)")
      let outside = try compile(["-package-name", "theirs"] + check)
      #expect(outside.errors.contains("cannot find 'Servers' in scope"), "\(outside.errors)")
    }
  }
}
