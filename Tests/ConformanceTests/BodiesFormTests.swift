import ConformanceBodiesForm
import LoopbackServer
import Testing

@Suite("bodies-form: fields of a form, and how they are written")
struct BodiesFormTests {
  @Test("A field is written as its encoding says")
  func sending() async throws {
    let server = try LoopbackServer.empty()
    let api = ThingApi(at: server)
    try await api.createThing(
      body: CreateThingBody(name: "a+b =ü", tags: ["x", "y,z"], shape: .init(sides: 3))
    )
    try await api.createThing(body: CreateThingBody(name: "", tags: []))
    let fields = ["content-type": "application/x-www-form-urlencoded"]
    #expect(
      server.sent == [
        Sent(
          "POST /things",
          fields,
          body: "name=a%2Bb+%3D%C3%BC&tags=x,y%2Cz&shape%5Bsides%5D=3"
        ),
        Sent("POST /things", fields, body: "name="),
      ]
    )
  }
}
