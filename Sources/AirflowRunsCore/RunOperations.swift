package import APIClientRuntime

/// What triggers a run, as a version of Airflow's API describes it.
package protocol NewAirflowRun: Sendable {
  /// The ID of the run, if the caller has chosen one.
  var dagRunID: String? { get set }
  /// The logical date, if the caller has chosen one.
  var chosenDate: DateTime? { get }
}

/// The operations of a version of Airflow's API by which runs are triggered and read.
package protocol RunOperations<Run>: APIOperations {
  associatedtype Run: AirflowRun
  associatedtype NewRun: NewAirflowRun

  /// The document's name of the operation that triggers a run.
  static var triggerOperationID: String { get }
  /// The document's name of the operation that reads a run.
  static var readOperationID: String { get }

  /// Sends the request that triggers a run.
  func post(_ run: NewRun, dagID: String) async throws(APIError<ErrorBody>) -> Run
  /// Reads a run.
  func run(_ key: RunKey) async throws(APIError<ErrorBody>) -> Run
}
