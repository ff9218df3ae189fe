import ClientIR
import Foundation
import Generation
import Lowering
import OpenAPI
import Testing
import YAML

@testable import Generator

@Suite("openapi/generate.yaml says what becomes of which document")
struct ProjectFileTests {
  private func entries(_ text: String) throws -> [ProjectFile.Entry] {
    let source = Source(name: "generate.yaml", bytes: Array(text.utf8))
    return try ProjectFile.entries(of: ProjectFile.tree(of: source), in: source)
  }

  private func message(_ text: String) -> String? {
    do {
      _ = try entries(text)
      return nil
    } catch let failure as Failure {
      return failure.status == .data ? failure.message : "\(failure.status)"
    } catch {
      return "\(error)"
    }
  }

  @Test("It lists clients, with or without tags")
  func read() throws {
    let found = try entries(
      "clients:\n- {document: a.yaml, module: A, tags: [x, y]}\n- {document: b.json, module: B}\n"
    )
    #expect(found.map(\.document) == ["a.yaml", "b.json"])
    #expect(found.map(\.module.name) == ["A", "B"])
    #expect(found.map(\.settings.kept.tags) == [["x", "y"], []])
  }

  @Test("It may say how operations are paged")
  func paging() throws {
    let found = try entries(
      """
      clients:
      - document: a.yaml
        module: A
        paging:
          a: none
          b: {offset: skip, size: take, items: data.list, total: meta.total}
          c: {page: p, firstPage: 0, pages: meta.pages, hasMore: more}
          d: {cursor: from, next: meta.next}
          e: {after: last}
          f: {link: links.next}
          g: {linkField: true}

      """
    )
    var offset = PagingRule(.offset("skip"))
    offset.size = "take"
    offset.items = "data.list"
    offset.total = "meta.total"
    var number = PagingRule(.number("p", first: 0))
    number.pageCount = "meta.pages"
    number.hasMore = "more"
    let expected: [(String, PagingRule)] = [
      ("a", PagingRule(.none)), ("b", offset), ("c", number),
      ("d", PagingRule(.cursor("from", next: "meta.next"))),
      ("e", PagingRule(.lastItem("last", id: "id"))), ("f", PagingRule(.link("links.next"))),
      ("g", PagingRule(.linkField)),
    ]
    #expect(
      found[0].settings.paging == expected.map { OperationPaging(operation: $0.0, rule: $0.1) }
    )
  }

  @Test("It may name overlays, and how far references lead")
  func overlaysAndReferences() throws {
    let found = try entries(
      "clients:\n- {document: a.yaml, module: A, overlays: [o.yaml, p.yaml], references: urls}\n"
    )
    #expect(found.map(\.overlays) == [["o.yaml", "p.yaml"]])
    #expect(found.map(\.settings.references) == [.urls])
  }

  @Test("It may say what ends a stream of events")
  func streamEnd() throws {
    let found = try entries(
      "clients:\n- {document: a.yaml, module: A, stream-end: '[DONE]'}\n- {document: b, module: B}\n"
    )
    #expect(found.map(\.settings.streamEnd) == ["[DONE]", nil])
    #expect(
      message("clients:\n- {document: a.yaml, module: A, stream-end: [DONE]}\n")?
        .contains("error: 'stream-end' is a text, such as \"[DONE]\"") == true
    )
  }

  @Test("It may name parts of a document, each with its place")
  func names() throws {
    let found = try entries(
      """
      clients:
      - document: a.yaml
        module: A
        names:
          tags: {pets: Zoo}
          schemas:
            Pet.status: state
            Pet.status.1: one
      """
    )
    let names = try #require(found.first?.settings.names)
    #expect(names.map(\.subject) == [.schemas, .schemas, .tags])
    #expect(names.map(\.path) == ["Pet.status", "Pet.status.1", "pets"])
    #expect(names.map(\.name) == ["state", "one", "Zoo"])
    #expect(names.map(\.mark.line) == [7, 8, 5])
  }

  @Test("It may say which operations a client has, and what the client looks like")
  func settings() throws {
    let found = try entries(
      """
      clients:
      - document: a.yaml
        module: A
        output: Sources/App/Generated
        operations: [listPets, "GET /pets/{id}"]
        paths: [/pets*]
        without: {tags: [internal], operations: [b], paths: [/c]}
        access: internal
        conformances: []
        docs: true
      - {document: b.yaml, module: B, access: package, conformances: [Equatable]}
      - {document: c.yaml, module: C, access: internal}

      """
    )
    let first = try #require(found.first)
    #expect(first.outputPath == "Sources/App/Generated")
    #expect(
      first.settings.kept
        == OperationFilter(operations: ["listPets", "GET /pets/{id}"], paths: ["/pets*"])
    )
    #expect(
      first.settings.leftOut
        == OperationFilter(tags: ["internal"], operations: ["b"], paths: ["/c"])
    )
    #expect(found.map(\.settings.access) == [.internal, .package, .internal])
    #expect(found.map(\.settings.conformances) == [[], [.equatable], [.hashable]])
    #expect(found.map(\.settings.hasPages) == [true, true, false])
    #expect(found.map(\.outputPath).dropFirst() == ["Generated/B", "Generated/C"])
  }

  @Test("What it says is what is generated")
  func settingsOfAProject() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "clients:\n- {document: a.yaml, module: A, output: Sources/App/API, docs: false, "
        + "conformances: [], access: package}\n",
      to: "openapi/generate.yaml"
    )
    try folder.write(document(), to: "openapi/a.yaml")
    let run = try Program.run([], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let pet = try folder.text("Sources/App/API/Models/Pet.swift")
    #expect(pet.contains("package struct Pet: Codable, Sendable {"))
    #expect(!folder.exists("Sources/App/API/docs"))
    #expect(!folder.exists("Generated"))
  }

  @Test(
    "What is wrong with it has its place, line and caret",
    arguments: [
      (
        "clients:\n- {document: a, module: A, without: {tag: [x]}}\n",
        "generate.yaml:2:38: error: 'without' has no 'tag'; the nearest is 'tags'; it has: tags, "
          + "operations, paths\n"
      ),
      (
        "clients:\n- {document: a, module: A, acess: public}\n",
        "generate.yaml:2:28: error: a client has no 'acess'; the nearest is 'access'; it has: "
      ),
      (
        "clients:\n- {document: a, module: A, xyzzy: 1}\n",
        "generate.yaml:2:28: error: a client has no 'xyzzy'; it has: "
      ),
      (
        "clients:\n- {document: a, module: A, access: open}\n",
        "generate.yaml:2:36: error: 'access' is one of: public, package, internal\n"
      ),
      (
        "clients:\n- {document: a, module: A, conformances: [Hashable, Hashable]}\n",
        "generate.yaml:2:53: error: 'conformances' is a list, each once, of: Hashable, Equatable\n"
      ),
      (
        "clients:\n- {document: a, module: A, conformances: Hashable}\n",
        "generate.yaml:2:42: error: 'conformances' is a list, each once, of: Hashable, Equatable\n"
      ),
      (
        "clients:\n- {document: a, module: A, docs: 1}\n",
        "generate.yaml:2:34: error: 'docs' is true or false\n"
      ),
      (
        "clients:\n- {document: a, module: A, output: ''}\n",
        "generate.yaml:2:36: error: 'output' is a folder, from that of the package\n"
      ),
      (
        "clients:\n- {document: a, module: A}\n- {document: b, module: B, output: ./Generated/A/}\n",
        "generate.yaml:3:3: error: the clients 'A' and 'B' would be generated into one folder; give "
          + "one of them another 'output'\n"
      ),
      (
        "clients:\n- document: a\n  module: A\n  names: {pets: {}}\n",
        "generate.yaml:4:11: error: 'names' has no 'pets'; it has: schemas, operations, tags\n"
          + "  names: {pets: {}}\n          ^"
      ),
      (
        "clients:\n- document: a\n  module: A\n  names: {tags: [a]}\n",
        "generate.yaml:4:17: error: 'tags' is a mapping of names\n"
          + "  names: {tags: [a]}\n                ^"
      ),
      (
        "clients:\n- document: a\n  module: A\n  names: {tags: {a: [b]}}\n",
        "generate.yaml:4:21: error: a name is a string\n"
          + "  names: {tags: {a: [b]}}\n                    ^"
      ),
      ("clients: [\n", "generate.yaml:2:1: error: "),
      ("[]\n", "generate.yaml:1:1: error: the project is a mapping\n[]\n^"),
      (
        "clients: []\nclient: []\n",
        "generate.yaml:2:1: error: the project has no 'client'; the nearest is 'clients'; it has: clients\nclient: []\n^"
      ),
      ("clients: {}\n", "generate.yaml:1:1: error: the file lists no 'clients'\nclients: {}\n^"),
      ("clients:\n- a\n", "generate.yaml:2:3: error: a client is a mapping\n- a\n  ^"),
      (
        "clients:\n- document: a\n  module: A\n  tag: [x]\n",
        "generate.yaml:4:3: error: a client has no 'tag'; the nearest is 'tags'; it has: document, source, "
          + "module, output, tags, operations, paths, without, overlays, references, strict, paging, "
          + "stream-end, names, access, conformances, docs\n"
          + "  tag: [x]\n  ^"
      ),
      (
        "clients:\n- document: a\n",
        "generate.yaml:2:3: error: a client needs 'document' and 'module'\n- document: a\n  ^"
      ),
      (
        "clients:\n- module: A\n",
        "generate.yaml:2:3: error: a client needs 'document' and 'module'\n- module: A\n  ^"
      ),
      (
        "clients:\n- {document: a, module: ../A}\n",
        "generate.yaml:2:25: error: '../A' cannot be the name of a Swift module\n"
          + "- {document: a, module: ../A}\n                        ^"
      ),
      (
        "clients:\n- {document: a, module: A, tags: x}\n",
        "generate.yaml:2:34: error: 'tags' is a list\n- {document: a, module: A, tags: x}\n"
          + "                                 ^"
      ),
      (
        "clients:\n- {document: a, module: A, tags: [[]]}\n",
        "generate.yaml:2:35: error: 'tags' is a list of strings\n- {document: a, module: A, tags: [[]]}\n"
          + "                                  ^"
      ),
      (
        "clients:\n- {document: a, module: A, references: all}\n",
        "generate.yaml:2:40: error: 'references' is one of: folder, files, urls\n"
      ),
      (
        "clients:\n- {document: a, module: A, paging: []}\n",
        "generate.yaml:2:36: error: 'paging' is a mapping of operations\n"
      ),
      (
        "clients:\n- {document: a, module: A, paging: {x: {page: p, cursor: c, next: n}}}\n",
        "generate.yaml:2:40: error: the paging of an operation is 'none' or has one of: offset, page, "
          + "cursor, after, link, linkField\n"
      ),
      (
        "clients:\n- {document: a, module: A, paging: {x: {cursor: c}}}\n",
        "generate.yaml:2:40: error: 'cursor' needs 'next', where a page has it\n"
      ),
      (
        "clients:\n- {document: a, module: A, paging: {x: {page: p, firstPage: one}}}\n",
        "generate.yaml:2:61: error: 'firstPage' is a number\n"
      ),
      (
        "clients:\n- {document: a, module: A, paging: {x: {pages: p}}}\n",
        "generate.yaml:2:40: error: the paging of an operation is 'none' or has one of: "
      ),
      (
        "clients:\n- {document: a, module: Swift}\n",
        "generate.yaml:2:25: error: 'Swift' cannot be the name of a Swift module\n"
      ),
      (
        "clients:\n- {document: a, module: A}\n- {document: b, module: A}\n",
        "generate.yaml:3:3: error: there are two clients for the module 'A'\n"
          + "- {document: b, module: A}\n  ^"
      ),
    ]
  )
  func faults(text: String, expected: String) {
    let message = message(text)
    #expect(message?.hasPrefix(expected) == true, "\(message ?? "no error")")
  }

  @Test("Without --spec, all its clients are generated into Generated, from any folder below")
  func project() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "clients:\n- {document: a.yaml, module: A}\n- {document: b.yaml, module: B, tags: [Value]}\n",
      to: "openapi/generate.yaml"
    )
    try folder.write(document(), to: "openapi/a.yaml")
    try folder.write(document(models: ["Cat"]), to: "openapi/b.yaml")
    try folder.makeFolder("Sources/Deep")
    let run = try Program.run([], in: folder.place("Sources/Deep"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.exists("Generated/A/Models/Pet.swift"))
    #expect(folder.exists("Generated/B/Models/Cat.swift"))
    #expect(try Program.run(["--check"], in: folder.url).status == 0)
  }

  @Test("What it says of paging is heeded")
  func pagingOfAProject() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "clients:\n- {document: a.yaml, module: A, paging: {gone: none}}\n",
      to: "openapi/generate.yaml"
    )
    try folder.write(document(), to: "openapi/a.yaml")
    let run = try Program.run([], in: folder.url)
    #expect(run.status == 65)
    #expect(run.errors.contains("names the operation 'gone', which the document has not"))
  }

  @Test("A fault in the last document leaves the clients before it as they are")
  func faultInLastDocument() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "clients:\n- {document: a.yaml, module: A}\n- {document: b.yaml, module: B}\n",
      to: "openapi/generate.yaml"
    )
    try folder.write(document(), to: "openapi/a.yaml")
    try folder.write("openapi: 4.0.0\n", to: "openapi/b.yaml")
    let run = try Program.run([], in: folder.url)
    #expect(run.status == 65)
    #expect(run.errors.contains("openapi/b.yaml:1:10: error: "))
    #expect(!folder.exists("Generated"))
  }

  @Test("A slip is an error in a document that is strict, by the file or by the call")
  func strict() throws {
    let folder = try TemporaryFolder()
    func clients(_ strict: String) throws {
      try folder.write(
        "clients:\n- {document: a.yaml, module: A\(strict)}\n",
        to: "openapi/generate.yaml"
      )
    }
    try folder.write("openapi: 3.0.3\npaths: {}\n", to: "openapi/a.yaml")
    for (strict, options) in [(", strict: true", []), (", strict: false", ["--strict"])] {
      try clients(strict)
      let run = try Program.run(options, in: folder.url)
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("openapi/a.yaml:1:1: error: the field 'info' of the document"))
      #expect(!folder.exists("Generated"))
    }
    try clients("")
    #expect(try Program.run([], in: folder.url).status == 0)
    try clients(", strict: 'yes'")
    #expect(
      try Program.run([], in: folder.url).errors
        .hasPrefix("openapi/generate.yaml:2:41: error: 'strict' is true or false\n")
    )
  }

  @Test("A document that it lists and that is not there: 66")
  func missingDocument() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "clients:\n- {document: a.yaml, module: A}\n",
      to: "openapi/generate.yaml"
    )
    let run = try Program.run([], in: folder.url)
    #expect(run.status == 66)
    #expect(run.errors == "error: openapi/a.yaml: there is no such file\n")
  }
}
