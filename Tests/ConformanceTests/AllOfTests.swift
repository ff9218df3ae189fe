import ConformanceAllOf
import LoopbackServer
import Testing

@Suite("all-of: allOf brings the properties of other schemas")
struct AllOfTests {
  @Test("Also in a list of the same")
  func reading() async throws {
    let text =
      #"{"name":"a","owner":{"email":"e"},"previous":[{"name":"b","previous":[]},{"name":"c"}]}"#
    let server = try LoopbackServer.json(text)
    let run = try await RunApi(at: server).getRun()
    #expect(
      run
        == Run(
          name: "a",
          owner: Owner(email: "e"),
          previous: [Run(name: "b", previous: []), Run(name: "c")]
        )
    )
    #expect(try json(run) == text)
    #expect(server.sent == [Sent("GET /runs")])
  }

  @Test("A fault within is named")
  func wrong() async throws {
    let server = try LoopbackServer.json(#"{"name": "a", "previous": [{"owner": {}}]}"#)
    #expect(await fault { try await RunApi(at: server).getRun() } == "$.previous[0].name")
  }
}
