import Foundation
import Testing

@Suite("The exit status says how a run ended")
struct ExitStatusTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(document(), to: "document.yaml")
  }

  @Test("0: done, with a summary as the last line of the standard output")
  func done() throws {
    let first = try folder.generate()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.isEmpty)
    #expect(first.summary.contains(/^9 written, 0 unchanged, 0 removed, in [0-9]+ ms$/))
    #expect(folder.exists("out/Models/Pet.swift"))
    let second = try folder.generate()
    #expect(second.summary.contains(/^0 written, 9 unchanged, 0 removed, in [0-9]+ ms$/))
  }

  @Test("0: what the document has and the client has not is a warning on standard error")
  func warning() throws {
    let text = document().replacingOccurrences(
      of: "      responses:",
      with: "      parameters:\n"
        + "        - {name: filter, in: query, content: {application/xml: {}}}\n      responses:"
    )
    try folder.write(text, to: "document.yaml")
    let run = try folder.generate()
    #expect(run.status == 0)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("document.yaml:9:11: warning: ") == true)
    #expect(lines.last == "          ^")
    #expect(!run.output.contains("warning"))
  }

  @Test("1: --check found differences")
  func differences() throws {
    let run = try folder.generate("--check")
    #expect(run.status == 1)
    #expect(run.summary.contains(/^9 to write, 0 unchanged, 0 to remove, in [0-9]+ ms$/))
    try folder.generate()
    #expect(try folder.generate("--check").status == 0)
  }

  @Test(
    "64: the call is wrong",
    arguments: [
      ["--unknown"],
      ["--spec", "document.yaml"],
      ["--spec", "document.yaml", "--output", "out"],
      ["--output", "out"],
      ["--tag", "Value"],
      ["--operation", "get_values"],
      ["--without-path", "/values"],
      ["--access", "internal"],
      ["--conformances", "none"],
      ["--no-docs"],
      ["--spec", "document.yaml", "--output", "out", "--module", "M", "--access", "open"],
      ["--spec", "document.yaml", "--output", "out", "--module", "M", "--conformances", "Codable"],
      ["--spec", "document.yaml", "--output", "out", "--module", "../M"],
      ["--spec", "document.yaml", "--output", "out", "--module", "a b"],
      ["--spec", "document.yaml", "--output", "out", "--module", ""],
      ["--spec", "document.yaml", "--output", "out", "--module", "1M"],
    ]
  )
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
    #expect(!folder.exists("out"))
  }

  @Test("65: the document is not usable, with its place, its line and a caret")
  func data() throws {
    try folder.write("openapi: 3.0.3\npaths:\n  /a: [\n", to: "document.yaml")
    let syntax = try folder.generate()
    #expect(syntax.status == 65)
    #expect(syntax.errors.hasPrefix("document.yaml:"))
    #expect(syntax.output.isEmpty)

    for version in ["4.0.0", "[3]"] {
      try folder.write(
        "openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: {}\n",
        to: "document.yaml"
      )
      let unknown = try folder.generate()
      #expect(unknown.status == 65)
      let lines = unknown.errors.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.first?.hasPrefix("document.yaml:1:10: error: ") == true)
      #expect(lines.dropFirst().first == "openapi: \(version)")
      #expect(lines.last == "         ^")
      #expect(!folder.exists("out"))
    }
  }

  /// A document with two slips of one kind and one of another, and one that nobody comes to.
  private func writeSlips() throws {
    let text = document().replacingOccurrences(
      of: "      responses:",
      with: "      deprecated: x\n      summary: []\n      parameters: {}\n"
        + "      tags: Value\n      responses:"
    ).replacingOccurrences(of: "      tags: [Value]\n", with: "")
    try folder.write(text + "    Unused: {type: objekt}\n", to: "document.yaml")
  }

  @Test("0: slips are mended, and the last line counts them")
  func mended() throws {
    try writeSlips()
    let run = try folder.generate()
    #expect(run.status == 0)
    let headlines = run.errors.split(separator: "\n").filter { $0.hasPrefix("document.yaml:") }
    #expect(
      headlines == [
        "document.yaml:7:19: warning: 'deprecated' must be true or false, but this is a string; it "
          + "is passed over",
        "document.yaml:10:13: warning: 'tags' must be a list; it is read as a list of one",
      ]
    )
    #expect(
      run.errors.contains(
        "  … and 2 more of this kind (wrong-field-type); --verbose shows them\n"
      )
    )
    #expect(
      run.summary.contains(/^9 written, .* ms; in the documents 1 mended, 3 left out$/),
      "\(run.summary)"
    )
    let verbose = try folder.generate("--verbose")
    let places = verbose.errors.split(separator: "\n").filter { $0.hasPrefix("document.yaml:") }
      .map { $0.prefix { $0 != " " } }
    #expect(
      places == [
        "document.yaml:7:19:", "document.yaml:8:16:", "document.yaml:9:19:",
        "document.yaml:10:13:",
      ]
    )
    #expect(!verbose.errors.contains("--verbose"))
  }

  @Test("65: with --strict slips are errors, also of what nobody comes to")
  func strict() throws {
    try writeSlips()
    let run = try folder.generate("--strict")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    let headlines = run.errors.split(separator: "\n").filter { $0.hasPrefix("document.yaml:") }
    #expect(headlines.count == 5)
    #expect(headlines.allSatisfy { $0.contains(": error: ") })
    #expect(headlines.last?.contains("'objekt' is not a type") == true)
    #expect(!folder.exists("out"))
  }

  @Test("65: a tag that no operation has, with those there are")
  func unknownTag() throws {
    let run = try folder.generate("--tag", "Vlaue")
    #expect(run.status == 65)
    #expect(run.errors.contains("no operation has the tag 'Vlaue'; the tags are: Value"))
  }

  @Test("66: an input cannot be read")
  func noInput() throws {
    try folder.remove("document.yaml")
    let missing = try folder.generate()
    #expect(missing.status == 66)
    #expect(missing.errors == "error: document.yaml: there is no such file\n")
    try folder.makeFolder("document.yaml")
    let isFolder = try folder.generate()
    #expect(isFolder.status == 66)
    #expect(isFolder.errors == "error: document.yaml: this is a folder, not a file\n")
  }

  @Test("73: the output cannot be written")
  func cannotCreate() throws {
    try folder.write("mine", to: "out")
    let run = try folder.generate()
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("error: out cannot be written and is as it was: "))
    #expect(run.errors.hasSuffix(": Not a directory\n") || run.errors.hasSuffix(": File exists\n"))
    #expect(try folder.text("out") == "mine")
  }
}
