@testable import APIClientRuntime
import Testing

/// How a stream of events is read: the rules of WHATWG HTML, section 9.2.6, one by one.
@Suite struct EventStreamParserTests {
  private typealias Event = EventStreamParser.Event

  private static func event(
    _ data: String,
    name: String = "message",
    id: String = ""
  ) -> Event {
    Event(name: name, data: Array(data.utf8), lastEventID: id)
  }

  /// The events of a body that arrives in pieces of a size.
  private static func events(
    _ bytes: [UInt8],
    inPiecesOf size: Int = .max,
    limit: Int? = nil
  ) throws -> [Event] {
    var parser = EventStreamParser(limit: limit)
    var events: [Event] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + min(size, bytes.count), bytes.count)
      var piece = bytes[start..<end]
      while let event = try parser.next(in: &piece) { events.append(event) }
      #expect(piece.isEmpty)
      start = end
    }
    return events
  }

  private static func events(_ text: String) throws -> [Event] { try events(Array(text.utf8)) }

  @Test func theExamplesOfTheStandardAreReadAsItSays() throws {
    #expect(
      try Self.events("data: YHOO\ndata: +2\ndata: 10\n\n") == [Self.event("YHOO\n+2\n10")]
    )
    #expect(
      try Self.events(
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n"
      ) == [
        Self.event("first event", id: "1"), Self.event("second event"),
        Self.event(" third event"),
      ]
    )
    // The third block has no end, and is no event.
    #expect(try Self.events("data\n\ndata\ndata\n\ndata:") == [Self.event(""), Self.event("\n")])
    #expect(
      try Self.events("data:test\n\ndata: test\n\n") == [Self.event("test"), Self.event("test")]
    )
  }

  @Test func anEventHasANameThatTheNextOneHasNot() throws {
    #expect(
      try Self.events("event: add\ndata: 1\n\ndata: 2\n\nevent: gone\n\ndata: 3\n\n") == [
        Self.event("1", name: "add"), Self.event("2"), Self.event("3"),
      ]
    )
  }

  @Test func anIDStaysUntilAnotherComes() throws {
    #expect(
      try Self.events("id: a\ndata: 1\n\ndata: 2\n\nid: b\u{0}c\ndata: 3\n\nid\ndata: 4\n\n") == [
        Self.event("1", id: "a"), Self.event("2", id: "a"), Self.event("3", id: "a"),
        Self.event("4"),
      ]
    )
  }

  @Test func anIDWithoutDataIsKept() throws {
    var parser = EventStreamParser()
    var bytes = Array("id: 7\n\n".utf8)[...]
    #expect(try parser.next(in: &bytes) == nil)
    #expect(parser.lastEventID == "7")
  }

  @Test func anIDCountsWhenItsEventIsComplete() throws {
    var parser = EventStreamParser()
    var bytes = Array("id: 7\ndata: x\n".utf8)[...]
    #expect(try parser.next(in: &bytes) == nil)
    #expect(parser.lastEventID.isEmpty)
    bytes = [0x0A]
    #expect(try parser.next(in: &bytes)?.lastEventID == "7")
    #expect(parser.lastEventID == "7")
  }

  @Test func theTimeToWaitIsInMilliseconds() throws {
    var parser = EventStreamParser()
    var bytes = Array("retry: 1500\nretry: 2s\nretry: -1\nretry:\n".utf8)[...]
    #expect(try parser.next(in: &bytes) == nil)
    #expect(parser.reconnectionTime == .milliseconds(1500))
  }

  @Test func fieldsThatNobodyKnowsArePassedOver() throws {
    #expect(
      try Self.events("datas: 0\nDATA: 1\n data: 2\n: data: 3\ndata: 4\n\n") == [Self.event("4")]
    )
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func eachLineEndIsOne(end: String) throws {
    let text = "data: a\(end)data: b\(end)\(end)event: e\(end)data: c\(end)\(end)"
    #expect(try Self.events(text) == [Self.event("a\nb"), Self.event("c", name: "e")])
  }

  @Test func aCarriageReturnEndsAnEventWithoutWaitingForMore() throws {
    var parser = EventStreamParser()
    var bytes = Array("data: a\r\r".utf8)[...]
    #expect(try parser.next(in: &bytes) == Self.event("a"))
    bytes = Array("\ndata: b\r\n\r".utf8)[...]
    #expect(try parser.next(in: &bytes) == Self.event("b"))
  }

  @Test func aByteOrderMarkIsPassedOverOnce() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = mark + Array("data: a\n\n".utf8) + mark + Array("data: b\n\ndata: c\n\n".utf8)
    #expect(try Self.events(bytes) == [Self.event("a"), Self.event("c")])
    #expect(try Self.events(bytes, inPiecesOf: 1) == [Self.event("a"), Self.event("c")])
  }

  @Test(arguments: 1...24)
  func piecesMayBeginAnywhere(size: Int) throws {
    let text = """
      \u{FEFF}: hello
      id: Grüße
      event: 日本
      data: 🎉 é
      data:\u{20}
      data: ende\r\n\r
      data: {"a":"ü"}

      retry: 10


      """
    #expect(
      try Self.events(Array(text.utf8), inPiecesOf: size) == [
        Self.event("🎉 é\n\nende", name: "日本", id: "Grüße"),
        Self.event("{\"a\":\"ü\"}", id: "Grüße"),
      ]
    )
  }

  @Test func anEventHasALimit() throws {
    let event = Array("data: 12345\ndata: 6789\n\n".utf8)
    #expect(throws: Never.self) { try Self.events(event + event + event, limit: 21) }
    #expect(throws: BodyLimitError(limit: 14, part: "an event")) {
      try Self.events(event, limit: 14)
    }
    // Before its line has an end.
    #expect(throws: BodyLimitError.self) {
      try Self.events([UInt8](repeating: 0x3A, count: 100), inPiecesOf: 1, limit: 99)
    }
  }
}
