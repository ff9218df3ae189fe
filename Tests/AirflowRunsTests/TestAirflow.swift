import AirflowRuns
import Foundation
import LoopbackServer

/// A server that triggers runs and shows them as Airflow does, and fails as a test says.
final class TestAirflow: Sendable {
  /// What becomes of a request that triggers a run.
  enum Fate: Sendable {
    /// The run is triggered; the answer may be another than it should be.
    case executed(Answer? = nil)
    /// Nothing is done.
    case ignored(Answer)
  }

  fileprivate struct State {
    var fates: [Fate]
    var lookups: [Answer]
    var runs: [(id: String, date: String)] = []
    var states: [String]
  }

  private let state: Locked<State>
  private let server: LoopbackServer

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - fates: What becomes of the first requests that trigger a run; later ones are executed.
  ///   - lookups: What the first questions for a run are answered; later ones with the run.
  ///   - states: The states that a run goes through, one for each question; the last for ever.
  ///   - runs: The IDs and logical dates of the runs that are there at first.
  /// - Throws: `SocketError` if there is no port.
  init(
    _ fates: [Fate] = [],
    lookups: [Answer] = [],
    states: [String] = ["queued"],
    runs: [(id: String, date: String)] = []
  ) throws {
    let state = Locked(State(fates: fates, lookups: lookups, runs: runs, states: states))
    self.state = state
    server = try LoopbackServer { request in
      state.withLock { request.method == "POST" ? $0.trigger(request) : $0.show(request) }
    }
  }

  /// The server's URL, without a path.
  var url: String { server.url }

  /// The client of the server.
  func api(
    _ time: TestTime = TestTime(),
    change: (inout APIConfiguration) -> Void = { _ in }
  ) -> DAGRunApi {
    var configuration = APIConfiguration(
      server: server.url + "/api/v1",
      transport: DefaultAPITransport(),
      timeout: .seconds(20)
    )
    configuration.retries.circumstances = time.circumstances
    change(&configuration)
    return DAGRunApi(configuration: configuration)
  }

  /// The runs that there are.
  var runIDs: [String] { state.withLock { $0.runs.map(\.id) } }

  /// The methods of the requests that arrived, in order.
  var methods: [String] { server.received.map(\.method) }

  /// The bodies of the requests that trigger a run.
  var posted: [String] { server.received.filter { $0.method == "POST" }.map(\.text) }

  /// An answer as Airflow gives it about an error.
  static func problem(_ status: Int) -> Answer {
    .json(
      #"{"type": "about:blank", "title": "Problem", "status": \#(status)}"#,
      status: status,
      contentType: "application/problem+json"
    )
  }
}

extension TestAirflow.State {
  fileprivate mutating func trigger(_ request: ReceivedRequest) -> Answer {
    let fate = fates.isEmpty ? .executed() : fates.removeFirst()
    switch fate {
    case .ignored(let answer):
      return answer
    case .executed(let answer):
      let result = execute(request)
      return answer ?? result
    }
  }

  private mutating func execute(_ request: ReceivedRequest) -> Answer {
    guard let run = try? JSONDecoder().decode(DAGRun.self, from: Data(request.body)) else {
      return TestAirflow.problem(400)
    }
    let date = run.logicalDate?.description ?? "2026-11-21T07:04:12.\(100_000 + runs.count)Z"
    let id = run.dagRunID ?? "manual__\(date)"
    guard !runs.contains(where: { $0.id == id || $0.date == date }) else {
      return TestAirflow.problem(409)
    }
    runs.append((id, date))
    return .json(json(id, date))
  }

  fileprivate mutating func show(_ request: ReceivedRequest) -> Answer {
    if !lookups.isEmpty { return lookups.removeFirst() }
    let id = request.path.split(separator: "/").last.flatMap { $0.removingPercentEncoding }
    guard let run = runs.first(where: { $0.id == id }) else { return TestAirflow.problem(404) }
    let answer = Answer.json(json(run.id, run.date))
    if states.count > 1 { states.removeFirst() }
    return answer
  }

  private func json(_ id: String, _ date: String) -> String {
    #"{"dag_id": "etl", "dag_run_id": "\#(id)", "logical_date": "\#(date)", "#
      + #""execution_date": "\#(date)", "state": "\#(states[0])", "conf": {}}"#
  }
}
