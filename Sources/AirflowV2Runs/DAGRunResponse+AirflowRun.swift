extension DAGRunResponse: AirflowRun {
  /// By what the run is known.
  public var key: RunKey? { RunKey(dagID: dagID, dagRunID: dagRunID) }

  /// The state as every version of Airflow calls it.
  public var runState: RunState? { RunState(state) }
}

extension TriggerDAGRunPostBody: NewAirflowRun {
  package var chosenDate: DateTime? { logicalDate }
}

extension DagRunState {
  /// Whether a run in this state has ended: `success` or `failed`.
  ///
  /// A state that the document does not list is none in which a run ends, as far as one can know: a
  /// newer server's runs are waited for until they get to one of the two.
  public var isFinal: Bool { RunState(self).isFinal }
}

extension RunState {
  init(_ state: DagRunState) {
    self.init(rawValue: state.rawValue)
  }
}
