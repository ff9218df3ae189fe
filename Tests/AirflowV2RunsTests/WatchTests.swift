import AirflowV2Runs
import FaultServer
import Foundation
import LoopbackServer
import Testing

/// Waiting for a run of which the server tells by itself.
@Suite(.timeLimit(.minutes(5))) struct WatchTests {
  private static let head = "HTTP/1.1 200 OK\n\n"

  private func api(_ server: FaultServer) -> DAGRunApi {
    DAGRunApi(configuration: .init(server: server.url, transport: DefaultAPITransport()))
  }

  /// A server whose run is in these states, one for each question, and the last for ever.
  private func server(states: [String], wait: [FaultServer.Step]) throws -> FaultServer {
    let states = Locked(states)
    return try FaultServer { _, head in
      if head.contains("/wait?interval=") { return wait }
      let state = states.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
      return [.json(runJSON(state)), .next]
    }
  }

  private func lines(_ states: String...) -> FaultServer.Step {
    .text(states.map { "{\"state\": \"\($0)\"}\n" }.joined())
  }

  /// Without a stream, the second question would come too late for the test.
  private let late = PollingSchedule(interval: .seconds(3600), maximumInterval: .seconds(3600))
  private let soon = PollingSchedule(
    interval: .milliseconds(10),
    maximumInterval: .milliseconds(20)
  )

  private func requests(_ server: FaultServer) -> [String] {
    server.record.requests.map { $0.contains("/wait?") ? "wait" : "get" }
  }

  @Test func theServerTellsWhenToAsk() async throws {
    let story = ["queued", "running", "success"]
    // Where the run is in its story, and how often it was asked for.
    let scene = Locked((state: 0, questions: 0))
    let server = try LoopbackServer { request in
      guard request.path.hasSuffix("/wait") else {
        return scene.withLock { scene in
          scene.questions += 1
          return .json(runJSON(story[scene.state]))
        }
      }
      return .stream(headers: [:]) { number in
        guard number < story.count else { return nil }
        // Each state lasts until it was asked for.
        while scene.withLock({ $0.questions < number + 1 }) { usleep(1000) }
        scene.withLock { $0.state = number }
        return Array("{\"state\": \"\(story[number])\"}\n".utf8)
      }
    }
    let api = DAGRunApi(configuration: .init(server: server.url))
    let progress = api.progress(
      of: try await api.getDagRun(dagID: "etl", dagRunID: "r"),
      watch: .stream(interval: .milliseconds(500), fallback: late)
    )
    var states: [DagRunState] = []
    for try await run in progress { states.append(run.state) }
    #expect(states == [.queued, .running, .success])
    let requests = server.received
    #expect(requests.map { $0.path.hasSuffix("/wait") } == [false, false, true, false, false])
    #expect(requests[2].query == "interval=0.5")
    #expect(requests[2].headers["accept-encoding"] == "identity")
  }

  @Test func aRunThatHasEndedNeedsNoStream() async throws {
    let server = try server(states: ["failed"], wait: [])
    let run = try await api(server).waitForEnd(dagID: "etl", dagRunID: "r")
    #expect(run.state == .failed)
    #expect(requests(server) == ["get"])
  }

  @Test(arguments: [
    [FaultServer.Step.json(#"{"error": "API route not found"}"#, status: 404)],
    [.text("HTTP/1.1 200 OK\n\n{\"state\": \"queued\"}\n")],
    [.text("HTTP/1.1 200 OK\nContent-Length: 500\n\n{\"state\": \"queued\"}\n{\"sta")],
    [.text("HTTP/1.1 200 OK\n\n<html>\n")],
    [],
  ])
  func whereTheServerDoesNotTellItIsAsked(wait: [FaultServer.Step]) async throws {
    let server = try server(states: ["queued", "queued", "running", "success"], wait: wait)
    let api = api(server).configured { $0.retries = .off }
    let run = try await api.waitForEnd(dagID: "etl", dagRunID: "r", watch: .stream(fallback: soon))
    #expect(run.state == .success)
    #expect(requests(server) == ["get", "wait", "get", "get", "get"])
  }

  @Test func pollingAloneAsksForNoStream() async throws {
    let server = try server(states: ["queued", "success"], wait: [])
    _ = try await api(server).waitForEnd(dagID: "etl", dagRunID: "r", watch: .polling(soon))
    #expect(requests(server) == ["get", "get"])
  }

  @Test func timeIsOverWhileTheServerTells() async throws {
    let server = try server(states: ["running"], wait: [.text(Self.head), lines("running"), .hold])
    let start = ContinuousClock.now
    let elapsed = Locked(Duration.zero)
    var schedule = PollingSchedule.standard
    schedule.circumstances = RetryCircumstances(
      now: { 0 },
      instant: { start + elapsed.withLock { $0 } },
      random: { 1 },
      sleep: { delay in
        // The time is over once the server tells.
        _ = try await server.waits { $0.count == 2 }
        elapsed.withLock { $0 += delay }
      }
    )
    let api = api(server)
    let watch = RunWatch.stream(fallback: schedule)
    let error = await runError { () async throws(RunError) in
      try await api.waitForEnd(dagID: "etl", dagRunID: "r", timeout: .seconds(60), watch: watch)
    }
    guard case .timedOut(.seconds(60)) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.lastRun?.state == .running)
    #expect(requests(server) == ["get", "wait", "get"])
    #expect(try await server.waits { $0.open <= 1 })
  }

  @Test func whoLeavesClosesTheStream() async throws {
    let server = try server(states: ["running"], wait: [.text(Self.head), lines("running"), .hold])
    let api = api(server)
    let task = Task { try await api.waitForEnd(dagID: "etl", dagRunID: "r") }
    #expect(try await server.waits { $0.count == 2 })
    task.cancel()
    await #expect { try await task.value } throws: { error in
      if case .cancelled = (error as? RunError)?.kind { true } else { false }
    }
    #expect(try await server.waits { $0.open <= 1 })
  }
}
