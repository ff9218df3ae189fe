import ConformanceAllOfFlattened
import LoopbackServer
import Testing

@Suite("all-of-flattened: objects that are one of several types beside what they have themselves")
struct AllOfFlattenedTests {
  @Test("They are one object on the wire")
  func sending() async throws {
    let server = try LoopbackServer.echo()
    let event = Event(
      id: 1,
      target: Target(name: "t", variant: .url(.init(url: "u"))),
      variant: .failed(Failed(kind: "failed", reason: "r"))
    )
    #expect(try await ThingApi(at: server).putThings(event: event) == event)
    #expect(
      server.sent == [
        .json(
          "PUT /things",
          #"{"id":1,"target":{"name":"t","url":"u"},"kind":"failed","reason":"r"}"#
        )
      ]
    )
  }

  @Test(
    "What is none of the types is kept, and what has a property of its own is written from that"
  )
  func unmatched() async throws {
    let server = try LoopbackServer.json(
      #"{"id":1,"target":{"name":"t","x":[1.50]},"kind":"paused","until":null}"#
    )
    let api = ThingApi(at: server)
    let started = Event(id: 0, variant: .started(Started(kind: "started")))
    var event = try await api.putThings(event: started)
    guard case .unrecognized(let value) = event.variant else {
      Issue.record("\(event.variant)")
      return
    }
    #expect(value["kind"] == "paused")
    #expect(
      try json(event) == #"{"id":1,"target":{"name":"t","x":[1.50]},"kind":"paused","until":null}"#
    )
    event.id = 2
    event.target?.name = "u"
    #expect(
      try json(event) == #"{"id":2,"target":{"name":"u","x":[1.50]},"kind":"paused","until":null}"#
    )
  }

  @Test("A fault in what an object has itself is named")
  func wrong() async throws {
    let server = try LoopbackServer.json(#"{"id": 1, "kind": "started", "target": {"url": "u"}}"#)
    let event = Event(id: 0, variant: .started(Started(kind: "started")))
    #expect(
      await fault { try await ThingApi(at: server).putThings(event: event) } == "$.target.name"
    )
  }
}
