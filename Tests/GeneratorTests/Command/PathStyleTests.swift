import Foundation
import Testing

@Suite("--absolute-paths has messages name files as Xcode finds them")
struct PathStyleTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("openapi: 4.0.0\n", to: "openapi/a.yaml")
    try folder.write(
      "clients:\n- {document: a.yaml, module: A}\n",
      to: "openapi/generate.yaml"
    )
  }

  /// The absolute path of a file.
  private func path(_ name: String) -> String {
    folder.place(name).standardizedFileURL.path
  }

  @Test(
    "Of a document, wherever the flag stands",
    arguments: [
      ["--absolute-paths"],
      ["--spec", "openapi/a.yaml", "--output", "out", "--module", "M", "--absolute-paths"],
      ["init", "--spec", "openapi/a.yaml", "--module", "M", "--absolute-paths"],
      ["--absolute-paths", "init", "--spec", "openapi/a.yaml", "--module", "M"],
      ["changes", "openapi/a.yaml", "openapi/a.yaml", "--absolute-paths"],
      ["--absolute-paths", "changes", "openapi/a.yaml"],
    ]
  )
  func document(arguments: [String]) throws {
    let run = try Program.run(arguments, in: folder.url)
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix("\(path("openapi/a.yaml")):1:10: error: "),
      "\(run.errors)"
    )
  }

  @Test("Of the project file, for all that read it")
  func projectFile() throws {
    try folder.write("clients: {}\n", to: "openapi/generate.yaml")
    for arguments in [[], ["update"], ["changes", "openapi/a.yaml"]] {
      let run = try Program.run(["--absolute-paths"] + arguments, in: folder.url)
      #expect(
        run.errors.hasPrefix("\(path("openapi/generate.yaml")):1:1: error: "),
        "\(run.errors)"
      )
    }
  }

  @Test("Of a file that is not there")
  func missing() throws {
    try folder.remove("openapi/a.yaml")
    let run = try Program.run(["--absolute-paths"], in: folder.url)
    #expect(run.errors == "error: \(path("openapi/a.yaml")): there is no such file\n")
  }
}
