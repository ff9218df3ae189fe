import Foundation
import Testing

@Suite("The output folder holds what is generated, and everything else stays as it was")
struct OutputFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(document(models: ["Cat", "Dog"]), to: "document.yaml")
    try folder.generate()
  }

  private func change(models: [String], text: String = "A value.") throws {
    try folder.write(document(models: models, text: text), to: "document.yaml")
  }

  @Test("A file that did not change is not touched; one that did is another file")
  func untouched() throws {
    let paths = ["out/ValueApi.swift", "out/Servers.swift", "out/.generated-files"]
    let before = try paths.map(folder.identity)
    let cat = try folder.identity("out/Models/Cat.swift")
    try change(models: ["Cat", "Dog"], text: "Another.")
    let run = try folder.generate()
    #expect(run.summary.hasPrefix("5 written, 8 unchanged, 0 removed"))
    #expect(try paths.map(folder.identity) == before)
    #expect(try folder.identity("out/Models/Cat.swift") != cat)
  }

  @Test("A file that is no longer generated is removed")
  func stale() throws {
    try change(models: ["Cat"])
    let run = try folder.generate()
    #expect(run.status == 0)
    // The model, and the type that told it from the other.
    #expect(run.summary.contains(" 4 removed"))
    #expect(!folder.exists("out/Models/Dog.swift"))
    #expect(folder.exists("out/Models/Cat.swift"))
    #expect(try !folder.text("out/.generated-files").contains("Dog"))
  }

  @Test("A folder goes with the last file in it, and stays with a file of somebody else's")
  func emptyFolders() throws {
    let text = """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths:
        /a:
          get: {tags: [Value], responses: {'204': {description: Done.}}}
      """
    try folder.write("mine", to: "kept/Models/mine.txt")
    try folder.write(text, to: "document.yaml")
    try folder.generate()
    #expect(!folder.exists("out/Models"))
    #expect(folder.exists("out/ValueApi.swift"))

    try change(models: ["Cat"])
    try folder.generate()
    try folder.write("mine", to: "out/Models/mine.txt")
    try folder.write(text, to: "document.yaml")
    try folder.generate()
    #expect(folder.tree("out/Models") == ["mine.txt": "mine"])
  }

  @Test("A file that somebody else wrote is not replaced, and nothing else is either")
  func foreignFile() throws {
    try folder.write("mine", to: "out/Models/Fish.swift")
    try change(models: ["Cat", "Fish"], text: "Another.")
    let before = folder.tree("out")
    let run = try folder.generate()
    #expect(run.status == 73)
    #expect(
      run.errors
        == "error: out/Models/Fish.swift was not written by the generator and would be lost; move "
        + "it away, or choose another folder\n"
    )
    #expect(folder.tree("out") == before)
    #expect(try folder.generate("--check").status == 73)
  }

  @Test("A file that somebody else wrote is not removed")
  func foreignFileStays() throws {
    try folder.write("mine", to: "out/mine.swift")
    try change(models: ["Cat"])
    try folder.generate()
    #expect(try folder.text("out/mine.swift") == "mine")
  }

  @Test(
    "A manifest removes nothing outside of the folder, and not itself",
    arguments: [
      "../mine.txt", "Models/../../mine.txt", "/mine.txt", "./../mine.txt", "..//mine.txt",
      ".generated-files", "",
    ]
  )
  func hostileManifest(line: String) throws {
    try folder.write("mine", to: "mine.txt")
    let manifest = try folder.text("out/.generated-files")
    let absolute = line.hasPrefix("/") ? folder.place("mine.txt").path : line
    try folder.write(manifest + absolute + "\n", to: "out/.generated-files")
    let run = try folder.generate()
    #expect(run.status == 0)
    #expect(run.summary.contains(" 0 removed"))
    #expect(try folder.text("mine.txt") == "mine")
    #expect(try folder.text("out/.generated-files") == manifest)
  }

  @Test("What stands in the way of a file leaves the folder as it was, without temporary files")
  func obstacle() throws {
    // A folder in place of a file cannot be replaced by one.
    try change(models: ["Ant", "Cat", "Fish"], text: "Another.")
    try folder.makeFolder("out/Models/Fish.swift")
    let before = folder.tree("out")
    let run = try folder.generate()
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("error: out cannot be written and is as it was: "))
    #expect(run.errors.contains("Models/Fish.swift: Is a directory"))
    #expect(folder.tree("out") == before)
    #expect(run.output.isEmpty)
  }

  @Test("What stands in the way of a folder leaves no folder behind that was not there")
  func obstacleToFolder() throws {
    try folder.write("mine", to: "new/Models")
    let before = folder.tree("new")
    let run = try Program.run(
      ["--spec", "document.yaml", "--output", "new", "--module", "M"],
      in: folder.url
    )
    #expect(run.status == 73)
    #expect(folder.tree("new") == before)
    let deep = try Program.run(
      ["--spec", "document.yaml", "--output", "document.yaml/a/b", "--module", "M"],
      in: folder.url
    )
    #expect(deep.status == 73)
  }

  @Test("A document of hostile names writes nothing outside of the folder")
  func hostileNames() throws {
    let names = ["../../evil", "/etc/x", "..", "a/b", "C:\\x", "x\u{0}y", ".hidden", "~root"]
      .filter { !$0.contains("\u{0}") && $0 != "C:\\x" }
    try change(models: names)
    let before = folder.tree().filter { !$0.key.hasPrefix("out") }
    let run = try folder.generate()
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.tree().filter { !$0.key.hasPrefix("out") } == before)
    for path in folder.tree("out").keys where path.hasSuffix(".swift") {
      let name = path.split(separator: "/").last ?? ""
      #expect(name.contains(/^[A-Za-z0-9_+]+\.swift$/), "\(path)")
    }
  }
}
