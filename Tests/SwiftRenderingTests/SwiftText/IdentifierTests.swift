import ClientIR
import Testing

@testable import SwiftRendering

@Suite("A name is written so that the compiler takes it for one")
struct IdentifierTests {
  @Test(
    "A keyword stands in backticks",
    arguments: [
      "class", "default", "in", "is", "as", "nil", "true", "throws", "repeat", "Any", "Self",
      "self", "init", "import", "protocol", "where", "inout", "operator", "static", "await",
    ]
  )
  func keywords(name: String) throws {
    let identifier = try #require(Identifier(name))
    #expect(SwiftText(identifier).source == "`\(name)`")
  }

  @Test(
    "Any other name stands as it is",
    arguments: ["dagID", "_", "größe", "_1", "get", "set", "some", "left", "async"]
  )
  func names(name: String) throws {
    guard let identifier = Identifier(name) else {
      #expect(name == "_")
      return
    }
    #expect(SwiftText(identifier).source == name)
  }

  @Test("A word is written with its module where a type of the client hides it")
  func hiddenWords() {
    let vocabulary = Vocabulary(typeNames: ["String", "APIRequest", "Pet"])
    #expect(SwiftText(.builtIn(.string), in: vocabulary).source == "Swift.String")
    #expect(SwiftText(.apiRequest, in: vocabulary).source == "APIClientRuntime.APIRequest")
    #expect(SwiftText(.builtIn(.int), in: vocabulary).source == "Int")
    #expect(
      SwiftText(.dictionary(.array(.builtIn(.string))), in: vocabulary).source
        == "[Swift.String: [Swift.String]]"
    )
    #expect(SwiftText(optional: .builtIn(.string), in: vocabulary).source == "Swift.String?")
  }
}
