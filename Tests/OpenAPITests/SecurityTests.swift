import OpenAPI
import TestSupport
import Testing

@Suite("Security")
struct SecurityTests {
  @Test("Every type of scheme")
  func kinds() throws {
    let document = try document(
      """
      components:
        securitySchemes:
          A: {type: http, scheme: Bearer, description: D}
          B: {type: apiKey, in: query, name: key}
          C: {type: apiKey, in: cookie, name: sid}
          D: {type: oauth2, flows: {}}
          E: {type: openIdConnect, openIdConnectUrl: https://example.com}
          F: {type: mutualTLS}
      """
    )
    #expect(
      document.securitySchemes.map(\.kind) == [
        .http(scheme: "bearer"), .apiKey(name: "key", location: .query),
        .apiKey(name: "sid", location: .cookie), .oauth2(tokenURL: nil),
        .openIDConnect(url: "https://example.com"), .mutualTLS,
      ]
    )
    #expect(document.securitySchemes.first?.description == "D")
  }

  @Test(
    "A scheme that means nothing is left out with its requirements, and one warning says so",
    arguments: [
      (
        "{type: basic}",
        "9:15: warning: 'basic' is not a type of security scheme; the types are apiKey, http, "
          + "mutualTLS, oauth2 and openIdConnect; the scheme is left out"
      ),
      (
        "{type: apiKey, in: query}",
        "9:8: warning: the field 'name' of an apiKey security scheme is missing; the scheme is left out"
      ),
      (
        "{type: apiKey, name: a}",
        "9:8: warning: the field 'in' of an apiKey security scheme is missing; the scheme is left out"
      ),
      (
        "{type: apiKey, name: a, in: path}",
        "9:36: warning: an API key cannot be in 'path'; it is in query, header or cookie; the scheme "
          + "is left out"
      ),
      (
        "{type: openIdConnect}",
        "9:8: warning: the field 'openIdConnectUrl' of an openIdConnect security scheme is missing; the scheme is left out"
      ),
    ]
  )
  func faults(scheme: String, expected: String) throws {
    let (document, diagnostics) = try read(
      head + "components:\n  securitySchemes:\n    A: \(scheme)\n"
        + "security: [{A: []}]\npaths: {/: {get: {responses: {}}}}\n"
    )
    #expect(diagnostics.map(\.text) == [expected])
    #expect(document?.securitySchemes.isEmpty == true)
    #expect(document?.operations.map { $0.security == nil } == [true])
  }

  private let schemes = """
    components:
      securitySchemes:
        A: {type: http, scheme: basic}
        B: {type: oauth2}

    """

  @Test("Security is inherited, replaced, or taken away by an empty list")
  func requirements() throws {
    let document = try document(
      schemes + """
        security: [{A: []}, {A: [], B: [x, y]}]
        paths:
          /:
            get: {responses: {}}
            put: {security: [{B: []}, {}], responses: {}}
            post: {security: [], responses: {}}
        """
    )
    let security = document.operations.map { $0.security?.map { $0.parts.map(\.scheme) } }
    #expect(security == [[["A"], ["A", "B"]], [["B"], []], []])
    #expect(document.operations.first?.security?.last?.parts.map(\.scopes) == [[], ["x", "y"]])
    let silent = try self.document(schemes + "paths: {/: {get: {responses: {}}}}\n")
    #expect(silent.operations.map(\.security) == [nil])
  }

  private func document(_ text: String) throws -> Document { try OpenAPITests.document(text) }

  @Test("A requirement of a scheme that the document does not declare is left out")
  func undeclared() throws {
    let (document, diagnostics) = try read(
      head + "security: [{A: []}]\npaths: {/: {get: {responses: {}, security: [{B: [x]}]}}}\n"
    )
    func message(_ name: String) -> String {
      "there is no security scheme '\(name)' in 'components/securitySchemes'; the requirement is "
        + "left out"
    }
    #expect(
      diagnostics.map(\.text)
        == ["7:13: warning: \(message("A"))", "8:46: warning: \(message("B"))"]
    )
    #expect(document?.operations.map { $0.security == nil } == [true])
  }

  @Test("Of several requirements those stay that can be met; each whole or not at all")
  func partlyDeclared() throws {
    let (document, _) = try read(
      head + schemes + "security: [{A: []}, {A: [], X: []}, {X: []}]\n"
        + "paths: {/: {get: {responses: {}}}}\n"
    )
    #expect(
      document?.operations.map { $0.security?.map { $0.parts.map(\.scheme) } } == [[["A"]]]
    )
  }

  @Test("Scopes are a list, and null is none")
  func scopes() throws {
    #expect(
      try findings(schemes + "security: [{A: x}, {B: null}]\n")
        == ["11:16: warning: 'A' must be a list, but this is a string; it is passed over"]
    )
  }
}
