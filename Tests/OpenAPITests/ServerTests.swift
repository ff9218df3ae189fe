import OpenAPI
import TestSupport
import Testing

@Suite("Servers")
struct ServerTests {
  @Test("A server's variables keep their order")
  func variables() throws {
    let document = try document(
      """
      servers:
      - url: https://{region}.example.com/{version}
        variables:
          version: {default: v1}
          region: {default: eu, enum: [eu, us], description: Where}
      """
    )
    let server = try #require(document.servers.first)
    #expect(server.variables.map(\.name) == ["version", "region"])
    #expect(server.variables.map(\.defaultValue) == ["v1", "eu"])
    #expect(server.variables.map(\.values) == [[], ["eu", "us"]])
    #expect(server.variables.map(\.description) == [nil, "Where"])
  }

  @Test(
    "What is wrong with a server is found at its place",
    arguments: [
      (
        "{url: '/{a}'}",
        "7:17: warning: the server's URL has '{a}', but there is no variable of that name in "
          + "'variables'; the client asks for its value"
      ),
      (
        "{url: '/{a'}",
        "7:17: warning: the braces of the server's URL '/{a' do not match, or hold no name; the "
          + "server is left out"
      ),
      (
        "{url: '/{a}', variables: {a: {}}}",
        "7:37: warning: the server variable 'a' has no default; the client asks for its value"
      ),
      (
        "{url: '/{a}', variables: {a: {default: x, enum: [y]}}}",
        "7:50: warning: the default 'x' of the server variable 'a' is not in its 'enum'; it counts "
          + "all the same"
      ),
    ]
  )
  func faults(text: String, expected: String) throws {
    #expect(try findings("servers: [\(text)]\n") == [expected])
  }

  @Test("An operation whose own servers cannot be read has those around it, and that is said")
  func unreadable() throws {
    let (document, findings) = try read(
      head + """
        servers: [{url: /d}]
        paths:
          /a:
            servers: [{url: /p}]
            get: {servers: [{url: '/{'}], responses: {}}
          /b:
            servers: [{}]
            get: {responses: {}}
        """
    )
    #expect(document?.operations.map { $0.servers?.map(\.url) } == [["/p"], nil])
    #expect(
      findings.map(\.text).filter { $0.contains("requests go to") } == [
        "11:20: warning: none of the servers listed here can be read; requests go to the servers of the "
          + "path or the document",
        "13:14: warning: none of the servers listed here can be read; requests go to the servers of the "
          + "document",
      ]
    )
  }

  @Test("A variable of the wrong kind is one that nothing describes")
  func wrongKind() throws {
    #expect(
      try findings("servers: [{url: '/{a}', variables: {a: 1}}]\n") == [
        "7:17: warning: the server's URL has '{a}', but there is no variable of that name in "
          + "'variables'; the client asks for its value",
        "7:40: warning: a server variable must be a mapping, but this is the number 1; it is passed "
          + "over",
      ]
    )
  }

  @Test("A variable that is not described, or has no default, is there without one")
  func undescribedVariables() throws {
    let (document, _) = try read(
      head + "servers: [{url: '/{a}/{b}/{a}', variables: {b: {enum: [x]}}}, {url: '/{'}]\n"
    )
    #expect(document?.servers.map(\.url) == ["/{a}/{b}/{a}"])
    let variables = document?.servers.first?.variables
    #expect(variables?.map(\.name) == ["b", "a"])
    #expect(variables?.map(\.defaultValue) == [nil, nil])
    #expect(variables?.map(\.values) == [["x"], []])
  }

  @Test("An operation has its own servers, or those of its path, or none of its own")
  func levels() throws {
    let document = try document(
      """
      paths:
        /a:
          servers: [{url: /path}]
          get: {responses: {}}
          put: {responses: {}, servers: [{url: /operation}]}
        /b:
          get: {responses: {}}
      """
    )
    #expect(
      document.operations.map { $0.servers?.map(\.url) } == [["/path"], ["/operation"], nil]
    )
  }
}
