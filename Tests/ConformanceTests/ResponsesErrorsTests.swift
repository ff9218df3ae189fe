import ConformanceResponsesErrors
import LoopbackServer
import Testing

@Suite("responses-errors: errors with schemas of their own")
struct ResponsesErrorsTests {
  private func error(
    _ status: Int,
    _ body: String,
    _ call: (ThingApi) async throws(APIError) -> Void
  ) async throws -> APIError? {
    let server = try LoopbackServer.json(body, status: status)
    do {
      try await call(ThingApi(at: server))
      return nil
    } catch {
      #expect(error.status?.code == status)
      return error
    }
  }

  private func get(_ api: ThingApi) async throws(APIError) { _ = try await api.getThings() }
  private func delete(_ api: ThingApi) async throws(APIError) { try await api.deleteThings() }

  @Test("By code, by range, and for all the rest")
  func bodies() async throws {
    #expect(
      try await error(404, #"{"missing": "x", "title": "t"}"#, get)?.body
        == .notFound(NotFound(missing: "x"))
    )
    #expect(
      try await error(422, #"{"missing": "x"}"#, get)?.body == .problem(Problem())
    )
    #expect(
      try await error(599, #"{"title": "t"}"#, get)?.body == .problem(Problem(title: "t"))
    )
    #expect(
      try await error(400, #"{"message": "m"}"#, delete)?.body
        == .deleteThingsDefaultError(DeleteThingsDefaultError(message: "m"))
    )
  }

  @Test("What is documented for no status, or is something else, goes by its form")
  func others() async throws {
    #expect(
      try await error(400, #"{"title": "t"}"#, get)?.body == .problem(Problem(title: "t"))
    )
    #expect(
      try await error(404, #"{"title": "t"}"#, get)?.body == .problem(Problem(title: "t"))
    )
    #expect(try await error(404, #"["no"]"#, get)?.body == .unrecognized(["no"]))
    #expect(try await error(502, "<html>", get)?.body == nil)
    #expect(try await error(404, "", get)?.body == nil)
  }

  @Test("Success has no error")
  func success() async throws {
    let server = try LoopbackServer.json(#"["a"]"#)
    #expect(try await ThingApi(at: server).getThings() == ["a"])
    #expect(server.sent == [Sent("GET /things")])
  }
}
