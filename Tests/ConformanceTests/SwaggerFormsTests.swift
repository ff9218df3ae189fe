import ConformanceSwaggerForms
import LoopbackServer
import Testing

@Suite("swagger-forms: the forms of Swagger 2.0")
struct SwaggerFormsTests {
  @Test("Each field is written as its collectionFormat says")
  func fields() async throws {
    let server = try LoopbackServer.empty()
    try await FormApi(at: server).login(
      body: LoginBody(user: "u", scope: ["a", "b"], device: ["c", "d"], ids: [1, 2])
    )
    #expect(server.sent.map(\.line) == ["POST /login"])
    #expect(server.sent.map(\.body) == ["user=u&scope=a+b&device=c&device=d&ids=1,2"])
  }

  @Test("A field of an operation takes the place of its path's")
  func ownField() async throws {
    let server = try LoopbackServer.empty()
    try await FormApi(at: server).move(body: MoveBody(note: "n", folder: 7), overwrite: true)
    #expect(server.sent.map(\.line) == ["PUT /files?overwrite=true"])
    #expect(server.sent.map(\.body) == ["note=n&folder=7"])
  }
}
