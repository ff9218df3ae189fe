import ConformanceBodiesAlternatives
import LoopbackServer
import Testing

@Suite("bodies-alternatives: one body of several content types")
struct BodiesAlternativesTests {
  @Test("Each has its own content type")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.createThing(body: .json(Thing(name: "n")))
    try await api.createThing(body: .form(CreateThingFormBody(title: "a b&c")))
    try await api.createThing(body: .csv("a;b\n1;ü\n"))
    try await api.replaceThing(body: .csv(""))
    try await api.replaceThing()
    #expect(
      server.sent == [
        .json("POST /things", #"{"name":"n"}"#),
        Sent(
          "POST /things",
          ["content-type": "application/x-www-form-urlencoded"],
          body: "title=a+b%26c"
        ),
        Sent("POST /things", ["content-type": "text/csv"], body: "a;b\n1;ü\n"),
        Sent("PUT /things", ["content-type": "text/csv"]),
        Sent("PUT /things"),
      ]
    )
  }
}
