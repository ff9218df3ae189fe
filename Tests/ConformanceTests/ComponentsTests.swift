import ConformanceComponents
import LoopbackServer
import Testing

@Suite("components: components of every kind, used by reference")
struct ComponentsTests {
  private let id = UUID(uuidString: "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6")!

  @Test("They are as if written in place")
  func sending() async throws {
    let server = try LoopbackServer(
      answering: .response(
        status: 200,
        headers: ["X-Count": "3"],
        body: Array(#"{"name": "n", "twin": "t"}"#.utf8)
      )
    )
    let (thing, response) = try await ThingApi(at: server).withResponse {
      try await $0.putThing(id: id, thing: Thing(name: "n"), limit: 5, xTrace: "t")
    }
    #expect(thing == Thing(name: "n", twin: "t"))
    #expect(try response.header("X-Count", as: Int.self) == 3)
    #expect(
      server.sent == [
        Sent(
          "PUT /things/f81d4fae-7dec-11d0-a765-00a0c91e6bf6?limit=5",
          ["content-type": "application/json", "x-trace": "t"],
          body: #"{"name":"n"}"#
        )
      ]
    )
  }

  @Test("The response to an error too")
  func error() async throws {
    let server = try LoopbackServer.json(#"{"detail": "no"}"#, status: 409)
    do {
      _ = try await ThingApi(at: server).putThing(id: id, thing: Thing(name: "n"))
      Issue.record("no error")
    } catch {
      #expect(error.status?.code == 409)
      #expect(error.body == Problem(detail: "no"))
    }
  }
}
