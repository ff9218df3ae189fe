import ConformanceStreams
import Dispatch
import LoopbackServer
import Testing

@Suite("streams: events and lines beside JSON and alone", .timeLimit(.minutes(5)))
struct StreamsTests {
  /// A chat as services with OpenAI's interface have it: events with the parts of the answer, and
  /// `[DONE]`; or the whole answer, unless the request asks for a stream.
  private static func chat(_ request: ReceivedRequest) -> Answer {
    guard request.text.contains(#""stream":true"#) else { return .json(#"{"text":"Hello!"}"#) }
    let pieces = [
      "data: {\"delta\":\"Hel\"}\n\n", ": keep-alive\n\ndata: {\"delta\":",
      "\"lo\"}\n\ndata: {\"delta\"",
      ":\"!\"}\n\ndata: [DONE]\n\n",
    ]
    return stream("text/event-stream; charset=utf-8", pieces)
  }

  /// The same as Ollama has it: a line of JSON for each part. It streams unless told not to.
  private static func generate(_ request: ReceivedRequest) -> Answer {
    guard !request.text.contains(#""stream":false"#) else { return .json(#"{"text":"Hello!"}"#) }
    let pieces = [
      "{\"delta\":\"Hel\",\"done\":false}\n", "{\"delta\":\"lo\",\"do", "ne\":false}\n",
      "{\"delta\":\"!\",\"done\":true}\n",
    ]
    return stream("application/x-ndjson", pieces)
  }

  private static func stream(
    _ contentType: String,
    _ pieces: [String],
    before: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> Answer {
    .stream(headers: ["Content-Type": contentType]) { number in
      before(number)
      return number < pieces.count ? Array(pieces[number].utf8) : nil
    }
  }

  @Test("Events of a chat: nothing is sent that was not said, and the stream ends by itself")
  func chat() async throws {
    let server = try LoopbackServer { Self.chat($0) }
    let api = ChatApi(at: server)
    let events = try await api.createChatAsEvents(
      chatRequest: ChatRequest(prompt: "Hi", stream: true)
    )
    var parts: [String] = []
    for try await event in events { parts.append(event.data.delta) }
    #expect(parts == ["Hel", "lo", "!"])
    #expect(try await api.createChat(chatRequest: ChatRequest(prompt: "Hi")).text == "Hello!")
    let fields = ["content-type": "application/json"]
    #expect(
      server.sent == [
        Sent(
          "POST /chat",
          fields.merging(["accept": "text/event-stream"]) { $1 },
          body: #"{"prompt":"Hi","stream":true}"#
        ), Sent("POST /chat", fields, body: #"{"prompt":"Hi"}"#),
      ]
    )
    #expect(server.received.first?.headers["accept-encoding"] == "identity")
  }

  @Test("Lines of a chat, where streaming is what the server does by itself")
  func generate() async throws {
    let server = try LoopbackServer { Self.generate($0) }
    let api = ChatApi(at: server)
    var parts: [String] = []
    for try await part in try await api.generateAsLines(chatRequest: ChatRequest(prompt: "Hi")) {
      parts.append(part.delta)
    }
    #expect(parts == ["Hel", "lo", "!"])
    let whole = try await api.generate(chatRequest: ChatRequest(prompt: "Hi", stream: false))
    #expect(whole.text == "Hello!")
    #expect(
      server.received.map(\.text) == [#"{"prompt":"Hi"}"#, #"{"prompt":"Hi","stream":false}"#]
    )
    #expect(server.received.first?.headers["accept"] == "application/x-ndjson")
    #expect(server.received.first?.headers["accept-encoding"] == "identity")
  }

  @Test("An answer of the other kind is an error that keeps it")
  func mistaken() async throws {
    let server = try LoopbackServer { $0.path == "/chat" ? Self.chat($0) : Self.generate($0) }
    let api = ChatApi(at: server)
    do {
      _ = try await api.createChatAsEvents(chatRequest: ChatRequest(prompt: "Hi"))
      Issue.record("no error")
    } catch {
      #expect(error.response?.text == #"{"text":"Hello!"}"#)
      #expect("\(error)".contains("'application/json', and 'text/event-stream' was asked for"))
    }
    do {
      _ = try await api.generate(chatRequest: ChatRequest(prompt: "Hi"))
      Issue.record("no error")
    } catch {
      #expect(error.response?.text.hasPrefix(#"{"delta":"Hel""#) == true)
    }
    #expect(server.received.count == 2)
  }

  @Test("An event is there while the next one is not", arguments: ["text/event-stream"])
  func asTheyArrive(contentType: String) async throws {
    let isRead = DispatchSemaphore(value: 0)
    let server = try LoopbackServer { _ in
      Self.stream(
        contentType,
        ["id: 1\ndata: {\"count\":1}\n\n", "id: 2\ndata: {\"count\":2}\n\n"]
      ) { number in
        // Not before the first event has come through.
        if number == 1 { #expect(isRead.wait(timeout: .now() + 20) == .success) }
      }
    }
    let events = try await WatchApi(at: server).watchTicks(lastEventID: "0")
    var seen: [String] = []
    for try await event in events {
      seen.append("\(event.lastEventID): \(event.data.count)")
      isRead.signal()
    }
    #expect(seen == ["1: 1", "2: 2"])
    #expect(events.lastEventID == "2")
    #expect(
      server.sent == [
        Sent("GET /ticks", ["accept": "text/event-stream", "last-event-id": "0"])
      ]
    )
  }

  @Test("A stream ends as the document says, and its connection with it")
  func ends() async throws {
    let server = try LoopbackServer { request in
      request.path == "/news"
        ? Self.stream(
          "text/event-stream",
          ["data: [DONE]\n\ndata: \"a\"\n\ndata: That is all.\n\n"]
        )
        : Self.stream(
          "text/event-stream",
          ["event: left\ndata: {\"steps\":2}\n\nevent: right\ndata: {}\n\ndata: bye\n\n"]
        )
    }
    let api = WatchApi(at: server)
    var news: [String] = []
    for try await event in try await api.watchNews() { news.append(event.data) }
    #expect(news == ["[DONE]", "\"a\""])
    var moves: [String] = []
    for try await event in try await api.watchMoves() {
      moves.append("\(event.name) \(event.data.steps ?? 0)")
    }
    #expect(moves == ["left 2", "right 0"])
  }

  @Test("Data that depends on the event's name is text")
  func kinds() async throws {
    let server = try LoopbackServer { _ in
      Self.stream("text/event-stream", ["event: text\ndata: one\n\nevent: number\ndata: 1\n\n"])
    }
    var kinds: [String] = []
    for try await event in try await WatchApi(at: server).watchKinds() {
      kinds.append("\(event.name) \(event.data)")
    }
    #expect(kinds == ["text one", "number 1"])
  }

  @Test("A sequence of JSON texts; lines where JSON says nothing")
  func lines() async throws {
    let server = try LoopbackServer { request in
      request.path == "/records"
        ? Self.stream("application/json-seq", ["\u{1E}{\"count\":\n1}\n\u{1E}", "{\"count\":2}\n"])
        : Self.stream("application/x-ndjson", ["{\"count\":3}\n{\"count\":4}"])
    }
    let api = WatchApi(at: server)
    var counts: [Int] = []
    for try await record in try await api.listRecords() { counts.append(record.count) }
    for try await tick in try await api.waitForExport() { counts.append(tick.count) }
    #expect(counts == [1, 2, 3, 4])
    #expect(
      server.received.map { $0.headers["accept"] } == [
        "application/json-seq", "application/x-ndjson",
      ]
    )
  }

  @Test("Events of one status, JSON of another")
  func byStatus() async throws {
    let isDone = Locked(false)
    let server = try LoopbackServer { _ in
      isDone.withLock { isDone in
        defer { isDone = true }
        return isDone
          ? .json("event: tick\ndata: {\"count\":1}\n\n", contentType: "text/event-stream")
          : .json(#"{"text":"wait"}"#, status: 202)
      }
    }
    let api = WatchApi(at: server)
    guard case .accepted(let answer) = try await api.runJob() else {
      Issue.record("not accepted")
      return
    }
    #expect(answer.text == "wait")
    guard case .ok(let events) = try await api.runJob() else {
      Issue.record("not done")
      return
    }
    #expect(events.map(\.name) == ["tick"])
    #expect(events.map(\.data.count) == [1])
  }
}
