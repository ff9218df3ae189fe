import AirflowRuns

/// Airflow 2, by its stable REST API.
struct Airflow2: Airflow {
  let api: DAGRunApi

  func list(dagID: String, states: [String], limit: Int) async throws -> [Run] {
    let runs = api.allDagRuns(
      dagID: dagID,
      pageSize: 100,
      maximumCount: limit,
      state: states,
      orderBy: "-start_date"
    )
    var list: [Run] = []
    for try await run in runs { list.append(Run(run)) }
    return list
  }

  func get(_ key: RunKey) async throws -> Run {
    Run(try await api.getDagRun(dagID: key.dagID, dagRunID: key.dagRunID))
  }

  func trigger(dagID: String, _ run: NewRun) async throws -> Run {
    let dagRun = DAGRun(dagRunID: run.id, conf: run.conf, note: run.note)
    return Run(try await api.trigger(dagID: dagID, dagRun: dagRun))
  }

  func follow(_ key: RunKey, _ show: (Run) -> Void) async throws {
    for try await run in api.progress(dagID: key.dagID, dagRunID: key.dagRunID) { show(Run(run)) }
  }

  func setNote(_ note: String, of key: RunKey) async throws -> Run {
    Run(
      try await api.setDagRunNote(
        dagID: key.dagID,
        dagRunID: key.dagRunID,
        body: SetDagRunNote(note: note)
      )
    )
  }

  func setState(_ state: String, of key: RunKey) async throws -> Run {
    Run(
      try await api.updateDagRunState(
        dagID: key.dagID,
        dagRunID: key.dagRunID,
        body: UpdateDagRunState(state: .init(rawValue: state))
      )
    )
  }

  func delete(_ key: RunKey) async throws {
    try await api.deleteDagRun(dagID: key.dagID, dagRunID: key.dagRunID)
  }

  func clear(_ key: RunKey, force: Bool) async throws -> Clearance {
    let result = try await api.clearDagRun(
      dagID: key.dagID,
      dagRunID: key.dagRunID,
      body: ClearDagRun(dryRun: !force)
    )
    switch result {
    case .dagRun(let run): return .cleared(Run(run))
    case .taskInstanceCollection(let list):
      return .wouldClear((list.taskInstances ?? []).map { $0.taskID ?? "-" })
    case .unrecognized(let answer):
      throw UnsupportedError(description: "the server answered something new: \(answer)")
    }
  }

  func events(of key: RunKey) async throws -> [String] {
    let events = try await api.getUpstreamDatasetEvents(dagID: key.dagID, dagRunID: key.dagRunID)
    return (events.datasetEvents ?? []).map { event in
      let source = [event.sourceDagID, event.sourceRunID, event.sourceTaskID].compactMap(\.self)
      return eventLine(event.timestamp, event.datasetURI, source)
    }
  }

  // The client of Airflow 2 has runs, and nothing of their tasks.

  func watch(_ key: RunKey, _ show: (Snapshot) -> Void) async throws {
    for try await run in api.progress(dagID: key.dagID, dagRunID: key.dagRunID) {
      show(Snapshot(state: Run(run).state, tasks: []))
    }
  }

  func logs(of key: RunKey, follow: Bool, _ show: (String) -> Void) async throws {
    throw UnsupportedError(description: "logs are there for Airflow 3 alone")
  }
}

extension Run {
  fileprivate init(_ run: DAGRun) {
    key = run.key ?? RunKey(dagID: "-", dagRunID: "-")
    state = run.runState ?? RunState(rawValue: "-")
    start = run.startDate
    details = [
      ("type", run.runType?.rawValue),
      ("logical date", run.logicalDate?.description),
      ("started", run.startDate?.description),
      ("ended", run.endDate?.description),
      ("conf", run.conf.map { JSONValue.object($0).description }),
      ("note", run.note),
    ]
  }
}
