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
