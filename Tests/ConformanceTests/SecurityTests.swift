import ConformanceSecurity
import LoopbackServer
import Testing

@Suite("security: schemes of every type, and operations that differ in them")
struct SecurityTests {
  @Test("An operation gets the credentials of the document, its own, or none")
  func schemes() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(
      at: server,
      .schemes(["header_key": .headerKey("k"), "oauth": .bearer("t")])
    )
    try await api.getThings()
    try await api.createThing()
    try await api.getHealth()
    #expect(
      server.sent == [
        Sent("GET /things", ["x-api-key": "k"]),
        Sent("POST /things", ["authorization": "Bearer t", "x-api-key": "k"]),
        Sent("GET /health"),
      ]
    )
  }

  @Test("The first alternative that is given is taken")
  func alternatives() async throws {
    let server = try LoopbackServer.empty()
    let basic = APIAuthentication.basic(username: "Aladdin", password: "open sesame")
    try await ThingApi(at: server, .schemes(["basic": basic, "oauth": .bearer("t")])).createThing()
    #expect(
      server.sent == [
        Sent("POST /things", ["authorization": "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="])
      ]
    )
  }

  @Test("Without the right ones nothing is sent")
  func refused() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server, .schemes(["oauth": .bearer("t")]))
    #expect(
      await refusal { try await api.createThing() }
        == "the operation takes the credentials of 'oauth' and 'header_key', or 'basic'; "
        + "authentication has 'oauth'"
    )
    #expect(server.sent.isEmpty)
  }

  @Test("Credentials that are not by scheme go with every operation that takes any")
  func plain() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server, .bearer("t"))
    try await api.getThings()
    try await api.getHealth()
    #expect(
      server.sent == [Sent("GET /things", ["authorization": "Bearer t"]), Sent("GET /health")]
    )
  }
}
