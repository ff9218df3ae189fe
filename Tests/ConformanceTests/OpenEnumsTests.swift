import ConformanceOpenEnums
import LoopbackServer
import Testing

@Suite("open-enums: a list of values stays open for those that a newer server knows")
struct OpenEnumsTests {
  @Test("In a query and in a body")
  func roundTrip() async throws {
    let text = #"{"state":"paused","level":11,"kind":"manual"}"#
    let server = try LoopbackServer.json(text)
    let api = RunApi(at: server)
    let run = try await api.getRuns(state: .plus1, order: .init(rawValue: "a&b"))
    _ = try await api.getRuns(state: .empty)
    #expect(run == Run(state: .init(rawValue: "paused"), level: .init(rawValue: 11), kind: .manual))
    #expect(run.state?.isKnown == false)
    #expect(try json(run) == text)
    #expect(
      server.sent == [Sent("GET /runs?state=%2B1&order=a%26b"), Sent("GET /runs?state=")]
    )
  }

  @Test("No integer is cut off, and no text is taken for one", arguments: ["1e99", "1.5", #""1""#])
  func wrong(level: String) async throws {
    let server = try LoopbackServer.json(#"{"level": \#(level)}"#)
    #expect(await fault { try await RunApi(at: server).getRuns() } == "$.level")
  }
}
