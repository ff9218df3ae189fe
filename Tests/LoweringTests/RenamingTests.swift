import ClientIR
import Lowering
import OpenAPI
import TestSupport
import Testing
import YAML

@Suite("The caller of the generator may name any part of a document")
struct RenamingTests {
  private static let document = """
    tags: [{name: pets}]
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          parameters: [{name: limit, in: query, schema: {type: integer, enum: [1, 2]}}, {name: page, in: query, schema: {type: integer}}]
          responses: {'200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
        post:
          operationId: addPet
          tags: [pets]
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {'204': {description: Added.}}
    components:
      schemas:
        Pet:
          allOf: [{$ref: '#/components/schemas/Base'}]
          type: object
          properties:
            status: {type: string, enum: [sold, 'on hold']}
            owner: {type: object, properties: {full_name: {type: string}}}
            kind: {$ref: '#/components/schemas/Kind'}
        Base: {type: object, properties: {a.b: {type: string}}}
        Kind: {type: string, enum: [cat, dog]}
    """

  private func lower(
    _ names: [(Renaming.Subject, String, String)],
    passesOver: Bool = false
  ) throws -> (client: Client?, findings: [String]) {
    let (document, _) = Document.read(try tree(head + Self.document))
    var options = LoweringOptions(
      module: try #require(Identifier("Test")),
      documentName: "test.yaml"
    )
    options.names = names.enumerated().map { index, name in
      Renaming(name.0, name.1, to: name.2, at: Mark(line: index + 1, column: 1))
    }
    options.passesOverUnknownNames = passesOver
    let (client, findings) = Client.lower(try #require(document), options: options)
    return (client, findings.map(\.text))
  }

  @Test("Schemas, properties, values, operations, arguments and tags")
  func renamed() throws {
    let (client, findings) = try lower([
      (.schemas, "Pet", "Animal"), (.schemas, "Pet.status", "state"),
      (.schemas, "Pet.status.on hold", "waiting"), (.schemas, "Pet.owner.full_name", "name"),
      (.schemas, "Base.a.b", "ab"), (.schemas, "Kind.cat", "feline"),
      (.operations, "listPets", "animals"), (.operations, "GET /pets.limit", "count"),
      (.operations, "listPets.limit.1", "one"), (.operations, "addPet.body", "animal"),
      (.operations, "POST /pets", "add"), (.tags, "pets", "Zoo"),
    ])
    #expect(findings == [])
    let api = try #require(client?.apis.first)
    #expect(api.name.dotted == "Zoo")
    #expect(api.operations.map(\.name.name) == ["animals", "add"])
    #expect(
      api.operations.map { $0.arguments.map(\.name.name) } == [["count", "page"], ["animal"]]
    )
    let names = Set(client?.models.map(\.name.dotted) ?? [])
    #expect(names == ["Animal", "Animal.State", "Animal.Owner", "Base", "Kind", "AnimalsLimit"])
    for model in client?.models ?? [] {
      switch model {
      case .object(let object) where object.name.dotted == "Animal":
        #expect(object.properties.map(\.name.name) == ["ab", "state", "owner", "kind"])
        #expect(object.properties.map(\.key.value) == ["a.b", "status", "owner", "kind"])
      case .object(let object) where object.name.dotted == "Animal.Owner":
        #expect(object.properties.map(\.name.name) == ["name"])
      case .object(let object): #expect(object.properties.map(\.name.name) == ["ab"])
      case .openEnum(let model):
        let expected = [
          "Animal.State": ["sold", "waiting"], "Kind": ["feline", "dog"],
          "AnimalsLimit": ["one", "_2"],
        ]
        #expect(model.values.map(\.name.name) == expected[model.name.dotted])
      case .union, .tuple, .responseByStatus, .bodyAlternatives, .options: Issue.record("\(model)")
      }
    }
  }

  @Test(
    "What leads nowhere is an error that names what is nearest",
    arguments: [
      (Renaming.Subject.schemas, "Pet.statis", "schema, property or value", "Pet.status"),
      (.schemas, "Kind.cta", "schema, property or value", "Kind.cat"),
      (.operations, "listPet", "operation or argument", "listPets"),
      (.operations, "GET /pets.limits", "operation or argument", "GET /pets.limit"),
      (.tags, "pet", "tag", "pets"),
    ]
  )
  func nowhere(subject: Renaming.Subject, path: String, what: String, nearest: String) throws {
    let (client, findings) = try lower([(subject, path, "x")])
    #expect(client == nil)
    #expect(
      findings
        == ["1:1: error: the document has no \(what) '\(path)'; the nearest is '\(nearest)'"]
    )
    // An earlier document need not have it.
    #expect(try lower([(subject, path, "x")], passesOver: true).findings == [])
  }

  @Test("What is no name, or is taken, is an error")
  func misfits() throws {
    let (_, findings) = try lower([
      (.schemas, "Pet.kind", "a b"), (.schemas, "Kind", "base"), (.schemas, "Pet.status", "kind"),
      (.schemas, "Pet.owner", "init"), (.schemas, "Kind.cat", "dog"),
      (.operations, "listPets.page", "limit"), (.operations, "addPet", "listPets"),
      (.operations, "POST /pets", "other"), (.tags, "pets", "Pet"),
    ])
    #expect(
      findings == [
        "1:1: error: 'a b' is not a name in Swift",
        "8:1: error: 'POST /pets' and 'addPet' are the same, and have two names",
        "2:1: error: 'Kind' cannot be called 'base': 'Base' has it",
        "9:1: error: 'pets' cannot be called 'Pet': 'Pet' has it",
        "3:1: error: 'Pet.status' cannot be called 'kind': 'kind' has it",
        "4:1: error: 'Pet.owner' cannot be called 'init': nothing there may have it",
        "5:1: error: 'Kind.cat' cannot be called 'dog': 'dog' has it",
        "7:1: error: 'addPet' cannot be called 'listPets': 'listPets' has it",
        "6:1: error: 'listPets.page' cannot be called 'limit': 'limit' has it",
      ]
    )
  }
}
