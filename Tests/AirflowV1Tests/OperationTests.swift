import AirflowV1
import LoopbackServer
import Testing

/// Each of the nine operations: the request line and the body it sends, and the answer it reads.
@Suite struct OperationTests {
  private let page = #"{"dag_runs": [], "total_entries": 0}"#

  @Test func clearDagRun() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    let result = try await api(at: server).clearDagRun(
      dagID: "etl",
      dagRunID: "nightly",
      body: ClearDagRun(dryRun: false)
    )
    let request = try #require(server.received.first)
    #expect(request.method == "POST")
    #expect(request.target == "/api/v1/dags/etl/dagRuns/nightly/clear")
    #expect(request.text == #"{"dry_run":false}"#)
    guard case .dagRun(let run) = result else {
      Issue.record("not a run: \(result)")
      return
    }
    #expect(run.dagRunID == "nightly")
  }

  @Test func deleteDagRun() async throws {
    let server = try LoopbackServer(answering: .empty(status: 204))
    try await api(at: server).deleteDagRun(dagID: "etl", dagRunID: "nightly")
    let request = try #require(server.received.first)
    #expect(request.method == "DELETE")
    #expect(request.target == "/api/v1/dags/etl/dagRuns/nightly")
    #expect(request.body.isEmpty)
  }

  @Test func getDagRun() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    let run = try await api(at: server).getDagRun(
      dagID: "etl",
      dagRunID: "nightly",
      fields: ["state", "note"]
    )
    let request = try #require(server.received.first)
    #expect(request.method == "GET")
    #expect(request.target == "/api/v1/dags/etl/dagRuns/nightly?fields=state&fields=note")
    #expect(run.state == .running)
    #expect(run.runType == .manual)
    #expect(run.externalTrigger == true)
  }

  @Test func getDagRuns() async throws {
    let server = try LoopbackServer(answering: .json(page))
    let runs = try await api(at: server).getDagRuns(
      dagID: "~",
      limit: 50,
      offset: 100,
      state: ["running"],
      orderBy: "-start_date"
    )
    let request = try #require(server.received.first)
    #expect(request.method == "GET")
    #expect(
      request.target
        == "/api/v1/dags/~/dagRuns?limit=50&offset=100&state=running&order_by=-start_date"
    )
    #expect(runs.dagRuns == [])
    #expect(runs.totalEntries == 0)
  }

  @Test func getDagRunsBatch() async throws {
    let server = try LoopbackServer(answering: .json(page))
    _ = try await api(at: server).getDagRunsBatch(
      listDagRunsForm: ListDagRunsForm(dagIDs: ["etl", "ml"], states: ["queued", "running"])
    )
    let request = try #require(server.received.first)
    #expect(request.method == "POST")
    #expect(request.target == "/api/v1/dags/~/dagRuns/list")
    #expect(
      request.text
        == #"{"dag_ids":["etl","ml"],"states":["queued","running"]}"#
    )
  }

  @Test func getUpstreamDatasetEvents() async throws {
    let server = try LoopbackServer(
      answering: .json(
        """
        {"dataset_events": [{"dataset_id": 1, "dataset_uri": "s3://b/k", "extra": {},
          "source_dag_id": "producer", "source_map_index": -1, "source_run_id": "r1",
          "source_task_id": "t", "timestamp": "2026-11-21T07:04:12.890068+00:00",
          "created_dagruns": [{"dag_id": "consumer", "state": "success"}]}], "total_entries": 1}
        """
      )
    )
    let events = try await api(at: server).getUpstreamDatasetEvents(
      dagID: "consumer",
      dagRunID: "nightly"
    )
    #expect(
      server.received.first?.target
        == "/api/v1/dags/consumer/dagRuns/nightly/upstreamDatasetEvents"
    )
    let event = try #require(events.datasetEvents?.first)
    #expect(event.datasetURI == "s3://b/k")
    #expect(event.sourceRunID == "r1")
    #expect(event.createdDagruns?.first?.state == .success)
  }

  @Test func postDagRun() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    let run = try await api(at: server).postDagRun(
      dagID: "etl",
      dagRun: DAGRun(conf: ["day": "2026-11-20"])
    )
    let request = try #require(server.received.first)
    #expect(request.method == "POST")
    #expect(request.target == "/api/v1/dags/etl/dagRuns")
    #expect(request.text == #"{"conf":{"day":"2026-11-20"}}"#)
    #expect(request.headers["content-type"] == "application/json")
    #expect(request.headers["accept"] == "application/json")
    #expect(run.conf == ["x": [1, 2.5, nil, ["b": true]]])
  }

  @Test func setDagRunNote() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    _ = try await api(at: server).setDagRunNote(
      dagID: "etl",
      dagRunID: "nightly",
      body: SetDagRunNote(note: "seen")
    )
    let request = try #require(server.received.first)
    #expect(request.method == "PATCH")
    #expect(request.target == "/api/v1/dags/etl/dagRuns/nightly/setNote")
    #expect(request.text == #"{"note":"seen"}"#)
  }

  @Test func updateDagRunState() async throws {
    let server = try LoopbackServer(answering: .json(runJSON))
    _ = try await api(at: server).updateDagRunState(
      dagID: "etl",
      dagRunID: "nightly",
      body: UpdateDagRunState(state: .success)
    )
    let request = try #require(server.received.first)
    #expect(request.method == "PATCH")
    #expect(request.target == "/api/v1/dags/etl/dagRuns/nightly")
    #expect(request.text == #"{"state":"success"}"#)
  }
}
