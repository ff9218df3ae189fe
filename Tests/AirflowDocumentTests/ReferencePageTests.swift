import Foundation
import OpenAPI
import Testing
import YAML

/// What the reference pages of Airflow's Python clients say of each operation.
@Suite struct ReferencePageTests {
  struct Page: CustomTestStringConvertible {
    let id: String
    let line: String
    let parameters: [String]
    let body: String?
    let result: String?
    let statuses: [Int]

    var testDescription: String { id }
  }

  private static let run = "/dags/{dag_id}/dagRuns/{dag_run_id}"
  private static let ids = ["dag_id", "dag_run_id"]
  private static let filters = [
    "limit", "offset", "execution_date_gte", "execution_date_lte", "start_date_gte",
    "start_date_lte", "end_date_gte", "end_date_lte", "state", "order_by",
  ]

  private static let pages = [
    Page(
      id: "clear_dag_run",
      line: "POST \(run)/clear",
      parameters: ids,
      body: "ClearDagRun",
      result: "anyOf DAGRun TaskInstanceCollection",
      statuses: [200, 400, 401, 403, 404]
    ),
    Page(
      id: "delete_dag_run",
      line: "DELETE \(run)",
      parameters: ids,
      body: nil,
      result: nil,
      statuses: [204, 400, 401, 403, 404]
    ),
    Page(
      id: "get_dag_run",
      line: "GET \(run)",
      parameters: ids,
      body: nil,
      result: "DAGRun",
      statuses: [200, 401, 403, 404]
    ),
    Page(
      id: "get_dag_runs",
      line: "GET /dags/{dag_id}/dagRuns",
      parameters: ["dag_id"] + filters,
      body: nil,
      result: "DAGRunCollection",
      statuses: [200, 401]
    ),
    Page(
      id: "get_dag_runs_batch",
      line: "POST /dags/~/dagRuns/list",
      parameters: [],
      body: "ListDagRunsForm",
      result: "DAGRunCollection",
      statuses: [200, 400, 401, 403]
    ),
    Page(
      id: "get_upstream_dataset_events",
      line: "GET \(run)/upstreamDatasetEvents",
      parameters: ids,
      body: nil,
      result: "DatasetEventCollection",
      statuses: [200, 401, 403, 404]
    ),
    Page(
      id: "post_dag_run",
      line: "POST /dags/{dag_id}/dagRuns",
      parameters: ["dag_id"],
      body: "DAGRun",
      result: "DAGRun",
      statuses: [200, 400, 401, 403, 404, 409]
    ),
    Page(
      id: "set_dag_run_note",
      line: "PATCH \(run)/setNote",
      parameters: ids,
      body: "SetDagRunNote",
      result: "DAGRun",
      statuses: [200, 400, 401, 403, 404]
    ),
    Page(
      id: "update_dag_run_state",
      line: "PATCH \(run)",
      parameters: ids,
      body: "UpdateDagRunState",
      result: "DAGRun",
      statuses: [200, 400, 401, 403, 404]
    ),
  ]

  private func document() throws -> Document {
    let bytes = Array(try Data(contentsOf: AirflowDocumentTests.document))
    let root = try YAMLParser.parse(Source(name: "airflow-v1.yaml", bytes: bytes))
    return try #require(Document.read(root).document)
  }

  @Test func theNineOperationsAreThere() throws {
    #expect(try document().operations.compactMap(\.id).sorted() == Self.pages.map(\.id).sorted())
  }

  @Test(arguments: pages)
  func anOperationHasAllThatItsPageSays(page: Page) throws {
    let document = try document()
    let operation = try #require(document.operations.first { $0.id == page.id })
    #expect("\(operation.method) \(operation.path.text)" == page.line)
    let names = operation.parameters.map(\.name)
    // The pages are older than the document: it has more filters, and nothing less.
    #expect(Set(names).isSuperset(of: page.parameters))
    #expect(names.filter(page.parameters.contains) == page.parameters)
    #expect(name(of: operation.requestBody?.content.first?.schema, in: document) == page.body)
    let codes = operation.responses.compactMap { response -> Int? in
      if case .code(let code) = response.status { code } else { nil }
    }
    #expect(codes.sorted() == page.statuses)
    let success = operation.responses.first { $0.status == .code(page.statuses[0]) }
    #expect(name(of: success?.content.first?.schema, in: document) == page.result)
    for response in operation.responses where response.status != .code(page.statuses[0]) {
      #expect(name(of: response.content.first?.schema, in: document) == "Error")
    }
    #expect(operation.security?.map { $0.parts.map(\.scheme) } == [["Basic"], ["Kerberos"]])
    let contentTypes = (operation.requestBody?.content ?? []) + (success?.content ?? [])
    #expect(contentTypes.allSatisfy { $0.name == "application/json" })
  }

  private func name(of id: SchemaID?, in document: Document) -> String? {
    guard let id else { return nil }
    let variants = document[id].anyOf.compactMap { document[$0].componentName }
    return document[id].componentName ?? "anyOf \(variants.joined(separator: " "))"
  }
}
