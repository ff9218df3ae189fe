public import APIClientRuntime

/// A run of a DAG, as a version of Airflow's API describes it.
public protocol AirflowRun: Sendable {
  /// By what the run is known; nil if the server has left out a part.
  var key: RunKey? { get }
  /// The state as every version calls it; nil if the server has left it out.
  var runState: RunState? { get }
  /// The logical date; nil for a run that has none.
  var logicalDate: DateTime? { get }
}

/// By what a run is known: its own ID, and that of its DAG.
public struct RunKey: Hashable, Sendable {
  /// The ID of the DAG.
  public let dagID: String
  /// The ID of the run, which no other run of the DAG has.
  public let dagRunID: String

  /// Creates a key.
  public init(dagID: String, dagRunID: String) {
    self.dagID = dagID
    self.dagRunID = dagRunID
  }
}
