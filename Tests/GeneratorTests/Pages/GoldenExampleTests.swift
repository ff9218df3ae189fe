import Foundation
import TestSupport
import Testing

extension CompilerTests {
  @Suite(
    "Examples compile, whatever the document",
    .enabled(if: Compiler.current != nil, "there is no swiftc, or no built module of the runtime")
  )
  struct GoldenExampleTests {
    @Test("Without a warning", arguments: Project.goldenCases)
    func compiles(golden: String) throws {
      let folder = try TemporaryFolder()
      let document = Project.fixtures.appendingPathComponent("\(golden)/document.yaml").path
      let generation = try Program.run(
        ["--spec", document, "--output", "out", "--module", "Golden"],
        in: folder.url
      )
      try #require(generation.status == 0, "\(generation.errors)")
      let files = folder.tree("out").keys.sorted()
      var examples = ""
      for page in files where page.hasPrefix("docs/") && page.hasSuffix("Api.md") {
        for program in ExampleProgram.all(in: try folder.text("out/\(page)")) {
          // The examples of deprecated operations too.
          examples += "@available(*, deprecated)\nfunc example\(examples.utf8.count)() async {\n"
          examples += program.source.replacing("import Golden\n", with: "") + "}\n"
        }
      }
      try folder.write(examples, to: "out/Examples.swift")
      let sources = files.filter { $0.hasSuffix(".swift") } + ["Examples.swift"]
      let run = try #require(Compiler.current).check(
        sources.map { folder.place("out/\($0)").path }
      )
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test("Those of the clients of Airflow too", arguments: ["AirflowV1", "AirflowV2"])
    func airflow(module: String) throws {
      let pages = Project.root.appendingPathComponent("Generated/\(module)/docs")
      var examples = "import \(module)\n"
      for page in try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted()
      where page.hasSuffix("Api.md") {
        let text = try String(contentsOf: pages.appendingPathComponent(page), encoding: .utf8)
        for program in ExampleProgram.all(in: text) {
          examples += "func example\(examples.utf8.count)() async {\n"
          examples += program.source.replacing("import \(module)\n", with: "") + "}\n"
        }
      }
      let folder = try TemporaryFolder()
      try folder.write(examples, to: "Examples.swift")
      let run = try #require(Compiler.current).check([folder.place("Examples.swift").path])
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test(
      "A fault, and a warning, would be found",
      arguments: ["let x: Int = \"\"", "func f() { let x = 1 }", "import Nothing"]
    )
    func fault(source: String) throws {
      let folder = try TemporaryFolder()
      try folder.write(source, to: "a.swift")
      let run = try #require(Compiler.current).check([folder.place("a.swift").path])
      #expect(run.status != 0)
      #expect(run.errors.contains("a.swift:1:"))
    }
  }
}
