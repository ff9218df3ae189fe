import ClientIR
import Diagnostics
import Foundation
import Lowering
import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("No type of a client has a name that whoever imports the client has already")
struct KnownNameTests {
  /// The names of the types that schemas become, in a module of this name.
  private func typeNames(
    of schemas: [String],
    module: String = "TrackerAPI",
    names: [Renaming] = []
  ) throws -> (names: [String], findings: [String], hidden: Set<String>) {
    let properties = schemas.enumerated()
      .map { "p\($0): {$ref: '#/components/schemas/\($1)'}" }.joined(separator: ", ")
    let components = schemas.map { "    \($0): {properties: {x: {type: string}}}\n" }.joined()
    let text = """
      openapi: 3.1.0
      info: {title: Test, version: '1'}
      paths:
        /all: {get: {operationId: use, responses: {'200': {$ref: '#/components/responses/All'}}}}
      components:
        responses:
          All: {description: All., content: {application/json: {schema: {properties: {\(properties)}}}}}
        schemas:

      """ + components
    let (document, _) = Document.read(try tree(text))
    var options = LoweringOptions(
      module: try #require(Identifier(module)),
      documentName: "test.yaml"
    )
    options.names = names
    let (client, findings) = Client.lower(try #require(document), options: options)
    // The first is what holds the others.
    let typeNames = client?.models.dropFirst().map(\.name.dotted) ?? []
    return (typeNames, findings.map(\.message), client?.vocabulary.hidden ?? [])
  }

  @Test("Each of them gets the module's name before it")
  func all() throws {
    let known = KnownNames.all.sorted()
    let names = try typeNames(of: known).names
    #expect(names.count == known.count)
    #expect(names.filter(KnownNames.all.contains) == [])
    #expect(names.filter { !$0.hasPrefix("Tracker") } == [])
  }

  @Test(
    "The module's name stands there without what says that it is a client, and of which version",
    arguments: [
      ("AirflowV1", "AirflowError"), ("TrackerAPI", "TrackerError"), ("Stripe", "StripeError"),
      ("GitHubAPIClient", "GitHubError"), ("tracker_client", "TrackerError"),
      ("OpenAI", "OpenAIError"), ("PetStoreSDK2", "PetStoreError"), ("shop", "ShopError"),
      ("API", "ErrorModel"), ("V1", "V1Error"), ("URL", "ErrorModel"), ("URLAPI", "URLAPIError"),
      ("S3", "S3Error"),
    ]
  )
  func prefix(module: String, name: String) throws {
    #expect(try typeNames(of: ["Error"], module: module).names == [name])
  }

  @Test("It depends on no other schema, unless one has the name itself")
  func stability() throws {
    #expect(try typeNames(of: ["Error", "Task"]).names == ["TrackerError", "TrackerTask"])
    #expect(
      try typeNames(of: ["Error", "TrackerError"]).names == ["TrackerError2", "TrackerError"]
    )
    #expect(try typeNames(of: ["error", "Error"]).names == ["TrackerError", "TrackerError2"])
  }

  @Test("Whoever gives the name has it; the client then says which one it means")
  func given() throws {
    let mark = Mark(line: 1, column: 1)
    let (names, findings, hidden) = try typeNames(
      of: ["Error", "String"],
      names: [
        Renaming(.schemas, "Error", to: "Error", at: mark),
        Renaming(.schemas, "String", to: "String", at: mark),
      ]
    )
    #expect(names == ["Error", "String"])
    #expect(findings == [])
    // Generated code never spells Swift's `Error`.
    #expect(hidden == ["String"])
    #expect(
      try typeNames(
        of: ["Error", "A"],
        names: [Renaming(.schemas, "A", to: "TrackerError", at: mark)]
      )
      .findings == ["'A' cannot be called 'TrackerError': 'Error' has it"]
    )
  }

  @Test("What the document calls a schema is kept beside another name")
  func schemaNames() throws {
    let client = try client(
      schemas(
        "A: {properties: {e: {$ref: '#/components/schemas/Error'}}}\nError: {properties: {x: {type: string}}}"
      )
    )
    #expect(
      client.schemaNames.map { "\($0.key.dotted): \($0.value.value)" } == ["TestError: Error"]
    )
  }

  @Test("The runtime's public types are among them")
  func runtime() throws {
    let declaration =
      #/^ *public (?:final |indirect )*(?:struct|class|enum|protocol|actor|typealias) (\w+)/#
      .anchorsMatchLineEndings()
    var isTopLevel = 0
    let folder = Project.root.appendingPathComponent("Sources/APIClientRuntime")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    while let path = files.nextObject() as? String {
      guard path.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      // All of a file may stand within `#if`, which indents it.
      let indent = text.hasPrefix("#if") && text.hasSuffix("#endif\n") ? "  " : ""
      for match in text.matches(of: declaration) where match.0.hasPrefix(indent + "public") {
        isTopLevel += 1
        #expect(KnownNames.all.contains(String(match.1)), "\(match.1) is not in KnownNames")
      }
    }
    #expect(isTopLevel > 50)
  }
}
