import APIClientRuntime
import Dispatch
import FaultServer
import LoopbackServer
import Testing

/// Streams on each transport: what has arrived is there while the rest is not, and silence has an end.
@Suite(.timeLimit(.minutes(5))) struct StreamTests {
  private func client(
    _ tested: TestedTransport,
    _ url: String,
    idle: Duration? = .seconds(30)
  ) -> APIClient<JSONValue> {
    APIClient(
      configuration: APIConfiguration(
        server: url,
        transport: tested.transport,
        streamIdleTimeout: idle
      )
    )
  }

  private func request() -> APIRequest {
    var request = APIRequest("test", .get)
    request.accept = "text/event-stream"
    return request
  }

  @Test(arguments: TestedTransport.allCases)
  func anEventIsThereWhileTheNextOneIsNot(tested: TestedTransport) async throws {
    let isRead = DispatchSemaphore(value: 0)
    let server = try LoopbackServer { _ in
      .stream(headers: ["Content-Type": "text/event-stream"]) { number in
        // Each in two pieces, cut within a character of several bytes.
        let event = Array("id: \(number / 2)\ndata: \"ö\"\n\n".utf8)
        guard number < 6 else { return nil }
        if number.isMultiple(of: 2) {
          if number > 0 { #expect(isRead.wait(timeout: .now() + 20) == .success) }
          return Array(event.prefix(event.count - 4))
        }
        return Array(event.suffix(4))
      }
    }
    let events: ServerSentEvents<String> = try await client(tested, server.url).send(request())
    var seen: [String] = []
    for try await event in events {
      seen.append(event.lastEventID + event.data)
      isRead.signal()
    }
    #expect(seen == ["0\"ö\"", "1\"ö\"", "2\"ö\""])
    #expect(server.received.first?.headers["accept-encoding"] == "identity")
    #expect(server.received.first?.headers["accept"] == "text/event-stream")
  }

  @Test(arguments: TestedTransport.allCases)
  func aSilentStreamEndsInAnError(tested: TestedTransport) async throws {
    let server = try FaultServer(
      .text("HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\n: welcome\n"),
      .hold
    )
    let events: ServerSentEvents<Int> = try await client(
      tested,
      server.url,
      idle: .milliseconds(300)
    )
    .send(request())
    var iterator = events.makeAsyncIterator()
    do {
      _ = try await iterator.next()
      Issue.record("no error")
    } catch let error as TransportError {
      #expect(error.reason == .interrupted)
      #expect(error.message == "nothing arrived for 0.3 seconds")
    }
  }

  @Test(arguments: TestedTransport.allCases)
  func aStreamThatBreaksIsAnError(tested: TestedTransport) async throws {
    let server = try FaultServer(
      .text("HTTP/1.1 200 OK\nContent-Type: text/event-stream\nContent-Length: 100\n\n"),
      .send(Array("id: 7\ndata: 1\n\n".utf8))
    )
    let events: ServerSentEvents<Int> = try await client(tested, server.url).send(request())
    var count = 0
    do {
      for try await _ in events { count += 1 }
      Issue.record("no error")
    } catch let error as TransportError {
      #expect(error.reason == .interrupted)
    }
    #expect(count == 1)
    #expect(events.lastEventID == "7")
  }
}
