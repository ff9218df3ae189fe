import Foundation
import Templating
import Testing

@testable import Generator

@Suite("A plan is carried out completely or not at all")
struct OutputPlanTests {
  private func plan(_ files: [String: String], in folder: TemporaryFolder) throws -> OutputPlan {
    let files = files.sorted { $0.key < $1.key }
    return try OutputPlan(
      files.map { RenderedFile(path: $0.key, contents: $0.value) },
      replacing: WrittenFiles(in: folder.place("out"))
    )
  }

  @Test("Nothing to do is nothing done, not even a folder made")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try plan(["a.swift": "1"], in: folder).apply()
    let again = try plan(["a.swift": "1"], in: folder)
    #expect(again.changes.isEmpty && again.removals.isEmpty)
    #expect(again.diff.isEmpty)
    #expect(again.unchangedCount == 2)
  }

  @Test("When a file cannot take its place, those before it are put back")
  func rollBack() throws {
    let folder = try TemporaryFolder()
    try plan(["a.swift": "old a", "b/stale.swift": "stale", "c.swift": "old c"], in: folder).apply()
    let next = try plan(
      ["a.swift": "new a", "b/new.swift": "new b", "c.swift": "new c", "d/e/new.swift": "e"],
      in: folder
    )
    // The obstacle comes after the plan was made: a folder with something in it.
    try folder.remove("out/c.swift")
    try folder.write("mine", to: "out/c.swift/mine.txt")
    let before = folder.tree("out")
    let failure = #expect(throws: Failure.self) { try next.apply() }
    #expect(failure?.status == .cannotCreate)
    #expect(folder.tree("out") == before)
    #expect(try folder.text("out/a.swift") == "old a")
  }

  @Test("When a stale file cannot be removed, everything is put back, and it is not forgotten")
  func rollBackOfRemoval() throws {
    let folder = try TemporaryFolder()
    try plan(["a.swift": "old", "b.swift": "stale", "c.swift": "stale"], in: folder).apply()
    let next = try plan(["a.swift": "new"], in: folder)
    try folder.remove("out/c.swift")
    try folder.write("mine", to: "out/c.swift/mine.txt")
    let before = folder.tree("out")
    #expect(throws: Failure.self) { try next.apply() }
    #expect(folder.tree("out") == before)
    #expect(try folder.text("out/.generated-files").contains("b.swift\nc.swift\n"))
  }

  @Test("Empty folders go, up to the output folder, which stays")
  func emptyFolders() throws {
    let folder = try TemporaryFolder()
    try plan(["a/b/c.swift": "1", "a/d.swift": "2"], in: folder).apply()
    try plan(["a/d.swift": "2"], in: folder).apply()
    #expect(!folder.exists("out/a/b"))
    #expect(folder.exists("out/a/d.swift"))
    try plan([:], in: folder).apply()
    #expect(folder.tree("out") == [".generated-files": ""])
  }

  @Test("The manifest lists the files in order, and counts as one of them")
  func manifest() throws {
    let folder = try TemporaryFolder()
    let first = try plan(["b.swift": "1", "a/c.swift": "2"], in: folder)
    #expect(first.changes.map(\.path) == ["a/c.swift", "b.swift", ".generated-files"])
    try first.apply()
    #expect(try folder.text("out/.generated-files") == "a/c.swift\nb.swift\n")
  }
}
