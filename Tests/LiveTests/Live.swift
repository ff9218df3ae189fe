import AirflowV1
import Foundation
import Testing

/// The Airflow that `scripts/live-test` has started.
enum Live {
  /// Whether there is one. Without it the tests are skipped, not passed.
  static var isRunning: Bool { ProcessInfo.processInfo.environment["AIRFLOW_URL"] != nil }

  /// The API, as an administrator.
  static var api: DAGRunApi {
    DAGRunApi(configuration: configuration(server: variable("AIRFLOW_URL")))
  }

  /// The API of a server that allows only the run IDs that Airflow allows by default.
  static var strictAPI: DAGRunApi {
    DAGRunApi(configuration: configuration(server: variable("AIRFLOW_STRICT_URL")))
  }

  /// The API, with other credentials.
  static func api(as authentication: APIAuthentication) -> DAGRunApi {
    api.configured { $0.authentication = authentication }
  }

  /// A user who may look at runs and do nothing to them.
  static var viewer: APIAuthentication {
    .basic(
      username: variable("AIRFLOW_VIEWER_USERNAME"),
      password: variable("AIRFLOW_VIEWER_PASSWORD")
    )
  }

  /// A run ID that nobody else has.
  static func runID(_ name: String) -> String { "\(name) \(UUID().uuidString.prefix(8))" }

  /// Asks for a run again and again until it has ended.
  static func finished(
    dagID: String,
    dagRunID: String,
    within limit: Duration = .seconds(120)
  ) async throws -> DAGRun {
    let deadline = ContinuousClock.now + limit
    while true {
      let run = try await api.getDagRun(dagID: dagID, dagRunID: dagRunID)
      if run.state == .success || run.state == .failed { return run }
      try #require(ContinuousClock.now < deadline, "the run does not end: \(run)")
      try await Task.sleep(for: .milliseconds(500))
    }
  }

  /// What a call throws, as the one error that operations throw.
  static func error<Value>(of call: () async throws(APIError) -> Value) async -> APIError? {
    do {
      _ = try await call()
      return nil
    } catch {
      return error
    }
  }

  private static func configuration(server: String) -> APIConfiguration {
    APIConfiguration(
      server: server,
      authentication: .basic(
        username: variable("AIRFLOW_USERNAME"),
        password: variable("AIRFLOW_PASSWORD")
      )
    )
  }

  private static func variable(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? ""
  }
}
