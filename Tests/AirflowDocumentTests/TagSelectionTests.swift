import ClientIR
import Foundation
import Lowering
import OpenAPI
import Testing
import YAML

/// One tag of Airflow's complete document, which has eighteen.
@Suite struct TagSelectionTests {
  private static let path = ProcessInfo.processInfo.environment["AIRFLOW_DOCUMENT"]

  @Test(.enabled(if: path != nil, "AIRFLOW_DOCUMENT does not name Airflow's own document"))
  func aTagYieldsItsOperationsAndTheModelsTheyReach() throws {
    let path = try #require(Self.path)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let root = try YAMLParser.parse(Source(name: "v1.yaml", bytes: bytes))
    let document = try #require(Document.read(root).document)
    let module = try #require(Identifier("Airflow"))
    let options = LoweringOptions(module: module, documentName: "v1.yaml", tags: ["DAGRun"])
    let client = try #require(Client.lower(document, options: options).client)

    #expect(client.apis.map(\.name.name.name) == ["DAGRunApi"])
    #expect(
      client.apis.first?.operations.map(\.name.name) == [
        "getDagRuns", "postDagRun", "getDagRunsBatch", "getDagRun", "deleteDagRun",
        "updateDagRunState", "clearDagRun", "getUpstreamDatasetEvents", "setDagRunNote",
      ]
    )
    let models = client.models.map { $0.name.components.map(\.name).joined(separator: ".") }
    #expect(
      models.sorted() == [
        "AirflowError", "BasicDAGRun", "ClearDagRun", "ClearDagRun200Response", "CollectionInfo",
        "DAGRun", "DAGRun.RunType", "DAGRunCollection", "DagState", "DatasetEvent",
        "DatasetEventCollection", "Job", "ListDagRunsForm", "SLAMiss", "SetDagRunNote",
        "TaskInstance", "TaskInstanceCollection", "TaskState", "Trigger", "UpdateDagRunState",
        "UpdateDagRunState.State",
      ]
    )
  }
}
