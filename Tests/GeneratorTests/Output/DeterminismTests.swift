import Foundation
import Testing

@Suite("The output depends on the document, the templates and the options alone")
struct DeterminismTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let names = (0..<20).map { "Model\($0)" } + ["String", "Task"]
    try folder.write(document(models: names), to: "document.yaml")
  }

  @Test("Two runs give the same bytes")
  func twice() throws {
    try folder.generate()
    let first = folder.tree("out")
    try folder.remove("out")
    try folder.generate()
    #expect(first.count > 20)
    #expect(folder.tree("out") == first)
  }

  @Test("So do runs in different folders, by different paths")
  func elsewhere() throws {
    try folder.generate()
    try folder.makeFolder("a/b")
    let run = try Program.run(
      ["--spec", "../../document.yaml", "--output", "result", "--module", "M"],
      in: folder.place("a/b")
    )
    #expect(run.status == 0)
    #expect(folder.tree("a/b/result") == folder.tree("out"))
    let absolute = try Program.run(
      [
        "--spec", folder.place("document.yaml").path, "--output", folder.place("other").path,
        "--module", "M",
      ],
      in: URL(fileURLWithPath: "/")
    )
    #expect(absolute.status == 0, "\(absolute.errors)")
    #expect(folder.tree("other") == folder.tree("out"))
  }
}
