import APIClientTesting
import AirflowV2
import Testing

/// One client reads what the servers of all versions send, and sends none of them what it refuses.
struct VersionTests {
  private let transport = ScriptedAPITransport()
  private var runs: DAGRunApi { DAGRunApi(configuration: .testing(transport)) }

  @Test func aRunOfAirflow30HasNoneOfWhatCameLater() async throws {
    transport.on("get_dag_run", .text(RunJSON.airflow30, contentType: "application/json"))
    let run = try await runs.getDagRun(dagID: "etl", dagRunID: "nightly")
    #expect(run.state == .running)
    #expect(run.logicalDate == nil)
    #expect(try run.startDate == DateTime("2026-11-21T07:04:13.25Z"))
    #expect(run.duration == nil)
    #expect(run.dagDisplayName == nil)
    #expect(run.partitionKey == nil)
  }

  @Test func aRunOfAirflow33HasAllOfIt() async throws {
    transport.on("get_dag_run", .text(RunJSON.airflow33, contentType: "application/json"))
    let run = try await runs.getDagRun(dagID: "etl", dagRunID: "nightly")
    #expect(run.runType == .operatorTriggered)
    #expect(run.triggeredBy == .operator)
    #expect(run.dagVersions.map(\.versionNumber) == [2])
    #expect(run.partitionKey == "2026-11-20")
    #expect(run.conf == nil)
  }

