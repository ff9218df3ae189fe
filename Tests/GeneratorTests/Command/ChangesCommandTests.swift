import Foundation
import Testing

@Suite("'changes' compares two documents by their clients")
struct ChangesCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(document(models: ["Cat", "Dog"]), to: "old.yaml")
    try folder.write(
      document(models: ["Cat", "Dog"]).replacingOccurrences(of: "name:", with: "nickname:"),
      to: "new.yaml"
    )
  }

  private func changes(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["changes"] + arguments, in: folder.url)
  }

  @Test("As text, with a sum as the last line")
  func text() throws {
    let run = try changes("old.yaml", "new.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        Changes from old.yaml to new.yaml

        Cat
          ! The property 'name' is gone. [source]
            The property 'nickname' is new: 'nickname: String?'.

        Dog
          ! The property 'name' is gone. [source]
            The property 'nickname' is new: 'nickname: String?'.

        4 changes, 2 breaking (!): 2 in source, 0 on the wire.

        """
    )
  }

  @Test("As Markdown")
  func markdown() throws {
    let run = try changes("old.yaml", "new.yaml", "--format", "markdown")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix("## Changes from `old.yaml` to `new.yaml`\n\n### Breaking\n\n`Cat`\n")
    )
  }

  @Test("As JSON that programs read")
  func json() throws {
    let run = try changes("old.yaml", "new.yaml", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(report?["breaking"] as? Int == 2)
    #expect((report?["changes"] as? [[String: Any]])?.first?["change"] as? String == "removed")
  }

  @Test("1: something breaks, and --fail-on-breaking wants to know")
  func failOnBreaking() throws {
    let run = try changes("old.yaml", "new.yaml", "--fail-on-breaking")
    #expect(run.status == 1)
    #expect(run.summary.hasPrefix("4 changes, 2 breaking"))
    #expect(try changes("old.yaml", "old.yaml", "--fail-on-breaking").status == 0)
  }

  @Test("Options of the document hold for both, wherever they stand")
  func options() throws {
    let run = try changes("old.yaml", "--tag", "Value", "new.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.summary.hasPrefix("4 changes, "))
    let unknown = try changes("old.yaml", "new.yaml", "--tag", "Vlaue")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("no operation has the tag 'Vlaue'"))

    try folder.write(
      """
      overlay: 1.0.0
      info: {title: Dogs are out, version: '1'}
      actions:
        - {target: $.components.schemas.Dog.properties, remove: true}
      """,
      to: "overlay.yaml"
    )
    let overlaid = try changes("old.yaml", "new.yaml", "--overlay", "overlay.yaml")
    #expect(overlaid.status == 0, "\(overlaid.errors)")
    #expect(overlaid.summary.hasPrefix("2 changes, "))
  }

  @Test("What the old document has not may be asked for; what the new one has not is an error")
  func filters() throws {
    try folder.write(
      try folder.text("new.yaml").replacingOccurrences(of: "get_values", with: "list_values"),
      to: "newer.yaml"
    )
    let run = try changes("old.yaml", "newer.yaml", "--operation", "list_values")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("The type 'ValueApi' is new."))
    let unknown = try changes("newer.yaml", "old.yaml", "--operation", "list_values")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("the document has no operation 'list_values'"))
  }

  @Test("Without a new document it is that of the only client of the project, with its tags")
  func onlyClient() throws {
    try project("- {document: new.yaml, module: M, tags: [Value]}")
    let run = try changes("old.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Changes from old.yaml to openapi/new.yaml\n"))
    #expect(run.summary.hasPrefix("4 changes, "))
  }

  @Test("Of several clients it is the one whose document has the same file name")
  func sameName() throws {
    try project(
      "- {document: new.yaml, module: M}\n  - {document: other/old.yaml, module: N}"
    )
    try folder.write(document(models: ["Cat", "Dog"]), to: "openapi/other/old.yaml")
    let run = try changes("old.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "Changes from old.yaml to openapi/other/old.yaml\n\nNo changes.\n")

    try folder.write(document(models: ["Cat", "Dog"]), to: "older.yaml")
    let unknown = try changes("older.yaml")
    #expect(unknown.status == 64)
    #expect(
      unknown.errors == "error: 'older.yaml' is not the document of exactly one client in "
        + "openapi/generate.yaml, which has 'new.yaml', 'old.yaml'; name the new document too\n"
    )
  }

  private func project(_ clients: String) throws {
    try folder.write("clients:\n  \(clients)\n", to: "openapi/generate.yaml")
    try folder.write(try folder.text("new.yaml"), to: "openapi/new.yaml")
  }

  @Test(
    "64: the call is wrong",
    arguments: [
      ["changes"],
      ["changes", "old.yaml", "new.yaml", "third.yaml"],
      ["changes", "old.yaml", "new.yaml", "--format", "xml"],
      ["changes", "old.yaml", "new.yaml", "--check"],
      ["changes", "old.yaml", "--spec", "new.yaml"],
      ["changes", "old.yaml", "new.yaml", "--access", "internal"],
      ["changes", "old.yaml", "new.yaml", "--output", "out"],
      [
        "--spec", "old.yaml", "--output", "out", "--module", "M", "changes", "old.yaml", "new.yaml",
      ],
      ["--fail-on-breaking"],
      ["chnages", "old.yaml", "new.yaml"],
    ]
  )
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test("65 and 66: a document is not usable, or not there, and nothing is printed about it")
  func documents() throws {
    try folder.write("openapi: 3.0.3\npaths:\n  /a: [\n", to: "broken.yaml")
    let broken = try changes("old.yaml", "broken.yaml")
    #expect(broken.status == 65)
    #expect(broken.errors.hasPrefix("broken.yaml:"))
    let missing = try changes("missing.yaml", "new.yaml")
    #expect(missing.status == 66)
    #expect(missing.errors == "error: missing.yaml: there is no such file\n")
    #expect(broken.output.isEmpty && missing.output.isEmpty)
  }
}
