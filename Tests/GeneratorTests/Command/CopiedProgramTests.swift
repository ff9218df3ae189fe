import Foundation
import Testing

@Suite("The program works wherever it lies")
struct CopiedProgramTests {
  @Test("A copy in an empty folder generates what the original does")
  func copy() throws {
    let original = try TemporaryFolder()
    try original.write(document(), to: "document.yaml")
    try original.generate()
    let folder = try TemporaryFolder()
    // By another process: what this one has open for writing, a child that a test starts meanwhile has too,
    // and a file that is open for writing cannot be called.
    let copied = try Program.run(
      #require(Program.find("cp")),
      [Program.url().path, "generate"],
      in: folder.url
    )
    #expect(copied.status == 0, "\(copied.errors)")
    try folder.write(document(), to: "document.yaml")
    let run = try Program.run(
      folder.place("generate"),
      ["--spec", "document.yaml", "--output", "out", "--module", "M"],
      in: folder.url
    )
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(folder.tree("out") == original.tree("out"))
  }
}
