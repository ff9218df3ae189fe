// What callers see of a run is the client's own, and what every version of Airflow has.
@_exported public import AirflowRunsCore
@_exported public import AirflowV2

/// Why a run could not be triggered, cleared, waited for or read.
public typealias RunError = AirflowRunsCore.RunError<DAGRunResponse, AirflowError>

/// A run as it is at first and each time its state has changed, until it has ended.
public typealias RunProgress = AirflowRunsCore.RunProgress<DAGRunResponse, AirflowError>
