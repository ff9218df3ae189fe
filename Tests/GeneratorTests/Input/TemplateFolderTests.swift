import Foundation
import Testing

@Suite("--templates replaces built-in templates by name")
struct TemplateFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(document(), to: "document.yaml")
  }

  @Test("One template is replaced, and all the others stay")
  func replaced() throws {
    try folder.write(
      "// Ours{{#documentName}}:{{line}}{{/documentName}}\n",
      to: "own/Header.mustache"
    )
    let run = try folder.generate("--templates", "own")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let text = try folder.text("out/Models/Pet.swift")
    #expect(text.hasPrefix("// Ours: document.yaml\n"))
    #expect(text.contains("public struct Pet: "))
  }

  @Test("One that does not fit its view is an error with its place, line and caret: 65")
  func broken() throws {
    try folder.write("{{! Ours. }}\n  {{nmae}}\n", to: "own/Servers.swift.mustache")
    let run = try folder.generate("--templates", "own")
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix(
        "own/Servers.swift.mustache:2:3: error: there is no 'nmae' here; ModuleView has: "
      )
    )
    #expect(run.errors.hasSuffix("\n  {{nmae}}\n  ^\n"))
    #expect(!folder.exists("out"))
  }

  @Test("One whose name no template has or calls is noted, because it may be misspelt")
  func misspelt() throws {
    try folder.write("// Ours\n", to: "own/Haeder.mustache")
    let run = try folder.generate("--templates", "own")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "own/Haeder.mustache: note: this replaces no built-in template, and none calls it\n"
    )
  }

  @Test("One that a template of one's own calls is a partial, and not noted")
  func ownPartial() throws {
    try folder.write("{{>Licence}}\n", to: "own/Header.mustache")
    try folder.write("// Licence\n", to: "own/Licence.mustache")
    let run = try folder.generate("--templates", "own")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try folder.text("out/Servers.swift").hasPrefix("// Licence\n"))
  }

  @Test("A folder that is not there: 66")
  func missingFolder() throws {
    let run = try folder.generate("--templates", "own")
    #expect(run.status == 66)
    #expect(run.errors == "error: the folder of templates 'own' cannot be read\n")
  }
}
