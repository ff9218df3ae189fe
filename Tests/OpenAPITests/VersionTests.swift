import OpenAPI
import TestSupport
import Testing

@Suite("The version decides whether a document can be read")
struct VersionTests {
  @Test(
    "OpenAPI 3.0 and 3.1 are read",
    arguments: ["3.0.0", "3.0.3", "3.1.0", "3.1.1", "3.0", "3.1"]
  )
  func supported(version: String) throws {
    let (document, diagnostics) = try read(
      "openapi: \(version)\ninfo: {title: T, version: '1'}\n"
    )
    #expect(diagnostics.isEmpty)
    #expect(document?.title == "T")
  }

  @Test("Other versions are refused", arguments: ["3.2.0", "2.0", "4.0.0", "30.1", "3"])
  func unsupported(version: String) throws {
    let (document, diagnostics) = try read("openapi: \(version)\ninfo: {title: T, version: '1'}\n")
    #expect(document == nil)
    #expect(
      diagnostics.map(\.text) == [
        "1:10: error: OpenAPI \(version) is not supported; supported are 3.0 and 3.1"
      ]
    )
  }

  @Test("A Swagger 2.0 document is told apart from one without a version")
  func missing() throws {
    let advice = "an OpenAPI document begins with 'openapi: 3.0.3' or another version"
    #expect(
      try read("info: {title: T, version: '1'}\n").diagnostics.map(\.text)
        == ["1:1: error: the field 'openapi' is missing: \(advice)"]
    )
    #expect(
      try read("swagger: '2.0'\ninfo: {}\n").diagnostics.map(\.text) == [
        "1:1: error: the field 'openapi' is missing: this is a Swagger 2.0 document; "
          + "convert it to OpenAPI 3.0 first"
      ]
    )
  }

  @Test("A version that is no text is an error", arguments: ["[3]", "{a: 1}", "null"])
  func wrongKind(version: String) throws {
    let diagnostics = try read("openapi: \(version)\n").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.text.hasPrefix("1:10: error: openapi must be a string") == true)
  }

  @Test("A document is a mapping", arguments: [("[]", "a list"), ("text", "a string")])
  func root(text: String, kind: String) throws {
    #expect(
      try read(text).diagnostics.map(\.text)
        == ["1:1: error: an OpenAPI document must be a mapping, but this is \(kind)"]
    )
  }
}
