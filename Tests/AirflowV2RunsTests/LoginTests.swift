import AirflowV2Runs
import LoopbackServer
import Testing

/// A token for a name and a password.
@Suite(.timeLimit(.minutes(5))) struct LoginTests {
  private func server(refusing: Bool = false) throws -> LoopbackServer {
    let count = Locked(0)
    return try LoopbackServer { request in
      guard request.path == "/auth/token" else {
        let newest = count.withLock { "Bearer t\($0)" }
        return request.headers["authorization"] == newest
          ? .json(runJSON("success")) : .json(#"{"detail": "Token Expired"}"#, status: 401)
      }
      if refusing { return .json(#"{"detail": "Invalid credentials: p4ssword"}"#, status: 401) }
      let number = count.withLock { count in
        count += 1
        return count
      }
      return .json(#"{"access_token": "t\#(number)"}"#, status: 201)
    }
  }

  private func api(_ server: LoopbackServer) -> DAGRunApi {
    DAGRunApi(
      configuration: .init(
        server: server.url,
        authentication: .airflow(username: "etl", password: "p4ssword")
      )
    )
  }

  @Test func manyCallsShareOneLogin() async throws {
    let server = try server()
    let api = api(server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...40 {
        group.addTask { _ = try await api.getDagRun(dagID: "etl", dagRunID: "r") }
      }
      try await group.waitForAll()
    }
    let logins = server.received.filter { $0.path == "/auth/token" }
    #expect(logins.map(\.text) == [#"{"username":"etl","password":"p4ssword"}"#])
    #expect(logins.allSatisfy { $0.headers["authorization"] == nil })
    #expect(server.received.count == 41)
  }

  @Test func aTokenThatHasExpiredIsReplaced() async throws {
    let server = try server()
    let first = api(server)
    _ = try await first.getDagRun(dagID: "etl", dagRunID: "r")
    _ = try await api(server).getDagRun(dagID: "etl", dagRunID: "r")
    let run = try await first.getDagRun(dagID: "etl", dagRunID: "r")
    #expect(run.state == .success)
    #expect(server.received.filter { $0.path == "/auth/token" }.count == 3)
  }

  @Test func aWrongPasswordIsNotPrinted() async throws {
    let server = try server(refusing: true)
    let api = api(server)
    let error = await runError { () async throws(RunError) in
      try await api.waitForEnd(dagID: "etl", dagRunID: "r")
    }
    guard case .unreadable(let failure) = error?.kind,
      case .authentication(let reason) = failure.kind
    else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((reason as? APIError)?.status == .unauthorized)
    #expect("\(failure)".contains("Invalid credentials: (redacted)"))
  }
}
