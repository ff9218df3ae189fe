import Foundation
import TestSupport
import Testing

/// The parser gives an option of a subcommand that the program has too to the program, and what a
/// subcommand does not ask for there is lost without a word.
@Suite("An option does the same wherever it stands")
struct OptionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(document, to: "a.yaml")
    try folder.write(
      "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n"
        + "- {target: '$.paths[\"/dogs\"]', remove: true}\n",
      to: "o.yaml"
    )
    try folder.write("{type: object, properties: {shared: {type: string}}}\n", to: "shared.yaml")
    try folder.write(
      document.replacing("shared.yaml", with: "../shared.yaml"),
      to: "below/a.yaml"
    )
  }

  private let document = """
    openapi: 3.0.3
    info: {title: Test, version: '1'}
    paths:
      /cats:
        get:
          operationId: cats
          tags: [Cat]
          responses:
            '200':
              description: Cats.
              content: {application/json: {schema: {$ref: shared.yaml}}}
      /dogs:
        get:
          operationId: dogs
          tags: [Dog]
          responses: {'200': {description: Dogs., content: {text/event-stream: {}}}}

    """

  /// What an option is, and whether a client of the document with both operations has it.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let file: String
    let text: String?

    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String..., file: String, has text: String?) {
      self.arguments = arguments
      self.file = file
      self.text = text
    }
  }

  /// For each option, a file and what is in it because of the option; nil for no such file.
  static let cases = [
    Case("--tag", "Cat", file: "DogApi.swift", has: nil),
    Case("--operation", "cats", file: "DogApi.swift", has: nil),
    Case("--path", "/cats", file: "DogApi.swift", has: nil),
    Case("--without-tag", "Dog", file: "DogApi.swift", has: nil),
    Case("--without-operation", "dogs", file: "DogApi.swift", has: nil),
    Case("--without-path", "/dogs", file: "DogApi.swift", has: nil),
    Case("--overlay", "o.yaml", file: "DogApi.swift", has: nil),
    Case("--stream-end", "STOP", file: "DogApi.swift", has: "request.streamEnd = \"STOP\""),
    Case("--access", "package", file: "CatApi.swift", has: "package func cats("),
    Case(
      "--conformances",
      "none",
      file: "Models/Shared.swift",
      has: ": Codable, Sendable {"
    ),
    Case("--no-docs", file: "docs/README.md", has: nil),
  ]

  private func look(at option: Case, in output: String) throws {
    let path = "\(output)/\(option.file)"
    if let text = option.text {
      #expect(try folder.text(path).contains(text), "\(path)")
    } else {
      #expect(!folder.exists(path), "\(path)")
    }
  }

  @Test("Without it, all is there")
  func without() throws {
    let run = try Program.run(
      ["--spec", "a.yaml", "--output", "out", "--module", "M"],
      in: folder.url
    )
    #expect(run.status == 0, "\(run.errors)")
    for option in Self.cases {
      #expect(folder.exists("out/\(option.file)"))
      guard let text = option.text else { continue }
      #expect(!(try folder.text("out/\(option.file)")).contains(text))
    }
  }

  @Test("Before and behind 'init' and without it", arguments: cases)
  func generating(option: Case) throws {
    let document = ["--spec", "a.yaml", "--module", "M"]
    let calls = [
      option.arguments + document + ["--output", "Generated/M"],
      document + ["--output", "Generated/M"] + option.arguments,
      ["init"] + document + option.arguments,
      option.arguments + ["init"] + document,
    ]
    for call in calls {
      let run = try Program.run(call, in: folder.url)
      #expect(run.status == 0, "\(call) \(run.errors)")
      try look(at: option, in: "Generated/M")
      try folder.remove("Generated")
      if folder.exists("openapi") { try folder.remove("openapi") }
    }
  }

  /// What of a document `changes` hears of.
  private static let seen = cases.filter {
    !["--access", "--conformances", "--no-docs"].contains($0.arguments[0])
  }

  @Test("Before and behind 'changes'", arguments: seen)
  func comparing(option: Case) throws {
    // What differs is what every option but one leaves out.
    try folder.write(
      document.replacing("content: {text/event-stream: {}}", with: "content: {text/plain: {}}"),
      to: "b.yaml"
    )
    let documents = ["a.yaml", "b.yaml"]
    let plain = try Program.run(["changes"] + documents, in: folder.url)
    #expect(plain.output.contains("dogs"), "\(plain.output) \(plain.errors)")
    guard option.text == nil else { return }
    for call in [
      ["changes"] + documents + option.arguments, option.arguments + ["changes"] + documents,
    ] {
      let run = try Program.run(call, in: folder.url)
      #expect(run.status == 0, "\(call) \(run.errors)")
      #expect(run.output.hasSuffix("\n\nNo changes.\n"), "\(call) \(run.output)")
    }
  }

  @Test("How far references may lead, for each")
  func references() throws {
    let document = ["--spec", "below/a.yaml", "--module", "M"]
    for command in [
      document + ["--output", "out"], ["init"] + document,
      ["changes", "below/a.yaml", "below/a.yaml"],
    ] {
      #expect(
        try Program.run(command + ["--references", "files"], in: folder.url).errors.isEmpty,
        "\(command)"
      )
      if folder.exists("openapi") { try folder.remove("openapi") }
      #expect(
        try Program.run(command, in: folder.url).errors.contains(
          "outside of the document's folder"
        ),
        "\(command)"
      )
      if folder.exists("openapi") { try folder.remove("openapi") }
    }
  }

  @Test("Strictness, for each that reads a document")
  func strictness() throws {
    try folder.write("openapi: 3.0.3\npaths: {}\n", to: "slip.yaml")
    try folder.write(
      "clients: [{document: ../slip.yaml, module: A}]\n",
      to: "project/openapi/generate.yaml"
    )
    try folder.write("openapi: 3.0.3\npaths: {}\n", to: "project/slip.yaml")
    let document = ["--spec", "slip.yaml", "--module", "M"]
    for (command, place) in [
      (document + ["--output", "out"], ""), (["init"] + document, ""),
      (["changes", "slip.yaml", "slip.yaml"], ""), ([], "project"),
      (["changes", "slip.yaml"], "project"),
    ] {
      for call in [command + ["--strict"], ["--strict"] + command] {
        let run = try Program.run(call, in: place.isEmpty ? folder.url : folder.place(place))
        #expect(run.status == 65, "\(call) \(run.errors)")
      }
    }
  }
}
