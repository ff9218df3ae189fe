extension DAGRun: AirflowRun {
  /// By what the run is known; nil if the server has left out the run's ID.
  public var key: RunKey? {
    dagRunID.map { RunKey(dagID: dagID ?? "", dagRunID: $0) }
  }

  /// The state as every version of Airflow calls it; nil if the server has left it out.
  public var runState: RunState? { state.map { RunState(rawValue: $0.rawValue) } }
}

extension DAGRun: NewAirflowRun {
  package var chosenDate: DateTime? { logicalDate ?? executionDate }
}

extension DagState {
  /// Whether a run in this state has ended: `success` or `failed`.
  ///
  /// A state that the document does not list is none in which a run ends, as far as one can know: a
  /// newer server's runs are waited for until they get to one of the two.
  public var isFinal: Bool { RunState(rawValue: rawValue).isFinal }
}
