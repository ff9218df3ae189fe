import Foundation
import TestSupport
import Testing

extension CompilerTests {
  @Suite(
    "What is generated compiles without a warning",
    .enabled(if: Compiler.current != nil, "there is no swiftc, or no built module of the runtime")
  )
  struct GoldenCompilationTests {
    /// What a package that holds generated code may have turned on. Without them, the examples of each
    /// document are compiled with it.
    static let features = [
      "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    ]

    @Test(arguments: Project.goldenCases)
    func compiles(golden: String) throws {
      let folder = Project.fixtures.appendingPathComponent("\(golden)/expected")
      let paths = FileManager.default.enumerator(atPath: folder.path)
      var sources: [String] = []
      while let path = paths?.nextObject() as? String {
        if path.hasSuffix(".swift") { sources.append(folder.appendingPathComponent(path).path) }
      }
      #expect(!sources.isEmpty)
      let run = try #require(Compiler.current).check(sources.sorted(), features: Self.features)
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test(
      "A fault, and a warning, would be found",
      arguments: ["let x: Int = \"\"", "func f() { let x = 1 }", "import Nothing"]
    )
    func fault(source: String) throws {
      let folder = try TemporaryFolder()
      try folder.write(source, to: "a.swift")
      let run = try #require(Compiler.current).check([folder.place("a.swift").path], features: [])
      #expect(run.status != 0)
      #expect(run.errors.contains("a.swift:1:"))
    }
  }
}

/// The Swift compiler, and the folder with the modules that this test was built with.
struct Compiler {
  let program: URL
  let modules: URL

  static let current: Compiler? = {
    guard let program = Program.find("swiftc"), let generate = try? Program.url() else {
      return nil
    }
    let modules = generate.deletingLastPathComponent().appendingPathComponent("Modules")
    let runtime = modules.appendingPathComponent("APIClientRuntime.swiftmodule")
    guard FileManager.default.fileExists(atPath: runtime.path) else { return nil }
    return Compiler(program: program, modules: modules)
  }()

  func check(_ sources: [String], features: [String]) throws -> Program.Outcome {
    let arguments =
      [
        "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-wmo", "-parse-as-library",
        "-module-name", "Golden", "-I", modules.path,
      ] + features.flatMap { ["-enable-upcoming-feature", $0] } + sources
    return try Program.run(program, arguments, in: modules)
  }
}
