import Foundation
import LoopbackServer
import TestSupport
import Testing

@Suite("'init' adds a client to a package")
struct InitializeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("// swift-tools-version: 6.1\n", to: "Package.swift")
  }

  private func run(_ arguments: String..., in path: String = "") throws -> Program.Outcome {
    try Program.run(arguments, in: path.isEmpty ? folder.url : folder.place(path))
  }

  private func server(answering body: String) throws -> LoopbackServer {
    try LoopbackServer(answering: .response(status: 200, headers: [:], body: Array(body.utf8)))
  }

  @Test("A document at a URL is kept, with where it is from; the client is generated")
  func url() throws {
    let server = try server(answering: document())
    let run = try run("init", "--spec", "\(server.url)/a/pets.yaml", "--module", "Pets")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.text("openapi/pets.yaml") == document())
    #expect(
      try folder.text("openapi/generate.yaml").hasSuffix(
        """
        clients:
          - document: pets.yaml
            source: \(server.url)/a/pets.yaml
            module: Pets

        """
      )
    )
    #expect(run.output.contains("path: \"Generated/Pets\","))
    #expect(folder.exists("Generated/Pets/Servers.swift"))
    #expect(try self.run("--check").status == 0)
  }

  @Test("A document without a file name that says what it is gets the module's")
  func unnamed() throws {
    let server = try server(answering: #"{"openapi": "3.0.3", "info": {}, "paths": {}}"#)
    let run = try run("init", "--spec", "\(server.url)/v1/openapi", "--module", "Pets")
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.exists("openapi/Pets.json"))
  }

  @Test("A document in the package stays where it is, wherever the program is called")
  func inside() throws {
    try folder.write(document(), to: "specs/v1/pets.yaml")
    let run = try run("init", "--spec", "pets.yaml", "--module", "Pets", in: "specs/v1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try folder.text("openapi/generate.yaml").contains("- document: ../specs/v1/pets.yaml\n")
    )
    #expect(try self.run("--check").status == 0)
  }

  @Test("One outside of it is copied, and replaces no other")
  func outside() throws {
    let other = try TemporaryFolder()
    try other.write(document(), to: "pets.yaml")
    let arguments = ["init", "--spec", other.place("pets.yaml").path, "--module", "Pets"]
    try folder.write("another\n", to: "openapi/pets.yaml")
    let refused = try Program.run(arguments, in: folder.url)
    #expect(refused.status == 73)
    #expect(refused.errors.hasPrefix("error: openapi/pets.yaml is another document; "))
    #expect(!folder.exists("openapi/generate.yaml"))
    try folder.remove("openapi/pets.yaml")
    #expect(try Program.run(arguments, in: folder.url).status == 0)
    #expect(try folder.text("openapi/pets.yaml") == document())
  }

  @Test(
    "The client is put behind the others, in the way the list is written; nothing else changes",
    arguments: [
      ("clients:\n  - {document: a.yaml, module: A}", "\n  - document"),
      ("# Ours.\nclients:\n- document: a.yaml\n  module: A # the first\n", "- document"),
    ]
  )
  func added(text: String, item: String) throws {
    try folder.write(document(), to: "openapi/a.yaml")
    try folder.write(text, to: "openapi/generate.yaml")
    let run = try run(
      "init",
      "--spec",
      "openapi/a.yaml",
      "--module",
      "B",
      "--tag",
      "Value",
      "--strict"
    )
    #expect(run.status == 0, "\(run.errors)")
    let new = try folder.text("openapi/generate.yaml")
    #expect(new.hasPrefix(text + item))
    #expect(new.contains(" tags: [Value]\n"))
    #expect(new.hasSuffix(" strict: true\n"))
  }

  @Test("Where that cannot be, the lines are printed, and nothing is written")
  func byHand() throws {
    try folder.write(document(), to: "openapi/a.yaml")
    try folder.write("clients: [{document: a.yaml, module: A}]\n", to: "openapi/generate.yaml")
    let run = try run("init", "--spec", "openapi/a.yaml", "--module", "B")
    #expect(run.status == 65)
    #expect(run.errors.hasSuffix("by hand:\n  - document: a.yaml\n    module: B\n"))
    #expect(!folder.exists("Generated"))
  }

  @Test("A client that is there is not there twice: 64")
  func twice() throws {
    try folder.write(document(), to: "openapi/a.yaml")
    try folder.write("clients:\n  - {document: a.yaml, module: A}\n", to: "openapi/generate.yaml")
    let run = try run("init", "--spec", "openapi/a.yaml", "--module", "A")
    #expect(run.status == 64)
    #expect(
      run.errors == "error: openapi/generate.yaml has a client 'A' already; change it there\n"
    )
  }

  @Test("A document that cannot be used leaves nothing behind: 65")
  func unusable() throws {
    let server = try server(answering: "openapi: [\n")
    let before = folder.tree()
    let run = try run("init", "--spec", "\(server.url)/pets.yaml", "--module", "Pets")
    #expect(run.status == 65)
    #expect(folder.tree() == before)
  }

  @Test("All that is said on the command line stands in the project file, and is heeded")
  func everything() throws {
    try folder.write(document(models: ["Cat", "Dog"]), to: "openapi/a.yaml")
    try folder.write(
      "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions:\n- {target: $.info, update: {}}\n",
      to: "openapi/o.yaml"
    )
    let run = try run(
      "init",
      "--spec",
      "openapi/a.yaml",
      "--module",
      "A",
      "--output",
      "Sources/App/Generated",
      "--tag",
      "Value",
      "--operation",
      "get_values",
      "--path",
      "/values",
      "--path",
      "/v*",
      "--overlay",
      "openapi/o.yaml",
      "--references",
      "files",
      "--stream-end",
      "[DONE]",
      "--strict",
      "--access",
      "internal",
      "--conformances",
      "none",
      "--docs"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try folder.text("openapi/generate.yaml") == """
        # yaml-language-server: $schema=generate.schema.json
        # What `generate` makes of the documents in this folder.
        clients:
          - document: a.yaml
            module: A
            output: Sources/App/Generated
            tags: [Value]
            operations: [get_values]
            paths: [/values, "/v*"]
            overlays: [o.yaml]
            references: files
            strict: true
            stream-end: "[DONE]"
            access: internal
            conformances: []
            docs: true

        """
    )
    #expect(folder.exists("openapi/generate.schema.json"))
    #expect(run.output.contains("the target that Sources/App/Generated lies in depends on"))
    let model = try folder.text("Sources/App/Generated/Models/Cat.swift")
    #expect(model.contains("\nstruct Cat: Codable, Sendable {"))
    #expect(folder.exists("Sources/App/Generated/docs"))
    #expect(try self.run("--check").status == 0)
  }

  @Test("What is to be left out stands there too, and what would be anyway does not")
  func leftOut() throws {
    try folder.write(document(), to: "openapi/a.yaml")
    let run = try run(
      "init",
      "--spec",
      "openapi/a.yaml",
      "--module",
      "A",
      "--without-tag",
      "Value",
      "--without-operation",
      "GET /values",
      "--without-path",
      "/values",
      "--no-docs",
      "--conformances",
      "Hashable"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try folder.text("openapi/generate.yaml").hasSuffix(
        """
            module: A
            without: {tags: [Value], operations: ["GET /values"], paths: [/values]}
            docs: false

        """
      )
    )
    #expect(!folder.exists("Generated/A/ValueApi.swift"))
    #expect(!run.output.contains("exclude"))
  }

  @Test("A folder outside of the package is refused: 64")
  func outputOutside() throws {
    try folder.write(document(), to: "openapi/a.yaml")
    let run = try run("init", "--spec", "openapi/a.yaml", "--module", "A", "--output", "../A")
    #expect(run.status == 64)
    #expect(run.errors == "error: the folder '../A' lies outside of the package\n")
  }

  @Test("What it cannot do without, and what says nothing to it: 64")
  func usage() throws {
    try folder.write(document(), to: "openapi/a.yaml")
    #expect(try run("init", "--spec", "openapi/a.yaml").status == 64)
    #expect(try run("init", "--spec", "openapi/a.yaml", "--module", "a b").status == 64)
    #expect(
      try run("init", "--check", "--spec", "openapi/a.yaml", "--module", "A").status == 64
    )
  }
}

