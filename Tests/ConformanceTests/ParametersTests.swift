import ConformanceParameters
import LoopbackServer
import Testing

@Suite("parameters: parameters of all kinds, and a body")
struct ParametersTests {
  @Test("Each stands where the document says")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = RunApi(at: server)
    try await api.patchRun(
      dagID: "a/b",
      runID: "manual__2026-11-21T07:04:12+00:00",
      fields: ["x", "y"],
      body: PatchRunBody(note: "n"),
      limit: 0,
      states: [.a, .init(rawValue: "c")],
      since: DateTime("2026-11-21T07:04:12.890068+01:00"),
      in: true,
      requestValue: "r",
      orderBy: "-o",
      xTrace: "t",
      session: "s"
    )
    try await api.patchRun(dagID: "d", runID: "r", fields: [], body: PatchRunBody())
    try await api.deleteDagsDagIDRunsRunID(dagID: "~", runID: -1)
    #expect(
      server.sent == [
        Sent(
          "PATCH /dags/a%2Fb/runs/manual__2026-11-21T07%3A04%3A12%2B00%3A00"
            + "?fields=x&fields=y&limit=0&states=a,c&since=2026-11-21T07%3A04%3A12.890068%2B01%3A00"
            + "&in=true&request=r&order%20by=-o",
          ["content-type": "application/json", "cookie": "session=s", "x-trace": "t"],
          body: #"{"note":"n"}"#
        ),
        .json("PATCH /dags/d/runs/r", "{}"),
        Sent("DELETE /dags/~/runs/-1"),
      ]
    )
  }

  @Test("A segment that would change the path is refused", arguments: ["", ".", ".."])
  func dots(id: String) async throws {
    let server = try LoopbackServer.empty()
    let reason = await refusal {
      try await RunApi(at: server).deleteDagsDagIDRunsRunID(dagID: id, runID: 1)
    }
    #expect(reason != nil)
    #expect(server.sent.isEmpty)
  }

  @Test(
    "Any JSON goes there and back unchanged",
    arguments: [
      "null", "[1.00,{\"z\":1e400,\"a\":\"\u{1F600}\"}]", "123456789012345678901", "\"\"",
    ]
  )
  func echo(text: String) async throws {
    let server = try LoopbackServer.echo()
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(try await RunApi(at: server).echo(body: value) == value)
    #expect(server.sent == [.json("POST /echo", text)])
  }
}
