import ConformanceResponsesByStatus
import LoopbackServer
import Testing

@Suite("responses-by-status: several successful responses")
struct ResponsesByStatusTests {
  private func create(_ answer: Answer) async throws -> CreateThingResponse {
    let server = try LoopbackServer(answering: answer)
    let response = try await ThingApi(at: server).createThing()
    #expect(
      server.sent == [
        Sent("POST /things", ["accept": "application/json, application/octet-stream, text/plain"])
      ]
    )
    return response
  }

  @Test("Each status has its own value")
  func cases() async throws {
    guard case .ok(Thing(name: "n")) = try await create(.json(#"{"name": "n"}"#)) else {
      Issue.record("no thing")
      return
    }
    guard case .accepted(Job(id: 1)) = try await create(.json(#"{"id": 1}"#, status: 202)) else {
      Issue.record("no job")
      return
    }
    guard case .noContent = try await create(.empty(status: 204)) else {
      Issue.record("something")
      return
    }
    let bytes = Answer.response(status: 206, headers: [:], body: [0, 255])
    guard case .partialContent([0, 255]) = try await create(bytes) else {
      Issue.record("no bytes")
      return
    }
    let text = Answer.response(status: 299, headers: [:], body: Array("ü".utf8))
    guard case .success("ü") = try await create(text) else {
      Issue.record("no text")
      return
    }
  }

  @Test("A body of another shape names the place, and the response is kept")
  func wrong() async throws {
    let server = try LoopbackServer.json(#"{"id": "1"}"#, status: 202)
    #expect(await fault { try await ThingApi(at: server).createThing() } == "$.id")
  }

  @Test("No body is nil; several statuses without one are nothing; default counts for success")
  func others() async throws {
    let empty = try LoopbackServer.empty()
    #expect(try await ThingApi(at: empty).getJob() == nil)
    try await ThingApi(at: empty).deleteJob()
    let server = try LoopbackServer.json(#"{"id": 1}"#)
    #expect(try await ThingApi(at: server).getJob() == Job(id: 1))
    let created = try LoopbackServer.json(#"{"id": 2}"#, status: 201)
    #expect(try await ThingApi(at: created).putJob() == Job(id: 2))
    #expect(empty.sent == [Sent("GET /jobs"), Sent("DELETE /jobs")])
  }
}
