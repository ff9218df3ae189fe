import ClientIR
import Foundation
import Generation
import Lowering
import TestSupport
import Testing

@testable import Generator

@Suite("The schema of the project file says what is read")
struct ProjectSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let file = Project.root.appendingPathComponent("openapi/\(ProjectSchema.fileName)")
    schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    )
  }

  /// A part of the schema.
  private func part(_ path: String...) throws -> [String: Any] {
    try path.reduce(schema) { part, key in try #require(part[key] as? [String: Any]) }
  }

  private func keys<Key: RawRepresentable<String> & CaseIterable>(_ type: Key.Type) -> [String] {
    type.allCases.map(\.rawValue).sorted()
  }

  @Test("Its keys are those that are read, and no others are allowed")
  func keys() throws {
    let client = ["definitions", "client", "properties"]
    let expectations: [(part: [String: Any], keys: [String])] = [
      (schema, keys(ProjectFile.Key.self)),
      (try part("definitions", "client"), keys(ProjectFile.ClientKey.self)),
      (
        try part(client[0], client[1], client[2], "without"), keys(ProjectFile.FilterKey.self)
      ),
      (try part(client[0], client[1], client[2], "names"), keys(Renaming.Subject.self)),
      (try part("definitions", "paging"), keys(ProjectFile.PagingKey.self)),
    ]
    for (part, keys) in expectations {
      let properties = try #require(part["properties"] as? [String: Any])
      #expect(properties.keys.sorted() == keys)
      #expect(part["additionalProperties"] as? Bool == false)
    }
  }

  @Test("So are the values of what has one of a few")
  func values() throws {
    let properties = try part("definitions", "client", "properties")
    func values(_ key: String) throws -> [String] {
      let property = try #require(properties[key] as? [String: Any])
      let items = property["items"] as? [String: Any] ?? property
      return try #require(items["enum"] as? [String]).sorted()
    }
    #expect(try values("references") == keys(ReferenceScope.self))
    #expect(try values("access") == keys(AccessLevel.self))
    #expect(try values("conformances") == keys(ModelConformance.self))
  }

  @Test("Every field of a client says what it is")
  func descriptions() throws {
    for (key, value) in try part("definitions", "client", "properties") {
      #expect((value as? [String: Any])?["description"] as? String != nil, "\(key)")
    }
  }
}
