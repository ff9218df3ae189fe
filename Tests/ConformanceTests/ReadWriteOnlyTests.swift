import ConformanceReadWriteOnly
import LoopbackServer
import Testing

@Suite("read-write-only: properties that only responses, or only requests, carry")
struct ReadWriteOnlyTests {
  @Test("What only a server sets is not sent back to it")
  func sending() async throws {
    let server = try LoopbackServer.json(
      #"{"id": "1", "name": "n", "createdAt": "2026-11-21T07:04:12Z", "note": null}"#
    )
    let api = ThingApi(at: server)
    var user = try await api.putThings(user: User(name: "n", password: "secret"))
    #expect(user.id == "1")
    let expected = try DateTime("2026-11-21T07:04:12Z")
    #expect(user.createdAt == expected)
    #expect(user.password == nil)
    #expect(user.note == nil)
    #expect(try json(user) == #"{"id":"1","name":"n","createdAt":"2026-11-21T07:04:12Z"}"#)

    user.name = "m"
    _ = try await api.putThings(user: user)
    #expect(
      server.sent == [
        .json("PUT /things", #"{"name":"n","password":"secret"}"#),
        .json("PUT /things", #"{"name":"m"}"#),
      ]
    )
  }

  @Test("A property of only one direction is required of neither value")
  func required() async throws {
    let server = try LoopbackServer.json(#"{"name": "n"}"#)
    #expect(try await ThingApi(at: server).putThings(user: User(name: "n")) == User(name: "n"))
    let other = try LoopbackServer.json(#"{"id": 1, "name": "n"}"#)
    #expect(
      await fault { try await ThingApi(at: other).putThings(user: User(name: "n")) } == "$.id"
    )
  }
}
