import ConformanceServers
import LoopbackServer
import Testing

@Suite("servers: several servers, with variables, and one of an operation alone")
struct ServersTests {
  @Test("The list has the default of each variable")
  func list() {
    #expect(
      Servers.all == [
        "https://eu.example.com:443/v1", "https://sandbox.example.com/v1", "/v1",
      ]
    )
    #expect(Servers.theAPINearYou() == Servers.all[0])
    #expect(Servers.theAPINearYou(region: .us, port: "8443") == "https://us.example.com:8443/v1")
  }

  @Test("Values that the document lists have a type, which takes others too")
  func listedValues() {
    #expect(Servers.Region.knownValues == [.eu, .us])
    #expect(Servers.theAPINearYou(region: .init(rawValue: "ap")) == "https://ap.example.com:443/v1")
    #expect(!Servers.Region(rawValue: "ap").isKnown)
    // One type for both servers that have the variable.
    let region = Servers.Region.us
    #expect(Servers.exportServer(region: region) == "https://us.exports.example.com/v1")
  }

  @Test("A server without a host stands on the one that the caller names")
  func relative() async throws {
    let server = try LoopbackServer.empty()
    try await ThingApi(configuration: .init(server: Servers.all[2], host: server.url)).getThings()
    #expect(server.sent == [Sent("GET /v1/things")])
    let reason = await refusal {
      try await ThingApi(configuration: .init(server: Servers.all[2])).getThings()
    }
    #expect(reason?.contains("'/v1' has no host") == true)
  }

  @Test(
    "A value cannot lead to another host",
    arguments: ["evil.test/", "evil.test:443", "a@evil.test"]
  )
  func values(region: String) async throws {
    let server = Servers.theAPINearYou(region: .init(rawValue: region))
    #expect(!server.hasPrefix("https://\(region)"))
    let reason = await refusal {
      try await ThingApi(configuration: .init(server: server)).getThings()
    }
    #expect(reason?.contains("must be a URL of a host and a path") == true)
    #expect(Servers.theAPINearYou(port: "443@evil.test").hasSuffix(":443%40evil.test/v1"))
    #expect(Servers.yourOwnServer(tenant: "a/b?c") == "https://a%2Fb%3Fc.example.com")
  }

  @Test("An operation's own server counts, and can be replaced")
  func ofAnOperation() async throws {
    let (server, uploads) = (try LoopbackServer.empty(), try LoopbackServer.empty())
    let api = ThingApi(
      configuration: .init(
        server: server.url + "/v1/",
        serverReplacements: ["https://uploads.example.com": uploads.url + "/u"]
      )
    )
    try await api.getThings()
    try await api.upload()
    #expect(server.sent == [Sent("GET /v1/things")])
    #expect(uploads.sent == [Sent("POST /u/uploads")])
  }

  @Test("An operation's own server with variables is a function of Servers, by default with theirs")
  func variablesOfAnOperation() async throws {
    #expect(Servers.exportServer() == "https://eu.exports.example.com/v1")
    #expect(Servers.exportServer(region: .us) == "https://us.exports.example.com/v1")
    #expect(Servers.yourOwnServer(tenant: "acme") == "https://acme.example.com")
    let servers = [
      try LoopbackServer.empty(), try LoopbackServer.empty(), try LoopbackServer.empty(),
    ]
    let api = ThingApi(
      configuration: .init(
        server: "http://127.0.0.1:9",
        serverReplacements: [
          "https://eu.exports.example.com/v1": servers[0].url,
          "https://us.exports.example.com/v1": servers[1].url,
          "https://acme.example.com": servers[2].url,
        ]
      )
    )
    try await api.export(server: "q")
    try await api.export(serverURL: Servers.exportServer(region: .us))
    try await api.getExports(server: Servers.exportServer(region: .us))
    try await api.getTenant(server: Servers.yourOwnServer(tenant: "acme"))
    #expect(servers[0].sent == [Sent("POST /exports?server=q")])
    #expect(servers[1].sent == [Sent("POST /exports"), Sent("GET /exports")])
    #expect(servers[2].sent == [Sent("GET /tenant")])
  }
}
