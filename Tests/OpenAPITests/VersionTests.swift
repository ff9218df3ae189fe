import OpenAPI
import TestSupport
import Testing

@Suite("The version decides whether a document can be read")
struct VersionTests {
  @Test(
    "OpenAPI 3.0, 3.1 and 3.2 are read",
    arguments: ["3.0.0", "3.0.3", "3.1.0", "3.1.1", "3.2.0", "3.0", "3.1", "3.2"]
  )
  func supported(version: String) throws {
    let (document, diagnostics) = try read(
      "openapi: \(version)\ninfo: {title: T, version: '1'}\n"
    )
    #expect(diagnostics.isEmpty)
    #expect(document?.title == "T")
  }

  @Test("Other versions are refused", arguments: ["3.3.0", "4.0.0", "30.1", "3"])
  func unsupported(version: String) throws {
    let (document, diagnostics) = try read("openapi: \(version)\ninfo: {title: T, version: '1'}\n")
    #expect(document == nil)
    #expect(
      diagnostics.map(\.text) == [
        "1:10: error: OpenAPI \(version) is not supported; supported are 3.0, 3.1, 3.2 and Swagger "
          + "2.0"
      ]
    )
  }

  @Test(
    "A document without a version is refused",
    arguments: ["info: {title: T, version: '1'}\n", "openapi: null\n"]
  )
  func missing(text: String) throws {
    let advice = "an OpenAPI document begins with 'openapi: 3.0.3' or another version"
    let (document, diagnostics) = try read(text)
    #expect(document == nil)
    #expect(
      diagnostics.map(\.text) == ["1:1: error: the field 'openapi' is missing: \(advice)"]
    )
  }

  @Test(
    "Versions of Swagger but 2.0, which is converted before, are refused",
    arguments: [("swagger: '1.2'", "1:10"), ("swaggerVersion: 1.2", "1:17")]
  )
  func swagger(field: String, place: String) throws {
    let (document, diagnostics) = try read("\(field)\ninfo: {title: T, version: '1'}\n")
    #expect(document == nil)
    #expect(
      diagnostics.map(\.text) == [
        "\(place): error: Swagger 1.2 is not supported; supported are Swagger 2.0, and OpenAPI 3.0, "
          + "3.1 and 3.2"
      ]
    )
  }

  @Test(
    "A version that is no text is an error",
    arguments: [("[3]", "a list"), ("{a: 1}", "a mapping")]
  )
  func wrongKind(version: String, kind: String) throws {
    let (document, diagnostics) = try read("openapi: \(version)\n")
    #expect(document == nil)
    #expect(
      diagnostics.map(\.text) == ["1:10: error: 'openapi' must be a string, but this is \(kind)"]
    )
  }

  @Test("A document is a mapping", arguments: [("[]", "a list"), ("text", "a string")])
  func root(text: String, kind: String) throws {
    #expect(
      try read(text).diagnostics.map(\.text)
        == ["1:1: error: an OpenAPI document is a mapping, but this is \(kind)"]
    )
  }
}
