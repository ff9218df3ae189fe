import ConformanceResponsesErrorsRanges
import LoopbackServer
import Testing

@Suite("responses-errors-ranges: an error's body is of the schema for its code, range, or the rest")
struct ResponsesErrorsRangesTests {
  @Test(
    "Also when they all look alike",
    arguments: [
      (404, ErrorBody.missing(Missing(message: "m"))), (400, .refusal(Refusal(message: "m"))),
      (499, .refusal(Refusal(message: "m"))), (500, .failure(Failure(message: "m"))),
    ]
  )
  func bodies(status: Int, body: ErrorBody) async throws {
    let server = try LoopbackServer.json(#"{"message": "m"}"#, status: status)
    do {
      _ = try await ThingApi(at: server).getThings()
      Issue.record("no error")
    } catch {
      #expect(error.status?.code == status)
      #expect(error.body == body)
    }
  }

  @Test("An error that is text is in the response")
  func text() async throws {
    let server = try LoopbackServer(
      answering: .json("not now", status: 409, contentType: "text/plain")
    )
    do {
      try await ThingApi(at: server).deleteThings()
      Issue.record("no error")
    } catch {
      #expect(error.body == nil)
      #expect(error.response?.text == "not now")
    }
  }

  @Test("A range counts for success", arguments: [200, 206, 299])
  func success(status: Int) async throws {
    let server = try LoopbackServer.json(#"["a"]"#, status: status)
    #expect(try await ThingApi(at: server).getThings() == ["a"])
  }
}
