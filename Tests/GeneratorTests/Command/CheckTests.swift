import Foundation
import Testing

@Suite("--check prints what would change, and changes nothing")
struct CheckTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(document(models: ["Cat", "Dog"]), to: "document.yaml")
  }

  @Test("A new file is added line by line, and not written")
  func newFiles() throws {
    let run = try folder.generate("--check")
    #expect(run.output.contains("--- /dev/null\n+++ b/Models/Cat.swift\n@@ -0,0 +1,"))
    #expect(run.output.contains("\n+public struct Cat: "))
    #expect(!folder.exists("out"))
  }

  @Test("A changed file has a hunk, and a stale one is removed line by line")
  func changedAndStale() throws {
    try folder.generate()
    try folder.write(document(models: ["Cat"], text: "Another."), to: "document.yaml")
    let before = folder.tree("out")
    let identity = try folder.identity("out/Models/Cat.swift")
    let run = try folder.generate("--check")
    #expect(run.status == 1)
    #expect(
      run.output.contains("--- a/Models/Cat.swift\n+++ b/Models/Cat.swift\n@@ -1,6 +1,6 @@\n")
    )
    #expect(run.output.contains("\n-/// A value.\n+/// Another.\n"))
    #expect(run.output.contains("--- a/Models/Dog.swift\n+++ /dev/null\n@@ -1,"))
    #expect(run.output.contains("\n-public struct Dog: "))
    #expect(folder.tree("out") == before)
    #expect(try folder.identity("out/Models/Cat.swift") == identity)
  }

  @Test(
    "What it prints is what patch needs",
    .enabled(if: Program.find("patch") != nil, "there is no patch")
  )
  func patch() throws {
    try folder.generate()
    try folder.write(document(models: ["Cat", "Fish"], text: "Another."), to: "document.yaml")
    let run = try folder.generate("--check")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(lines.dropLast(2).joined(separator: "\n") + "\n", to: "change.diff")
    let patched = try Program.run(
      #require(Program.find("patch")),
      ["-p1", "-d", "out", "-i", "../change.diff"],
      in: folder.url
    )
    #expect(patched.status == 0, "\(patched.output)")
    #expect(try folder.generate("--check").status == 0)
  }
}
