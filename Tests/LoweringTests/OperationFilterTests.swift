import ClientIR
import Lowering
import OpenAPI
import TestSupport
import Testing

@Suite("A client has the operations that are kept, and not those that are left out")
struct OperationFilterTests {
  private static let paths = """
    tags: [{name: a}, {name: b}]
    paths:
      /pets:
        get: {operationId: listPets, tags: [a], responses: {}}
        post: {operationId: createPet, tags: [a, b], responses: {}}
      /pets/{id}:
        get: {tags: [b], parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}}
      /health:
        get: {operationId: health, responses: {}}
    """

  /// The operations of each type of the client, and the findings.
  private func lowered(
    _ kept: OperationFilter = OperationFilter(),
    without leftOut: OperationFilter = OperationFilter(),
    passingOver: Bool = false
  ) throws -> (apis: [String], findings: [String]) {
    var options = LoweringOptions(module: Identifier(unchecked: "Test"), documentName: "test.yaml")
    options.kept = kept
    options.leftOut = leftOut
    options.passesOverUnknownNames = passingOver
    let document = try #require(Document.read(try tree(head + Self.paths)).document)
    let (client, findings) = Client.lower(document, options: options)
    let apis = (client?.apis ?? []).map { api in
      "\(api.name.name.name): \(api.operations.map(\.name.name).joined(separator: " "))"
    }
    return (apis, findings.map(\.text))
  }

  @Test("All of them, where nothing is said")
  func all() throws {
    #expect(
      try lowered().apis == [
        "AApi: listPets createPet", "BApi: createPet getPetsID", "DefaultApi: health",
      ]
    )
  }

  @Test("An operation of a tag that is kept stands under that tag alone")
  func tags() throws {
    #expect(try lowered(OperationFilter(tags: ["a"])).apis == ["AApi: listPets createPet"])
    #expect(try lowered(OperationFilter(tags: ["Default"])).apis == ["DefaultApi: health"])
  }

  @Test(
    "One that is kept by itself, by its ID or by method and path, stands under each of its tags"
  )
  func operations() throws {
    #expect(
      try lowered(OperationFilter(operations: ["createPet", "GET /pets/{id}"])).apis == [
        "AApi: createPet", "BApi: createPet getPetsID",
      ]
    )
    #expect(
      try lowered(OperationFilter(tags: ["a"], operations: ["GET /health"])).apis == [
        "AApi: listPets createPet", "DefaultApi: health",
      ]
    )
  }

  @Test("A path is one path, or all that begin as one with a star does")
  func paths() throws {
    #expect(
      try lowered(OperationFilter(paths: ["/pets"])).apis == [
        "AApi: listPets createPet", "BApi: createPet",
      ]
    )
    #expect(
      try lowered(OperationFilter(paths: ["/pets/*", "/h*"])).apis == [
        "BApi: getPetsID", "DefaultApi: health",
      ]
    )
  }

  @Test("What is left out is nowhere, whatever keeps it")
  func leftOut() throws {
    #expect(
      try lowered(without: OperationFilter(tags: ["b"])).apis == [
        "AApi: listPets", "DefaultApi: health",
      ]
    )
    #expect(
      try lowered(
        OperationFilter(tags: ["a"], operations: ["health"]),
        without: OperationFilter(operations: ["listPets"], paths: ["/h*"])
      ).apis == ["AApi: createPet"]
    )
  }

  @Test("What the document has not is an error with what is nearest, kept or left out")
  func strays() throws {
    let strays = OperationFilter(tags: ["c"], operations: ["listPet"], paths: ["/pet/{id}", "/x*"])
    let expected = [
      "no operation has the tag 'c'; the tags are: a, b, Default",
      "the document has no operation 'listPet'; the nearest is 'listPets'",
      "the document has no path '/pet/{id}'; the nearest is '/pets/{id}'",
      "the document has no path '/x*'; the nearest is '/pets'",
    ]
    for (apis, findings) in [try lowered(strays), try lowered(without: strays)] {
      #expect(apis.isEmpty)
      #expect(findings.count == expected.count)
      for (finding, message) in zip(findings, expected) {
        #expect(finding.contains(message), "\(finding)")
      }
    }
  }

  @Test("An earlier document may lack what is named")
  func passingOver() throws {
    let (apis, findings) = try lowered(
      OperationFilter(tags: ["c"], operations: ["health", "gone"]),
      without: OperationFilter(paths: ["/gone"]),
      passingOver: true
    )
    #expect(apis == ["DefaultApi: health"])
    #expect(findings.isEmpty)
  }
}
