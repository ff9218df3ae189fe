import AirflowV2Runs
import Foundation
import Testing

/// The Airflow 3 that `scripts/live-test` has started.
enum Live {
  /// Whether there is one. Without it the tests are skipped, not passed.
  static var isRunning: Bool {
    ProcessInfo.processInfo.environment["AIRFLOW_URL"] != nil && version.hasPrefix("3.")
  }

  /// The server's version, as it was asked for: "3.1.8".
  static var version: String { variable("AIRFLOW_VERSION") }

  /// Whether the server is 3.1 or newer, 3.3 or newer, and so on.
  static func isSince(minor: Int) -> Bool {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    return parts.count > 1 && (parts[0], parts[1]) >= (3, minor)
  }

  /// The operations with runs, as an administrator; likewise the others.
  static var runs: DAGRunApi { DAGRunApi(configuration: configuration()) }
  static var dags: DAGApi { DAGApi(configuration: configuration()) }
  static var tasks: TaskInstanceApi { TaskInstanceApi(configuration: configuration()) }
  static var values: XComApi { XComApi(configuration: configuration()) }
  static var assets: AssetApi { AssetApi(configuration: configuration()) }
  static var backfills: BackfillApi { BackfillApi(configuration: configuration()) }
  static var tokens: TokenApi { TokenApi(configuration: configuration(as: .none)) }

  /// How many calls a server takes at once: it has fifteen connections to its database, and who waits longer than
  /// half a minute for one is answered 500.
  static let callsAtOnce = 10

  static func configuration(as authentication: APIAuthentication = administrator)
    -> APIConfiguration
  {
    APIConfiguration(server: variable("AIRFLOW_URL"), authentication: authentication)
  }

  /// One for all calls, so that one token is.
  static let administrator = APIAuthentication.airflow(
    username: variable("AIRFLOW_USERNAME"),
    password: variable("AIRFLOW_PASSWORD")
  )

  /// A user who may look at everything and change nothing.
  static let viewer = APIAuthentication.airflow(
    username: variable("AIRFLOW_VIEWER_USERNAME"),
    password: variable("AIRFLOW_VIEWER_PASSWORD")
  )

  /// A token that the server made and that has ended.
  static var expiredToken: String { variable("AIRFLOW_EXPIRED_TOKEN") }

  static func variable(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? ""
  }

  /// A run ID that nobody else has.
  static func runID(_ name: String) -> String { "\(name)_\(UUID().uuidString.prefix(8))" }

  /// What a call throws, as the one error that operations throw.
  static func error<Value>(of call: () async throws(APIError) -> Value) async -> APIError? {
    do {
      _ = try await call()
      return nil
    } catch {
      return error
    }
  }
}
