import AirflowV1
import Testing

extension LiveTests {
  /// The nine operations, each against the server.
  @Suite("The nine operations", .serialized) struct Operations {
    let api = Live.api
    let dagID = "live_runs"

    @Test func postDagRun() async throws {
      let conf: JSONObject = ["x": [1, 2.5, nil, ["b": true]], "n": 9_007_199_254_740_993]
      let id = Live.runID("post")
      let run = try await api.postDagRun(
        dagID: dagID,
        dagRun: DAGRun(dagRunID: id, conf: conf, note: "by hand")
      )
      #expect(run.dagRunID == id)
      #expect(run.dagID == dagID)
      #expect(run.conf == conf)
      #expect(run.note == "by hand")
      #expect(run.runType == .manual)
      #expect(run.externalTrigger == true)
    }

    @Test func getDagRun() async throws {
      let id = Live.runID("get")
      let posted = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      let run = try await api.getDagRun(dagID: dagID, dagRunID: id)
      #expect(run.dagRunID == id)
      #expect(run.logicalDate == posted.logicalDate)
      let part = try await api.getDagRun(dagID: dagID, dagRunID: id, fields: ["dag_run_id"])
      #expect(part == DAGRun(dagRunID: id))
    }

    @Test func getDagRuns() async throws {
      let id = Live.runID("list")
      _ = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      let page = try await api.getDagRuns(dagID: "~", limit: 1, orderBy: "-execution_date")
      #expect(page.dagRuns?.map(\.dagRunID) == [id])
      #expect(try #require(page.totalEntries) >= 1)
    }

    @Test func getDagRunsBatch() async throws {
      let id = Live.runID("batch")
      _ = try await api.postDagRun(dagID: "live_paused", dagRun: DAGRun(dagRunID: id))
      let page = try await api.getDagRunsBatch(
        listDagRunsForm: ListDagRunsForm(dagIDs: ["live_paused"], states: ["queued"])
      )
      #expect(page.dagRuns?.contains { $0.dagRunID == id } == true)
      #expect(page.dagRuns?.allSatisfy { $0.dagID == "live_paused" } == true)
    }

    @Test func setDagRunNote() async throws {
      let id = Live.runID("note")
      _ = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      let run = try await api.setDagRunNote(
        dagID: dagID,
        dagRunID: id,
        body: SetDagRunNote(note: "Größe \"ok\" \u{1F600}")
      )
      #expect(run.note == "Größe \"ok\" \u{1F600}")
      #expect(try await api.getDagRun(dagID: dagID, dagRunID: id).note == run.note)
    }

    @Test func updateDagRunState() async throws {
      let id = Live.runID("state")
      _ = try await api.postDagRun(dagID: "live_paused", dagRun: DAGRun(dagRunID: id))
      let run = try await api.updateDagRunState(
        dagID: "live_paused",
        dagRunID: id,
        body: UpdateDagRunState(state: .success)
      )
      #expect(run.state == .success)
    }

    @Test func clearDagRun() async throws {
      let id = Live.runID("clear")
      _ = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      _ = try await Live.finished(dagID: dagID, dagRunID: id)

      let planned = try await api.clearDagRun(
        dagID: dagID,
        dagRunID: id,
        body: ClearDagRun()
      )
      guard case .taskInstanceCollection(let list) = planned else {
        Issue.record("a dry run did not yield a list: \(planned)")
        return
      }
      #expect(list.taskInstances?.isEmpty == false)
      #expect(list.taskInstances?.allSatisfy { $0.dagRunID == id } == true)

      let cleared = try await api.clearDagRun(
        dagID: dagID,
        dagRunID: id,
        body: ClearDagRun(dryRun: false)
      )
      guard case .dagRun(let run) = cleared else {
        Issue.record("clearing did not yield a run: \(cleared)")
        return
      }
      #expect(run.dagRunID == id)
      #expect(run.state == .queued)
    }

    @Test func deleteDagRun() async throws {
      let id = Live.runID("delete")
      _ = try await api.postDagRun(dagID: "live_paused", dagRun: DAGRun(dagRunID: id))
      try await api.deleteDagRun(dagID: "live_paused", dagRunID: id)
      let error = await Live.error { () async throws(APIError) in
        try await api.getDagRun(dagID: "live_paused", dagRunID: id)
      }
      #expect(error?.status == .notFound)
    }

    @Test func getUpstreamDatasetEvents() async throws {
      let source = Live.runID("produce")
      let before = try await consumerRuns()
      _ = try await api.postDagRun(dagID: "live_producer", dagRun: DAGRun(dagRunID: source))
      _ = try await Live.finished(dagID: "live_producer", dagRunID: source)
      let consumer = try await newConsumerRun(besides: before)
      let events = try await api.getUpstreamDatasetEvents(
        dagID: "live_consumer",
        dagRunID: consumer
      )
      let event = try #require(events.datasetEvents?.first { $0.sourceRunID == source })
      #expect(event.sourceDagID == "live_producer")
      #expect(event.createdDagruns?.map(\.dagRunID) == [consumer])
      #expect(event.datasetURI?.isEmpty == false)
      #expect(events.totalEntries == events.datasetEvents?.count)
    }

    private func consumerRuns() async throws -> Set<String> {
      let runs = try await api.getDagRuns(dagID: "live_consumer").dagRuns ?? []
      return Set(runs.compactMap(\.dagRunID))
    }

    private func newConsumerRun(besides known: Set<String>) async throws -> String {
      let deadline = ContinuousClock.now + .seconds(120)
      while true {
        if let id = try await consumerRuns().subtracting(known).first { return id }
        try #require(ContinuousClock.now < deadline, "the dataset triggers no run")
        try await Task.sleep(for: .milliseconds(500))
      }
    }
  }
}
