import APIClientRuntime
import AirflowRunsCore

/// What the commands do, whatever the version of the server.
protocol Airflow: Sendable {
  /// Runs, the newest first.
  func list(dagID: String, states: [String], limit: Int) async throws -> [Run]
  func get(_ key: RunKey) async throws -> Run
  func trigger(dagID: String, _ run: NewRun) async throws -> Run
  /// A run each time its state has changed, until it has ended.
  func follow(_ key: RunKey, _ show: (Run) -> Void) async throws
  func setNote(_ note: String, of key: RunKey) async throws -> Run
  func setState(_ state: String, of key: RunKey) async throws -> Run
  func delete(_ key: RunKey) async throws
  /// The run that was cleared; or the tasks that would be.
  func clear(_ key: RunKey, force: Bool) async throws -> Clearance
  /// The events that a run was triggered by, a line each.
  func events(of key: RunKey) async throws -> [String]
  /// The states of a run's tasks, again and again until it has ended.
  func watch(_ key: RunKey, _ show: (Snapshot) -> Void) async throws
  /// What the tasks of a run have logged, or log until it has ended.
  func logs(of key: RunKey, follow: Bool, _ show: (String) -> Void) async throws
}

/// A run, as far as it is printed.
struct Run: Sendable {
  var key: RunKey
  var state: RunState
  var details: [(label: String, text: String?)]
  var start: DateTime?
}

/// A run to be triggered.
struct NewRun: Sendable {
  var id: String?
  var conf: JSONObject?
  var note: String?
}

/// What has come of clearing a run.
enum Clearance: Sendable {
  case cleared(Run)
  case wouldClear([String])
}

/// A run and its tasks at a time.
struct Snapshot: Sendable {
  var state: RunState
  /// Tasks in the order in which they have started.
  var tasks: [(name: String, state: String)]
}

/// What a version of Airflow does not do.
struct UnsupportedError: Error, CustomStringConvertible {
  let description: String
}
