import Foundation
import TestSupport
import Testing
import YAML

/// Our document beside Airflow's own: the same facts, in other words.
///
/// Airflow's document is part of its wheel; `scripts/airflow-document` fetches it and prints where
/// it is, for `AIRFLOW_DOCUMENT`.
@Suite struct AirflowDocumentTests {
  /// The differences there are, and why.
  private let intended = [
    // Airflow's document asks for nothing, although its server does; the first reference page of
    // the Python client names both schemes.
    "security count": "0 -> 2",
    "security/0/Basic count": "- -> 0",
    "security/1/Kerberos count": "- -> 0",
    // The reference pages have a URL with a host and the path alone; the client serves both.
    "servers count": "1 -> 2",
    "servers/0/url": "/api/v1 -> http://localhost/api/v1",
    "servers/1/url": "- -> /api/v1",
    // Airflow's document calls the run's ID `run_id`, its servers send `dag_run_id`.
    "#/components/schemas/BasicDAGRun/properties order":
      "run_id dag_id logical_date start_date end_date data_interval_start data_interval_end state"
      + " -> run_id dag_run_id dag_id logical_date start_date end_date data_interval_start "
      + "data_interval_end state",
    "#/components/schemas/BasicDAGRun/properties/dag_run_id/type": "- -> string",
  ]

  private static let path = ProcessInfo.processInfo.environment["AIRFLOW_DOCUMENT"]

  private func facts(of file: URL) throws -> Facts {
    let source = Source(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    return Facts(of: try YAMLParser.parse(source), tag: "DAGRun")
  }

  @Test(.enabled(if: path != nil, "AIRFLOW_DOCUMENT does not name Airflow's own document"))
  func theFactsAreAirflows() throws {
    let theirs = try facts(of: URL(fileURLWithPath: try #require(Self.path))).values
    let ours = try facts(of: Self.document).values
    var differences: [String: String] = [:]
    for place in Set(theirs.keys).union(ours.keys) where theirs[place] != ours[place] {
      differences[place] = "\(theirs[place] ?? "-") -> \(ours[place] ?? "-")"
    }
    #expect(differences == intended)
    // So that a comparison of nothing with nothing does not pass.
    #expect(ours.count > 500)
  }

  static let document = Project.root.appendingPathComponent("openapi/airflow-v1.yaml")
}
