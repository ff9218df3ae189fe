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
    #expect(Servers.theAPINearYou(region: "us", port: "8443") == "https://us.example.com:8443/v1")
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
}
