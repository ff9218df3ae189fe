import ClientChanges
import ClientIR
import Foundation
import Lowering
import OpenAPI
import Testing
import YAML

/// What Airflow's releases changed in the operations of DAG runs, held against a reading of its
/// documents. `scripts/airflow-documents` fetches them and prints their folder, for
/// `AIRFLOW_DOCUMENTS`.
@Suite(
  "Changes between Airflow's own documents",
  .enabled(
    if: ProcessInfo.processInfo.environment["AIRFLOW_DOCUMENTS"] != nil,
    "AIRFLOW_DOCUMENTS does not name a folder with Airflow's documents"
  )
)
struct AirflowChangeTests {
  private func client(_ version: String) throws -> Client {
    let folder = try #require(ProcessInfo.processInfo.environment["AIRFLOW_DOCUMENTS"])
    let name = "airflow-\(version)-v1.yaml"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    let (document, _) = Document.read(try YAMLParser.parse(Source(name: name, bytes: bytes)))
    let options = LoweringOptions(
      module: try #require(Identifier("Airflow")),
      documentName: name,
      tags: ["DAGRun"]
    )
    let (client, _) = Client.lower(try #require(document), options: options)
    return try #require(client)
  }

  @Test("From 2.5.3 to 2.8.4")
  func older() throws {
    let changes = ClientChanges(from: try client("2.5.3"), to: try client("2.8.4"))
    // The document also moved `nullable` from references to the schemas behind them, which reads
    // the same in responses, and took away the default of a read-only property.
    #expect(
      changes.changes.map(\.outline) == [
        "- added DAGRunApi.getDagRuns/parameter updatedAtGTE(updated_at_gte): The query parameter "
          + "`updated_at_gte` is new: `updatedAtGTE: DateTime? = nil`.",
        "- added DAGRunApi.getDagRuns/parameter updatedAtLTE(updated_at_lte): The query parameter "
          + "`updated_at_lte` is new: `updatedAtLTE: DateTime? = nil`.",
      ]
    )
  }

  @Test("From 2.8.4 to 2.11.2")
  func newer() throws {
    let changes = ClientChanges(from: try client("2.8.4"), to: try client("2.11.2"))
    #expect(
      changes.changes.map(\.outline) == [
        "- added DAGRunApi.getDagRuns/parameter fields(fields): The query parameter `fields` is "
          + "new: `fields: [String]? = nil`.",
        "- added DAGRunApi.getDagRun/parameter fields(fields): The query parameter `fields` is "
          + "new: `fields: [String]? = nil`.",
        "- changed DAGRun/property dataIntervalStart(data_interval_start): The property "
          + "`data_interval_start` is no longer read-only; in requests it is optional, or null.",
        "- changed DAGRun/property dataIntervalEnd(data_interval_end): The property "
          + "`data_interval_end` is no longer read-only; in requests it is optional, or null.",
        "- added TaskInstance/property taskDisplayName(task_display_name): The property "
          + "`task_display_name` is new: `taskDisplayName: String?`.",
        "- added TaskInstance/property executor(executor): The property `executor` is new: "
          + "`executor: String?`.",
        "- added TaskInstance/property renderedMapIndex(rendered_map_index): The property "
          + "`rendered_map_index` is new: `renderedMapIndex: String?`.",
      ]
    )
  }
}
