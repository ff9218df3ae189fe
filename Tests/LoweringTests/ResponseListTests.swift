import ClientIR
import Lowering
import Testing

@Suite("Operations know all the responses that the document describes")
struct ResponseListTests {
  private func responses(_ text: String) throws -> [Operation.Response] {
    let client = try client(
      """
      paths:
        /things:
          get:
            operationId: getThings
            responses:
      \(text)
      components:
        schemas:
          Fault: {type: object, properties: {title: {type: string}}}
          Problem: {type: object, properties: {code: {type: integer}}}
      """
    )
    return client.apis[0].operations[0].responses
  }

  @Test("In the document's order, with status, meaning, header fields and body")
  func all() throws {
    let responses = try responses(
      """
              '404':
                description: No such thing.
                content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}
              '200':
                description: The things.
                headers:
                  X-Total: {description: How many., schema: {type: integer}}
                  X-Next: {schema: {type: string}}
                content: {application/json: {schema: {type: array, items: {type: string}}}}
              '304': {description: As before.}
              5XX: {description: Later., content: {text/html: {schema: {type: string}}}}
              default: {description: ''}
      """
    )
    #expect(responses.map(\.status.value) == ["404", "200", "304", "5XX", "default"])
    #expect(responses.map(\.isSuccess) == [false, true, false, false, false])
    #expect(
      responses.map { $0.documentation?.markdown }
        == ["No such thing.", "The things.", "As before.", "Later.", nil]
    )
    #expect(
      responses.map { $0.content?.outline } == [
        "Fault", "[String]", nil, "text", nil,
      ]
    )
    #expect(responses[1].headerFields.map(\.name.value) == ["X-Total", "X-Next"])
    #expect(responses[1].headerFields.map { $0.documentation?.markdown } == ["How many.", nil])
  }

  @Test("An error of a document with several knows which it is")
  func severalErrors() throws {
    let responses = try responses(
      """
              '204': {description: Done.}
              '404':
                description: A fault.
                content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}
              '409':
                description: A problem.
                content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
      """
    )
    #expect(
      responses.map { $0.content?.outline }
        == [nil, "Fault", "Problem"]
    )
  }

  @Test("Each of several successes has its own body, and only where there is one")
  func severalSuccesses() throws {
    let responses = try responses(
      """
              '200': {description: A, content: {application/json: {schema: {type: integer}}}}
              '202': {description: B}
              '201': {description: C, content: {application/json: {schema: {type: string}}}}
      """
    )
    #expect(responses.map(\.isSuccess) == [true, true, true])
    #expect(responses.map { $0.content?.outline } == ["Int", nil, "String"])
  }
}

@Suite("The security schemes of the document")
struct SecuritySchemeTests {
  @Test("In its order, as what they are in Swift")
  func kinds() throws {
    let (client, findings) = try lower(
      """
      paths: {/things: {get: {responses: {'204': {description: ''}}}}}
      components:
        securitySchemes:
          Key: {type: apiKey, name: X-Key, in: header, description: A key.}
          Basic: {type: http, scheme: Basic}
          OAuth: {type: oauth2, flows: {}}
          OpenID: {type: openIdConnect, openIdConnectUrl: 'https://id.example'}
      """
    )
    let schemes = try #require(client).securitySchemes
    #expect(findings == [])
    #expect(schemes.map(\.name.value) == ["Key", "Basic", "OAuth", "OpenID"])
    #expect(
      schemes.map(\.kind) == [
        .apiKey(try #require(Identifier("key"))), .http(StringLiteral("basic")), .oauth2,
        .openIDConnect(url: StringLiteral("https://id.example")),
      ]
    )
    #expect(schemes[0].documentation?.markdown == "A key.")
  }
}
