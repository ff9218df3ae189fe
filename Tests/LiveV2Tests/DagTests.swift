import AirflowV2Runs
import Testing

extension LiveV2Tests {
  /// DAGs, and the server as a whole.
  @Suite(.serialized) struct Dags {
    let api = Live.dags

    @Test func dagsAreFoundByWhatTheyAre() async throws {
      func find(_ options: GetDagsOptions) async throws -> [String] {
        try await api.getDags(options: options).dags.map(\.dagID)
      }
      #expect(try await find(.init(tags: ["live"])) == ["live_runs"])
      #expect(
        try await find(.init(orderBy: ["-dag_id"], dagIDPattern: "live_r%"))
          == ["live_runs", "live_repair"]
      )
      #expect(try await find(.init(paused: true)).contains("live_paused"))
      var all: [String] = []
      for try await dag in api.allDags(options: .init(orderBy: ["dag_id"]), pageSize: 4) {
        all.append(dag.dagID)
      }
      #expect(all.count == 11)
      #expect(all == all.sorted())
    }

    @Test func oneDag() async throws {
      let dag = try await api.getDag(dagID: "live_parameters")
      #expect(dag.dagID == "live_parameters")
      #expect(dag.isPaused == false)
      #expect(dag.owners == ["airflow"])
      let details = try await api.getDagDetails(dagID: "live_parameters")
      #expect(details.params?["count"] != nil)
      #expect(details.timezone == "UTC")
      let none = await Live.error { () async throws(APIError) in
        try await api.getDag(dagID: "none")
      }
      #expect(none?.status == .notFound)
    }

    @Test func theTasksOfADag() async throws {
      let api = TaskApi(configuration: Live.configuration())
      let tasks = try await api.getTasks(dagID: "live_repair", orderBy: "task_id").tasks
      #expect(tasks.map(\.taskID) == ["after", "before", "second_time_lucky"])
      #expect(tasks.map(\.downstreamTaskIDs) == [[], ["second_time_lucky"], ["after"]])
      #expect(try await api.getTask(dagID: "live_repair", taskID: "before") == tasks[1])
      #expect(try await api.getTask(dagID: "live_mapped", taskID: "double").isMapped == true)
      let none = await Live.error { () async throws(APIError) in
        try await api.getTask(dagID: "live_repair", taskID: "none")
      }
      #expect(none?.status == .notFound)
    }

    @Test func aDagIsPausedAndGoesOn() async throws {
      let paused = try await api.patchDag(dagID: "live_runs", body: .init(isPaused: true))
      #expect(paused.isPaused)
      let run = try await Live.trigger("live_runs")
      let going = try await api.patchDag(
        dagID: "live_runs",
        body: .init(isPaused: false),
        updateMask: ["is_paused"]
      )
      #expect(going.isPaused == false)
      #expect(try await Live.finished(run).state == .success)
    }

    @Test func theServerSaysWhatItIsAndHowItIs() async throws {
      // Neither needs to know who asks.
      let nobody = Live.configuration(as: .none)
      let version = try await VersionApi(configuration: nobody).getVersion()
      #expect(version.version == Live.version)
      let health = try await MonitorApi(configuration: nobody).getHealth()
      #expect(health.metadatabase.status == "healthy")
      #expect(health.scheduler.status == "healthy")
      #expect(health.triggerer.status == "healthy")
      #expect(health.dagProcessor?.status == "healthy")
      #expect(health.scheduler.latestSchedulerHeartbeat != nil)
    }
  }
}
