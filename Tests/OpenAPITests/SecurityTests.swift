import OpenAPI
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
        .apiKey(name: "sid", location: .cookie), .oauth2,
        .openIDConnect(url: "https://example.com"), .mutualTLS,
      ]
    )
    #expect(document.securitySchemes.first?.description == "D")
  }

  @Test(
    "What is wrong with a scheme is an error at its place",
    arguments: [
      (
        "{type: basic}",
        "9:15: error: 'basic' is not a type of security scheme; the types are apiKey, http, "
          + "mutualTLS, oauth2 and openIdConnect"
      ),
      (
        "{type: apiKey, in: query}",
        "9:8: error: the field 'name' of an apiKey security scheme is missing"
      ),
      (
        "{type: apiKey, name: a}",
        "9:8: error: the field 'in' of an apiKey security scheme is missing"
      ),
      (
        "{type: apiKey, name: a, in: path}",
        "9:36: error: an API key cannot be in 'path'; it is in query, header or cookie"
      ),
      (
        "{type: openIdConnect}",
        "9:8: error: the field 'openIdConnectUrl' of an openIdConnect security scheme is missing"
      ),
    ]
  )
  func faults(scheme: String, expected: String) throws {
    #expect(
      try findings("components:\n  securitySchemes:\n    A: \(scheme)\nsecurity: [{A: []}]\n")
        == [expected]
    )
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

  @Test("A requirement names a scheme that the document declares")
  func undeclared() throws {
    #expect(
      try findings(
        "security: [{A: []}]\npaths: {/: {get: {responses: {}, security: [{B: [x]}]}}}\n"
      ) == [
        "7:13: error: there is no security scheme 'A' in 'components/securitySchemes'",
        "8:46: error: there is no security scheme 'B' in 'components/securitySchemes'",
      ]
    )
    #expect(
      try findings(schemes + "security: [{A: x}]\n")
        == ["11:16: error: 'A' must be a list, but this is a string"]
    )
  }
}
