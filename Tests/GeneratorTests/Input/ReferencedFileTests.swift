import Foundation
import LoopbackServer
import Testing

@Suite("References may lead to other files")
struct ReferencedFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A document whose only operation returns what a reference leads to.
  private func root(_ reference: String) -> String {
    """
    openapi: 3.0.3
    info: {title: Test, version: '1'}
    paths:
      /pets:
        get:
          operationId: list_pets
          responses:
            '200':
              description: Pets.
              content:
                application/json:
                  schema:
                    $ref: '\(reference)'
    """
  }

  private let pet = "type: object\nproperties:\n  owner: {$ref: './people/Owner.yaml#/Person'}\n"
  private let person = "Person:\n  type: object\n  properties:\n    name: {type: string}\n"

  private func generate(_ options: String..., spec: String = "api/openapi.yaml") throws
    -> Program.Outcome
  {
    try Program.run(
      ["--spec", spec, "--output", "out", "--module", "M"] + options,
      in: folder.url
    )
  }

  @Test("Files beside the document, and files that those refer to, become part of the client")
  func beside() throws {
    try folder.write(root("schemas/Pet.yaml"), to: "api/openapi.yaml")
    try folder.write(pet, to: "api/schemas/Pet.yaml")
    try folder.write(person, to: "api/schemas/people/Owner.yaml")
    let run = try generate()
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.text("out/Models/Pet.swift").contains("var owner: Person?"))
    #expect(try folder.text("out/Models/Person.swift").contains("var name: String?"))
  }

  @Test("A fault in a referenced file is shown there")
  func fault() throws {
    try folder.write(root("schemas/Pet.yaml"), to: "api/openapi.yaml")
    try folder.write("type: objekt\n", to: "api/schemas/Pet.yaml")
    let run = try generate()
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("api/schemas/Pet.yaml:1:7: warning: 'objekt' is not a type"))
    #expect(run.errors.contains("type: objekt\n      ^"))
    // An overlay does not reach other files.
    #expect(!run.errors.contains("an overlay mends it"))
    #expect(try folder.text("out/DefaultApi.swift").contains("async throws(APIError) -> JSONValue"))
  }

  @Test(
    "One that cannot be read is a reference that leads nowhere, with the reason",
    arguments: [
      (nil, "(api/schemas/Pet.yaml: there is no such file)"),
      ("a: [", "(api/schemas/Pet.yaml:1:5: "),
    ] as [(String?, String)]
  )
  func unread(text: String?, reason: String) throws {
    try folder.write(root("schemas/Pet.yaml"), to: "api/openapi.yaml")
    if let text { try folder.write(text, to: "api/schemas/Pet.yaml") }
    let run = try generate()
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "api/openapi.yaml:13:23: warning: the reference leads to 'schemas/Pet.yaml', which cannot be "
          + "read \(reason)"
      )
    )
    #expect(run.errors.contains("); it is read as any JSON\n"))
    #expect(try folder.text("out/DefaultApi.swift").contains("async throws(APIError) -> JSONValue"))
    let strict = try generate("--strict")
    #expect(strict.status == 65)
    #expect(strict.errors.hasPrefix("api/openapi.yaml:13:23: error: the reference leads to"))
  }

  @Test("One outside of the document's folder is not read, unless that is allowed")
  func outside() throws {
    try folder.write(root("../Owner.yaml#/Person"), to: "api/openapi.yaml")
    try folder.write(person, to: "Owner.yaml")
    let run = try generate()
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "api/openapi.yaml:13:23: warning: the reference leads to '../Owner.yaml', outside of the "
          + "document's folder; '--references files' allows it; it is read as any JSON\n"
      )
    )
    #expect(!folder.exists("out/Models/Person.swift"))
    #expect(try generate("--strict").status == 65)
    let allowed = try generate("--references", "files")
    #expect(allowed.status == 0, "\(allowed.errors)")
    #expect(folder.exists("out/Models/Person.swift"))
  }

  @Test("A URL is not asked, unless that is allowed")
  func url() throws {
    let server = try LoopbackServer(
      answering: .response(status: 200, headers: [:], body: Array(person.utf8))
    )
    try folder.write(root("\(server.url)/Owner.yaml#/Person"), to: "api/openapi.yaml")
    for options in [[], ["--references", "files"]] {
      let run = try Program.run(
        ["--spec", "api/openapi.yaml", "--output", "out", "--module", "M"] + options,
        in: folder.url
      )
      #expect(run.status == 0)
      #expect(run.errors.contains("'--references urls'"))
    }
    #expect(server.received.isEmpty)
    let allowed = try generate("--references", "urls")
    #expect(allowed.status == 0, "\(allowed.errors)")
    #expect(server.received.map(\.target) == ["/Owner.yaml"])
    #expect(folder.exists("out/Models/Person.swift"))
  }
}
