import ConformanceResponsesLinesByStatus
import LoopbackServer
import Testing

@Suite("responses-lines-by-status: a JSON value on each line, for one status of several")
struct ResponsesLinesByStatusTests {
  private func server(_ body: String, status: Int = 200) throws -> LoopbackServer {
    try LoopbackServer(
      answering: .json(body, status: status, contentType: "application/x-ndjson")
    )
  }

  @Test("The lines are a list")
  func lines() async throws {
    let server = try server(
      "{\"id\":9007199254740993}\r\n\n{\"id\":2,\"at\":\"2026-11-21T07:04:12.890068Z\",\"x\":1}"
    )
    let response = try await EventApi(at: server).getEvents(after: -1)
    guard case .ok(let events) = response else {
      Issue.record("\(response)")
      return
    }
    let expected = [
      Event(id: 9_007_199_254_740_993),
      Event(id: 2, at: try DateTime("2026-11-21T07:04:12.890068Z")),
    ]
    #expect(events == expected)
    #expect(
      server.sent == [
        Sent(
          "GET /events?after=-1",
          ["accept": "application/x-ndjson, application/json, text/plain"]
        )
      ]
    )
  }

  @Test("No line is an empty list", arguments: ["", "\n", " \r\n\n"])
  func none(body: String) async throws {
    let server = try server(body)
    let response = try await EventApi(at: server).getEvents()
    guard case .ok(let events) = response else {
      Issue.record("\(response)")
      return
    }
    #expect(events.isEmpty)
  }

  @Test("The other statuses have values of their own")
  func others() async throws {
    let busy = try server(#"{"seconds": 1.5}"#, status: 202)
    let wait = try await EventApi(at: busy).getEvents()
    guard case .accepted(Wait(seconds: 1.5)) = wait else {
      Issue.record("\(wait)")
      return
    }
    let odd = try server("?", status: 203)
    let other = try await EventApi(at: odd).getEvents()
    guard case .unrecognized(let response) = other else {
      Issue.record("\(other)")
      return
    }
    #expect(response.text == "?")
  }

  @Test("A line that is not as documented is named")
  func wrong() async throws {
    let server = try server("{\"id\":1}\n\n{\"id\":\"2\"}\n")
    #expect(await fault { try await EventApi(at: server).getEvents() } == "line 3: $.id")
  }
}
