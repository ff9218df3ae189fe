@testable import APIClientRuntime
import Testing

/// Events, as whoever iterates over them has them.
@Suite(.timeLimit(.minutes(5))) struct ServerSentEventsTests {
  struct Chunk: Codable, Sendable, Equatable {
    var delta: String
  }

  private func events<Payload: Decodable>(
    of type: Payload.Type = Chunk.self,
    _ text: String,
    _ settings: StreamSettings = StreamSettings()
  ) -> ServerSentEvents<Payload> {
    ServerSentEvents(streaming: APIResponseBody(Array(text.utf8)).read(by: settings))
  }

  private func all<Payload: Sendable>(
    _ events: ServerSentEvents<Payload>
  ) async throws -> [ServerSentEvents<Payload>.Event] {
    var all: [ServerSentEvents<Payload>.Event] = []
    for try await event in events { all.append(event) }
    return all
  }

  @Test func dataIsDecoded() async throws {
    let events = events(
      "event: delta\nid: 1\ndata: {\"delta\":\ndata: \"a\"}\n\ndata: {\"delta\":\"b\"}\n\n"
    )
    #expect(
      try await all(events) == [
        ServerSentEvents.Event(name: "delta", data: Chunk(delta: "a"), lastEventID: "1"),
        ServerSentEvents.Event(data: Chunk(delta: "b"), lastEventID: "1"),
      ]
    )
  }

  @Test func textIsTextAsItStands() async throws {
    let events = events(of: String.self, "data: \"a\"\n\ndata\n\ndata: [DONE]\n\n")
    #expect(try await all(events).map(\.data) == ["\"a\"", "", "[DONE]"])
  }

  @Test func aValueThatIsNoJSONIsReadFromItsText() async throws {
    let days = events(of: FullDate.self, "data: 2026-01-31\n\ndata: \"2026-02-01\"\n\n")
    #expect(try await all(days).map { "\($0.data)" } == ["2026-01-31", "2026-02-01"])
  }

  @Test func blankDataIsPassedOver() async throws {
    let events = events("data\n\ndata: \n\n: ping\n\ndata: {\"delta\":\"a\"}\n\n")
    #expect(try await all(events).map(\.data.delta) == ["a"])
  }

  @Test func doneEndsAStreamOfJSON() async throws {
    let events = events("data: {\"delta\":\"a\"}\n\ndata: [DONE]\n\ndata: {\"delta\":\"b\"}\n\n")
    #expect(try await all(events).map(\.data.delta) == ["a"])
  }

  @Test func anotherEndIsTheOnlyOne() async throws {
    let text = "data: 1\n\ndata: \"END\"\n\ndata: END\n\ndata: 2\n\n"
    let values = events(of: JSONValue.self, text, StreamSettings(end: "END"))
    #expect(try await all(values).map(\.data) == [1, "END"])
    let other = events("data: [DONE]\n\n", StreamSettings(end: "END"))
    await #expect(throws: EventDecodingError.self) { try await all(other) }
  }

  @Test func dataThatIsNotAsDocumentedIsKeptAndPassedBy() async throws {
    let events = events(
      "event: error\ndata: {\"error\":\"overloaded\"}\n\ndata: {\"delta\":\"a\"}\n\n"
    )
    var iterator = events.makeAsyncIterator()
    do {
      _ = try await iterator.next()
      Issue.record("no error")
    } catch let error as EventDecodingError {
      #expect(
        error.event == ServerSentEvents.Event(name: "error", data: "{\"error\":\"overloaded\"}")
      )
      #expect(error.failure.path == "$.delta")
      #expect(!"\(error)".contains("overloaded"))
    }
    #expect(try await iterator.next()?.data.delta == "a")
    #expect(try await iterator.next() == nil)
  }

  @Test func whatToGoOnFromIsAtHand() async throws {
    let events = events(
      "retry: 250\nid: 1\ndata: {\"delta\":\"a\"}\n\nid: 2\n\nid: 3\ndata: {\"delta\":\"b\"}\n"
    )
    #expect(events.lastEventID.isEmpty)
    #expect(events.reconnectionTime == nil)
    #expect(try await all(events).map(\.lastEventID) == ["1"])
    // The event with the third ID is not complete.
    #expect(events.lastEventID == "2")
    #expect(events.reconnectionTime == .milliseconds(250))
  }

  @Test func anEventAndAStreamHaveLimits() async throws {
    let text = "data: {\"delta\":\"abc\"}\n\n"
    let one = events(text, StreamSettings(elementLimit: 10))
    await #expect(throws: BodyLimitError(limit: 10, part: "an event")) { try await all(one) }
    let stream = events(text + text, StreamSettings(elementLimit: 30, limit: 40))
    await #expect(throws: BodyLimitError(limit: 40, part: "the stream")) { try await all(stream) }
  }

  @Test func aResponseThatIsThereHasThemAtOnce() throws {
    let response = APIResponse(
      status: .ok,
      body: Array("data: {\"delta\":\"a\"}\n\ndata: [DONE]\n\n".utf8)
    )
    let events: [ServerSentEvents<Chunk>.Event] = try response.decodedEvents()
    #expect(events == [ServerSentEvents.Event(data: Chunk(delta: "a"))])
  }
}