@Suite("'update' fetches documents anew")
struct UpdateTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, in: folder.url)
  }

  private func server(answering body: String) throws -> LoopbackServer {
    try LoopbackServer(answering: .response(status: 200, headers: [:], body: Array(body.utf8)))
  }

  private func project(source: String) throws {
    try folder.write(document(), to: "openapi/a.yaml")
    try folder.write(
      "clients:\n  - {document: a.yaml, source: '\(source)', module: A}\n"
        + "  - {document: a.yaml, module: B}\n",
      to: "openapi/generate.yaml"
    )
    #expect(try run().status == 0)
  }

  @Test("What a new document means is printed, and its client generated")
  func changed() throws {
    let new = document(models: ["Pet", "Dog"])
    let server = try server(answering: new)
    try project(source: "\(server.url)/a.yaml")
    let run = try run("update")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Dog"))
    #expect(try folder.text("openapi/a.yaml") == new)
    #expect(folder.exists("Generated/A/Models/Dog.swift"))
  }

  @Test("A document that has not changed is said to be so")
  func unchanged() throws {
    let server = try server(answering: document())
    try project(source: "\(server.url)/a.yaml")
    let run = try run("update", "A")
    #expect(run.output.hasPrefix("A: openapi/a.yaml has not changed\n0 written, "))
  }

  @Test("One that cannot be used leaves everything as it was: 65")
  func unusable() throws {
    let server = try server(answering: "openapi: [\n")
    try project(source: "\(server.url)/a.yaml")
    let before = folder.tree()
    #expect(try run("update").status == 65)
    #expect(folder.tree() == before)
  }

  @Test("The schema of the project file is renewed where there is one")
  func schema() throws {
    let server = try server(answering: document())
    try project(source: "\(server.url)/a.yaml")
    #expect(try run("update").status == 0)
    #expect(!folder.exists("openapi/generate.schema.json"))
    try folder.write("{}", to: "openapi/generate.schema.json")
    #expect(try run("update").status == 0)
    #expect(try folder.text("openapi/generate.schema.json").contains("\"clients\""))
  }

  @Test("What is said of the new document may be of what the old one had not")
  func newSettings() throws {
    let server = try server(answering: document(models: ["Pet", "Dog"]))
    try project(source: "\(server.url)/a.yaml")
    try folder.write(
      "clients:\n  - {document: a.yaml, source: '\(server.url)/a.yaml', module: A, "
        + "names: {schemas: {Dog: Hound}}}\n",
      to: "openapi/generate.yaml"
    )
    let run = try run("update")
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.exists("Generated/A/Models/Hound.swift"))
  }

  @Test("A client that is not there, or has no source: 64")
  func usage() throws {
    try project(source: "http://127.0.0.1:1/a.yaml")
    let unknown = try run("update", "C")
    #expect(unknown.status == 64)
    #expect(
      unknown.errors == "error: openapi/generate.yaml has no client 'C'; it has: A, B\n"
    )
    #expect(try run("update", "B").status == 64)
    #expect(try run("update", "A").status == 66)
    #expect(try run("update", "--check").status == 64)
  }
}
