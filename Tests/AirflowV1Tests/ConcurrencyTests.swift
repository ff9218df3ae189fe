import AirflowV1
import LoopbackServer
import Testing

/// Calls run side by side, and end when they are told to.
@Suite struct ConcurrencyTests {
  @Test func cancellingTheTaskEndsTheCall() async throws {
    let server = try LoopbackServer(answering: .silence)
    let api = api(at: server)
    let task = Task {
      await error { () async throws(APIError) in
        try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
      }
    }
    while server.received.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    guard case .cancelled = await task.value?.kind else {
      Issue.record("not cancelled")
      return
    }
  }

  @Test func aServerThatNeverAnswersRunsIntoTheTimeout() async throws {
    let server = try LoopbackServer(answering: .silence)
    let hasty = api(at: server).configured { $0.timeout = .milliseconds(200) }
    let error = await error { () async throws(APIError) in
      try await hasty.getDagRun(dagID: "etl", dagRunID: "nightly")
    }
    guard case .timedOut(.milliseconds(200)) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func eachOfManyCallsGetsItsOwnAnswer() async throws {
    let server = try LoopbackServer { request in
      .json(#"{"dag_run_id": "\#(request.path.split(separator: "/").last ?? "")"}"#)
    }
    let api = api(at: server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask {
          let run = try await api.getDagRun(dagID: "etl", dagRunID: "run\(number)")
          #expect(run.dagRunID == "run\(number)")
        }
      }
      try await group.waitForAll()
    }
    #expect(server.received.count == 50)
  }
}
