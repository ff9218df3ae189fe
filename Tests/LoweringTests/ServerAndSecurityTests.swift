import ClientIR
import Lowering
import Testing

@Suite("Servers and security")
struct ServerAndSecurityTests {
  @Test("A server with variables is a function of them")
  func variables() throws {
    let client = try client(
      """
      servers:
      - url: https://{region}.example.com:{port}/v1
        description: Production
        variables:
          region: {default: eu, enum: [eu, us], description: Where.}
          port: {default: '443'}
      - {url: /v1}
      paths: {}
      """
    )
    let servers = client.servers.servers
    #expect(servers.map(\.outline) == ["https://{region}.example.com:{port}/v1", "/v1"])
    #expect(servers.map { $0.name?.name } == ["production", nil])
    #expect(servers[0].variables.map(\.name.name) == ["region", "port"])
    #expect(servers[0].variables.map(\.defaultValue?.value) == ["eu", "443"])
    #expect(
      servers[0].variables.map { $0.documentation?.markdown } == [
        "Where.\nOne of `eu`, `us`.", nil,
      ]
    )
    let region = servers[0].variables[0].openEnum
    #expect(region?.name.dotted == "Servers.Region")
    #expect(region?.values.map(\.name.name) == ["eu", "us"])
    #expect(servers[0].variables[1].openEnum == nil)
  }

  @Test("Variables of one name and the same values have one type")
  func variableTypes() throws {
    let client = try client(
      """
      servers:
      - {url: 'https://{region}.a.example.com', variables: {region: {default: eu, enum: [eu, us]}}}
      - {url: 'https://{region}.b.example.com', variables: {region: {default: eu, enum: [eu, us]}}}
      - {url: 'https://{region}.c.example.com', variables: {region: {default: eu, enum: [eu]}}}
      - {url: 'https://{string}.{type}.example.com', variables: {string: {default: a, enum: [a]}, type: {default: none, enum: [none, self]}}}
      paths: {}
      """
    )
    let types = client.servers.servers.flatMap(\.variables).map { $0.openEnum?.name.dotted }
    #expect(
      types == [
        "Servers.Region", "Servers.Region", "Servers.Region2", "Servers.StringValue",
        "Servers.TypeValue",
      ]
    )
    #expect(
      client.servers.openEnums.map { $0.values.map(\.name.name) } == [
        ["eu", "us"], ["eu"], ["a"], ["noneValue", "selfValue"],
      ]
    )
  }

  @Test("An operation names its server where it is not one of the document's")
  func operationServer() throws {
    let client = try client(
      """
      servers: [{url: https://a.example.com}]
      paths:
        /a:
          get: {operationId: a, responses: {}, servers: [{url: https://up.example.com}]}
          put: {operationId: b, responses: {}, servers: [{url: https://a.example.com}]}
          post: {operationId: c, responses: {}}
      """
    )
    #expect(
      client.apis[0].operations.map { $0.server?.value } == ["https://up.example.com", nil, nil]
    )
  }

  @Test("An operation's own server with variables is a function and an argument")
  func chosenServer() throws {
    let client = try client(
      """
      servers: [{url: 'https://{x}.example.com', variables: {x: {default: a}}}]
      paths:
        /a:
          servers: [{url: 'https://{x}.b.example.com', variables: {x: {default: up}}}]
          get: {operationId: a, responses: {}}
          put: {operationId: b, responses: {}, parameters: [{name: server, in: query, schema: {type: string}}]}
          post: {operationId: c, responses: {}, servers: [{url: 'https://{x}.example.com', variables: {x: {default: a}}}]}
      """
    )
    let operations = client.apis[0].operations
    #expect(operations.map { $0.server?.value } == [nil, nil, nil])
    #expect(client.servers.serversOfOperations.map(\.outline) == ["https://{x}.b.example.com"])
    #expect(
      operations.map { $0.arguments.map { "\($0.name.name) \($0.destination.outline)" } } == [
        ["server server aServer default"],
        ["server query server scalar", "serverURL server aServer default"], [],
      ]
    )
  }

  private let schemes = """
    components:
      securitySchemes:
        none: {type: apiKey, name: X-Key, in: header}
        session_id: {type: apiKey, name: sid, in: cookie, description: The session.}
        token: {type: http, scheme: bearer}
    """

  @Test("Each API key has a name that the runtime has not")
  func apiKeys() throws {
    let keys = try client("paths: {}\n\(schemes)").apiKeys
    #expect(keys.map(\.name.name) == ["noneKey", "sessionID"])
    #expect(keys.map(\.scheme.value) == ["none", "session_id"])
    #expect(keys.map(\.location) == [.header, .cookie])
    #expect(keys.map(\.parameter.value) == ["X-Key", "sid"])
    #expect(keys.map { $0.documentation?.markdown } == [nil, "The session."])
  }

  private func security(_ root: String, _ operations: String...) throws -> [[[String]]?] {
    let fields = operations.enumerated().map { index, security in
      "  /\(index): {get: {operationId: o\(index), responses: {}\(security)}}\n"
    }
    let client = try client("\(root)paths:\n\(fields.joined())\(schemes)")
    return client.apis[0].operations.map { $0.security?.map { $0.map(\.value) } }
  }

  @Test("Operations say what they take where they differ in it")
  func security() throws {
    #expect(try security("security: [{token: []}]\n", "", "") == [nil, nil])
    #expect(
      try security(
        "security: [{token: []}]\n",
        "",
        ", security: []",
        ", security: [{}, {none: [], token: []}]"
      )
        == [[["token"]], [], [[], ["none", "token"]]]
    )
    // Where the others all take the same, only those that take no credentials say so.
    #expect(
      try security("security: [{token: []}]\n", "", ", security: []", "") == [nil, [], nil]
    )
    #expect(try security("security: []\n", "", ", security: [{}]") == [nil, nil])
    #expect(
      try security("security: [{none: [], token: []}]\n", "", ", security: []")
        == [[["none", "token"]], []]
    )
    // An operation of which the document says nothing is called as the client is configured.
    #expect(try security("", "", ", security: [{token: []}]") == [nil, nil])
    #expect(try security("", "", ", security: []", ", security: [{token: []}]") == [nil, [], nil])
    #expect(
      try security("", "", ", security: [{token: []}]", ", security: [{none: []}]")
        == [nil, [["token"]], [["none"]]]
    )
    // Scopes are no other scheme.
    #expect(
      try security("", ", security: [{token: [a]}]", ", security: [{token: [b]}]") == [nil, nil]
    )
  }

  @Test("A client's certificate is named in a warning")
  func mutualTLS() throws {
    let (_, findings) = try lower(
      "paths: {}\ncomponents: {securitySchemes: {tls: {type: mutualTLS}}}"
    )
    #expect(
      findings == [
        "5:32: warning: the client's certificate for 'tls' is for the transport to supply"
      ]
    )
  }

  @Test("HTTP authentication that the runtime has not is named in a warning")
  func otherHTTPAuthentication() throws {
    let (_, findings) = try lower(
      "paths: {}\ncomponents: {securitySchemes: {d: {type: http, scheme: digest}}}"
    )
    #expect(
      findings == [
        "5:32: warning: the HTTP authentication 'digest' of 'd' is for the transport to supply"
      ]
    )
  }

  @Test(
    "An operation without a name has one from its method and path, and so has the second of a name"
  )
  func operationNames() throws {
    #expect(
      try operations(
        """
        get: {responses: {}, parameters: [{name: user_id, in: path, required: true, schema: {type: string}}]}
        put: {operationId: get_user, responses: {}, parameters: [{name: user_id, in: path, required: true, schema: {type: string}}]}
        post: {operationId: getUser, responses: {}, parameters: [{name: user_id, in: path, required: true, schema: {type: string}}]}
        """,
        path: "/users/{user_id}"
      ) == [
        "getUsersUserID(userID: String)", "putUsersUserID(userID: String)",
        "getUser(userID: String)",
      ]
    )
  }

  @Test("Names from the method and the path are as different as the paths")
  func pathNames() throws {
    func names(_ before: String) throws -> [String] {
      let parameter =
        "parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}"
      let client = try client(
        """
        paths:
          \(before)
          /: {get: {responses: {}}}
          /a/id: {get: {responses: {}}}
          /a/{id}: {get: {\(parameter)}}
          /a_id: {get: {responses: {}}, put: {operationId: get_a_id, responses: {}}, post: {operationId: client, responses: {}}}
        """
      )
      return client.apis.flatMap(\.operations).map(\.name.name)
    }
    let expected = ["getRoot", "getAID2", "getAByID", "getAID3", "getAID", "postAID"]
    let alone = try names("/b: {}")
    #expect(alone == expected)
    // Other operations, with names or without, change nothing.
    let among = try names("/b: {get: {operationId: b, responses: {}}, put: {responses: {}}}")
    #expect(among == ["b", "putB"] + expected)
  }

  @Test("An operation of several tags is a method of each, with the same types")
  func severalTags() throws {
    let client = try client(
      paths(
        "get: {operationId: op, tags: [A, B], responses: {'200': {content: {text/plain: {}}}, '201': {content: {application/json: {}}}}}"
      )
    )
    #expect(
      client.apis.map { $0.operations.map(\.outline) } == [
        ["op() -> by status OpResponse"], ["op() -> by status OpResponse"],
      ]
    )
    #expect(client.models.count == 1)
  }
}
