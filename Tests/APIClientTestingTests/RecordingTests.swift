import APIClientTesting
import AirflowV1
import Foundation
import Testing

/// Exchanges that are recorded and played, without secrets.
struct RecordingTests {
  private struct Login: Codable, Sendable, Equatable {
    var user: String
    var password: String
  }

  private struct Session: Codable, Sendable, Equatable {
    var accessToken: String
    var expires: Int
    var hint: String

    enum CodingKeys: String, CodingKey {
      case accessToken = "access_token"
      case expires, hint
    }
  }

  private func client(
    _ transport: any APITransport,
    key: String = "key-in-a-query",
    token: String = "s3cret-bearer"
  ) -> APIClient<JSONValue> {
    APIClient(
      configuration: APIConfiguration(
        server: "https://server.test",
        authentication: .all([.apiKey(key, in: .query("api_key")), .bearer(token)]),
        transport: transport,
        retries: .off
      )
    )
  }

  private func login(_ password: String) -> APIRequest {
    var request = APIRequest("login", .post)
    request.path = "/login"
    request.body(Login(user: "ali", password: password))
    return request
  }

  /// A server that repeats what it has got.
  private func server() -> ScriptedAPITransport {
    let server = ScriptedAPITransport()
    server.on("login") { request in
      .json(
        Session(
          accessToken: "token-of-a-session",
          expires: 60,
          hint: "you sent \(request.headerField("authorization") ?? "") to \(request.url)"
        )
      )
      .withHeaderField("Set-Cookie", "id=cookie-of-a-session")
      .withHeaderField("X-Request-ID", "r1")
    }
    server.on("get_session", .json(["open": true] as JSONValue))
    return server
  }

  @Test func aRecordingHasNoSecretsAndCanBePlayed() async throws {
    let recorder = RecordingAPITransport(server())
    let session: Session = try await client(recorder).send(login("pass-word"))
    #expect(session.accessToken == "token-of-a-session")
    var later = APIRequest("get_session", .get)
    later.path = "/sessions/\(session.accessToken)"
    let _: JSONValue = try await client(recorder).send(later)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try recorder.write(to: file)
    let text = try String(contentsOf: file, encoding: .utf8)
    for secret in [
      "key-in-a-query", "s3cret-bearer", "pass-word", "token-of-a-session", "cookie-of-a-session",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains("\"target\": \"/login?api_key=(removed)\""))
    #expect(text.contains("\"target\": \"/sessions/(removed)?api_key=(removed)\""))
    #expect(text.contains("x-request-id: r1"))
    #expect(text.contains("\"user\": \"ali\""))

    // Whoever plays it has other secrets, or none.
    let player = try ReplayingAPITransport(contentsOf: file)
    let played: Session = try await client(player, key: "another-key", token: "another-token")
      .send(login("another-password"))
    #expect(
      played
        == Session(
          accessToken: "(removed)",
          expires: 60,
          hint: "you sent (removed) to https://server.test/login?api_key=(removed)"
        )
    )
    #expect(player.unusedCount == 1)
  }

  @Test func whatDoesNotFitIsSaid() async throws {
    let script = ScriptedAPITransport()
    script.on("get_dag_run", .json(DAGRun(dagRunID: "r", state: .running)))
    let recorder = RecordingAPITransport(script)
    let api = DAGRunApi(configuration: .testing(recorder))
    _ = try await api.getDagRun(dagID: "etl", dagRunID: "r")

    let player = try ReplayingAPITransport(recorder.recording())
    let played = DAGRunApi(configuration: .testing(player, server: "https://elsewhere.test"))
    #expect(try await played.getDagRun(dagID: "etl", dagRunID: "r").state == .running)
    func message(_ call: () async throws(AirflowV1.APIError) -> Void) async -> String {
      do {
        try await call()
        return ""
      } catch {
        return error.description
      }
    }
    #expect(
      await message { () async throws(AirflowV1.APIError) in
        _ = try await played.getDagRun(dagID: "etl", dagRunID: "r")
      }
        == "get_dag_run: no response: the recording has no further answer to "
        + "get_dag_run: GET /dags/etl/dagRuns/r; it has 1, used before"
    )
    #expect(
      await message { () async throws(AirflowV1.APIError) in
        _ = try await played.getDagRun(dagID: "etl", dagRunID: "other")
      }
        == "get_dag_run: no response: the recording has no request "
        + "get_dag_run: GET /dags/etl/dagRuns/other; it has get_dag_run: GET /dags/etl/dagRuns/r"
    )
    #expect(
      await message { () async throws(AirflowV1.APIError) in
        try await played.deleteDagRun(dagID: "etl", dagRunID: "r")
      }
        == "delete_dag_run: no response: the recording has no request of the operation "
        + "delete_dag_run: DELETE /dags/etl/dagRuns/r"
    )
  }

  @Test func bodiesTellRequestsApartAndFailuresArePlayed() async throws {
    let script = ScriptedAPITransport()
    script.on(
      "post_dag_run",
      inTurn: .json(DAGRun(dagRunID: "one")),
      .failure(TransportError(.interrupted, "gone"))
    )
    let recorder = RecordingAPITransport(script)
    let api = DAGRunApi(configuration: .testing(recorder))
    _ = try await api.postDagRun(dagID: "etl", dagRun: DAGRun(dagRunID: "one"))
    _ = try? await api.postDagRun(dagID: "etl", dagRun: DAGRun(dagRunID: "two"))

    let player = try ReplayingAPITransport(recorder.recording())
    let played = DAGRunApi(configuration: .testing(player))
    do {
      _ = try await played.postDagRun(dagID: "etl", dagRun: DAGRun(dagRunID: "two"))
      Issue.record("no error")
    } catch {
      guard case .transport(let cause) = error.kind else {
        Issue.record(error)
        return
      }
      #expect(cause as? TransportError == TransportError(.interrupted, "gone"))
    }
    #expect(
      try await played.postDagRun(dagID: "etl", dagRun: DAGRun(dagRunID: "one")).dagRunID == "one"
    )
  }

  @Test func bodiesOfAnyKindComeBack() async throws {
    let script = ScriptedAPITransport()
    let bytes: [UInt8] = [0xFF, 0, 0x80]
    script.on("bytes", .bytes(bytes))
    script.on("text", .text("line\n"))
    script.on("number", .json(JSONValue.number(try JSONNumber("1.50"))))
    let recorder = RecordingAPITransport(script)
    func bodies(_ transport: any APITransport) async throws -> [[UInt8]] {
      let client = APIClient<JSONValue>(configuration: .testing(transport))
      var bodies: [[UInt8]] = []
      for operation in ["bytes", "text", "number"] {
        var request = APIRequest(operation, .get)
        request.accept = "*/*"
        let body: APIResponseBody = try await client.send(request)
        bodies.append(try await body.collect())
      }
      return bodies
    }
    let recorded = try await bodies(recorder)
    #expect(recorded == [bytes, Array("line\n".utf8), Array("1.50".utf8)])
    #expect(try await bodies(ReplayingAPITransport(recorder.recording())) == recorded)
  }

  @Test(
    arguments: [
      "[]", "{\"exchanges\": [{}]}",
      #"{"exchanges": [{"request": {"operation": "a", "method": "GET", "target": "/"}}]}"#,
    ]
  )
  func whatIsNoRecordingIsRefused(text: String) throws {
    #expect(throws: RecordingError.self) {
      try ReplayingAPITransport(JSONValue(parsing: Array(text.utf8)))
    }
  }
}