  @Test func aTriggerSaysTheLogicalDateAndNothingThatWasNotSaid() async throws {
    transport.on("trigger_dag_run", .text(RunJSON.airflow30, contentType: "application/json"))
    _ = try await runs.triggerDagRun(dagID: "etl", body: .init())
    _ = try await runs.triggerDagRun(
      dagID: "etl",
      body: .init(dagRunID: "nightly", logicalDate: DateTime("2026-11-21T07:04:12.890068Z"))
    )
    #expect(
      transport.requests.map(\.text) == [
        #"{"logical_date":null}"#,
        #"{"dag_run_id":"nightly","logical_date":"2026-11-21T07:04:12.890068Z"}"#,
      ]
    )
  }

  @Test func clearingSaysWhatIsAskedForAlone() async throws {
    transport.on("clear_dag_run", .text(RunJSON.airflow33, contentType: "application/json"))
    let result = try await runs.clearDagRun(
      dagID: "etl",
      dagRunID: "nightly",
      body: .init(dryRun: false)
    )
    #expect(transport.requests.map(\.text) == [#"{"dry_run":false}"#])
    guard case .dagRunResponse(let run) = result else {
      Issue.record("not a run: \(result)")
      return
    }
    #expect(run.state == .queued)
  }

  @Test func aDryRunOfClearingTellsInstancesFromNewTasks() async throws {
    let answer = """
      {"task_instances": [{"task_id": "load", "task_display_name": "Load"}], "total_entries": 1}
      """
    transport.on("clear_dag_run", .text(answer, contentType: "application/json"))
    let result = try await runs.clearDagRun(dagID: "etl", dagRunID: "nightly", body: .init())
    #expect(
      result
        == .taskInstancesToClear(
          .init(
            taskInstances: [.newTaskResponse(.init(taskID: "load", taskDisplayName: "Load"))],
            totalEntries: 1
          )
        )
    )
  }

  @Test func aNoteIsTakenAwayByNull() async throws {
    transport.on("patch_dag_run", .text(RunJSON.airflow33, contentType: "application/json"))
    var change = DAGRunPatchBody(state: .failed)
    _ = try await runs.patchDagRun(dagID: "etl", dagRunID: "nightly", body: change)
    change.$note = .null
    _ = try await runs.patchDagRun(dagID: "etl", dagRunID: "nightly", body: change)
    #expect(
      transport.requests.map(\.text)
        == [#"{"state":"failed"}"#, #"{"state":"failed","note":null}"#]
    )
  }

  @Test func filtersAreRepeated() async throws {
    transport.on(
      "get_dag_runs",
      .text(
        #"{"dag_runs": [\#(RunJSON.airflow30)], "total_entries": 1}"#,
        contentType: "application/json"
      )
    )
    let page = try await runs.getDagRuns(
      dagID: "~",
      options: .init(limit: 5, state: [.queued, .running], orderBy: ["-run_after", "id"])
    )
    #expect(page.totalEntries == 1)
    let sent = try #require(transport.requests.first)
    #expect(sent.path == "/api/v2/dags/~/dagRuns")
    #expect(sent.query("state") == ["queued", "running"])
    #expect(sent.query("order_by") == ["-run_after", "id"])
    #expect(sent.query.map(\.name) == ["limit", "state", "state", "order_by", "order_by"])
  }

  @Test func pagesFollowEachOtherByOffset() async throws {
    transport.on("get_task_instances_batch") { request in
      #expect(request.path == "/api/v2/dags/~/dagRuns/~/taskInstances/list")
      return .text(#"{"task_instances": [], "total_entries": 0}"#, contentType: "application/json")
    }
    let tasks = TaskInstanceApi(configuration: .testing(transport))
    var count = 0
    for try await _ in tasks.allTaskInstancesBatch(body: .init(state: [.failed, nil])) {
      count += 1
    }
    #expect(count == 0)
    #expect(transport.requests.map(\.text) == [#"{"state":["failed",null]}"#])
  }

  @Test func anAssetSaysWhichDAGsItTriggersUnderEitherName() async throws {
    let references = """
      [{"dag_id": "report", "created_at": "2026-11-20T06:00:00Z",
        "updated_at": "2026-11-20T06:00:00Z"}]
      """
    let asset = """
      "id": 1, "name": "orders", "uri": "s3://lake/orders", "group": "asset", "extra": {},
      "created_at": "2026-11-20T06:00:00Z", "updated_at": "2026-11-20T06:00:00Z",
      "producing_tasks": [], "aliases": []
      """
    let later = """
      "scheduled_dags": \(references), "consuming_tasks": [], "watchers": [],
      "last_asset_event": {"id": null, "timestamp": null}
      """
    for properties in ["\"consuming_dags\": \(references)", later] {
      transport.on(
        "get_asset",
        inTurn: .text("{\(asset), \(properties)}", contentType: "application/json")
      )
    }
    let assets = AssetApi(configuration: .testing(transport))
    let (airflow30, airflow33) = (
      try await assets.getAsset(assetID: 1), try await assets.getAsset(assetID: 1)
    )
    #expect(airflow30.consumingDags?.map(\.dagID) == ["report"])
    #expect(airflow30.scheduledDags == nil)
    #expect(airflow33.scheduledDags?.map(\.dagID) == ["report"])
    #expect(airflow33.consumingDags == nil)
    #expect(airflow33.watchers == [])
  }

  @Test(arguments: [
    ("false", TaskResponse.RetryExponentialBackoff.boolean(false)), ("2.0", .number(2)),
  ])
  func aTaskSaysHowRetriesSlowDownInEitherWay(
    text: String,
    expected: TaskResponse.RetryExponentialBackoff
  ) async throws {
    let task = """
      {"task_id": "load", "task_display_name": "load", "owner": "airflow", "start_date": null,
       "end_date": null, "trigger_rule": "all_success", "depends_on_past": false,
       "wait_for_downstream": false, "retries": 2.0, "queue": null, "pool": "default_pool",
       "pool_slots": 1.0, "execution_timeout": null,
       "retry_delay": {"__type": "TimeDelta", "days": 0, "seconds": 300, "microseconds": 0},
       "retry_exponential_backoff": \(text), "priority_weight": 1.0, "weight_rule": "downstream",
       "ui_color": "#ffefeb", "ui_fgcolor": "#000", "template_fields": [],
       "downstream_task_ids": ["report"], "doc_md": null, "operator_name": "@task", "params": {},
       "class_ref": null, "is_mapped": false, "extra_links": []}
      """
    transport.on("get_task", .text(task, contentType: "application/json"))
    let read = try await TaskApi(configuration: .testing(transport)).getTask(
      dagID: "etl",
      taskID: "load"
    )
    #expect(read.retryExponentialBackoff == expected)
    #expect(read.downstreamTaskIDs == ["report"])
    #expect(read.retryDelay?.seconds == 300)
  }
}
