import AirflowV2Runs

/// Airflow 3, by its stable REST API.
struct Airflow3: Airflow {
  let api: DAGRunApi

  func list(dagID: String, states: [String], limit: Int) async throws -> [Run] {
    let runs = api.allDagRuns(
      dagID: dagID,
      options: .init(
        state: states.map { DagRunState(rawValue: $0) },
        orderBy: ["-start_date"]
      ),
      pageSize: 100,
      maximumCount: limit
    )
    var list: [Run] = []
    for try await run in runs { list.append(Run(run)) }
    return list
  }

  func get(_ key: RunKey) async throws -> Run {
    Run(try await api.getDagRun(dagID: key.dagID, dagRunID: key.dagRunID))
  }

  func trigger(dagID: String, _ run: NewRun) async throws -> Run {
    let body = TriggerDAGRunPostBody(dagRunID: run.id, conf: run.conf, note: run.note)
    return Run(try await api.trigger(dagID: dagID, body: body))
  }

  func follow(_ key: RunKey, _ show: (Run) -> Void) async throws {
    for try await run in api.progress(dagID: key.dagID, dagRunID: key.dagRunID) { show(Run(run)) }
  }

  func setNote(_ note: String, of key: RunKey) async throws -> Run {
    try await patch(key, DAGRunPatchBody(note: note))
  }

  func setState(_ state: String, of key: RunKey) async throws -> Run {
    try await patch(key, DAGRunPatchBody(state: .init(rawValue: state)))
  }

  private func patch(_ key: RunKey, _ body: DAGRunPatchBody) async throws -> Run {
    Run(try await api.patchDagRun(dagID: key.dagID, dagRunID: key.dagRunID, body: body))
  }

  func delete(_ key: RunKey) async throws {
    try await api.deleteDagRun(dagID: key.dagID, dagRunID: key.dagRunID)
  }

  func clear(_ key: RunKey, force: Bool) async throws -> Clearance {
    let result = try await api.clearDagRun(
      dagID: key.dagID,
      dagRunID: key.dagRunID,
      body: DAGRunClearBody(dryRun: !force)
    )
    switch result {
    case .dagRunResponse(let run): return .cleared(Run(run))
    case .taskInstancesToClear(let list): return .wouldClear(list.taskInstances.map(\.name))
    case .unrecognized(let answer):
      throw UnsupportedError(description: "the server answered something new: \(answer)")
    }
  }

  func events(of key: RunKey) async throws -> [String] {
    let events = try await api.getUpstreamAssetEvents(dagID: key.dagID, dagRunID: key.dagRunID)
    return events.assetEvents.map { event in
      let source = [event.sourceDagID, event.sourceRunID, event.sourceTaskID].compactMap(\.self)
      return eventLine(event.timestamp.description, event.uri, source)
    }
  }

  func watch(_ key: RunKey, _ show: (Snapshot) -> Void) async throws {
    let tasks = TaskInstanceApi(client: api.client)
    let snapshots = PolledValues(
      schedule: PollingSchedule(interval: .milliseconds(500), maximumInterval: .seconds(2)),
      until: { $0.state.isFinal }
    ) {
      // The run first: what it says of its end is true of the tasks that are read later.
      let run = try await api.getDagRun(dagID: key.dagID, dagRunID: key.dagRunID)
      var instances: [TaskInstanceResponse] = []
      for try await instance in tasks.allTaskInstances(dagID: key.dagID, dagRunID: key.dagRunID) {
        instances.append(instance)
      }
      return Snapshot(run, instances)
    }
    for try await snapshot in snapshots { show(snapshot) }
  }

  func logs(of key: RunKey, follow: Bool, _ show: (String) -> Void) async throws {
    for try await line in api.logs(dagID: key.dagID, dagRunID: key.dagRunID, follows: follow) {
      show("\(line)")
    }
  }
}

extension Run {
  fileprivate init(_ run: DAGRunResponse) {
    key = RunKey(dagID: run.dagID, dagRunID: run.dagRunID)
    state = RunState(rawValue: run.state.rawValue)
    start = run.startDate
    details = [
      ("type", run.runType.rawValue),
      ("logical date", run.logicalDate?.description),
      ("started", run.startDate?.description),
      ("ended", run.endDate?.description),
      ("conf", run.conf.map { JSONValue.object($0).description }),
      ("note", run.note),
    ]
  }
}

extension TaskInstanceToClear {
  fileprivate var name: String {
    switch self {
    case .taskInstanceResponse(let instance): instance.taskID
    case .newTaskResponse(let task): task.taskID
    case .unrecognized: "-"
    }
  }
}

extension Snapshot {
  fileprivate init(_ run: DAGRunResponse, _ instances: [TaskInstanceResponse]) {
    state = RunState(rawValue: run.state.rawValue)
    let started = instances.enumerated().sorted { first, second in
      switch (first.1.startDate, second.1.startDate) {
      case (let one?, let other?): (one, first.0) < (other, second.0)
      case (nil, nil): first.0 < second.0
      case (let date, nil): date != nil
      case (nil, _): false
      }
    }
    tasks = started.map { _, instance in
      let index = instance.mapIndex < 0 ? "" : "[\(instance.mapIndex)]"
      return ("\(instance.taskID)\(index)", instance.state?.rawValue ?? "waiting")
    }
  }
}
