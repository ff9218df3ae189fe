import AirflowV2
import Testing

extension LiveV2Tests {
  /// Both branches of a clear, and what then runs again.
  @Suite(.serialized) struct Clear {
    let api = Live.runs
    let dagID = "live_repair"

    @Test func whatFailedRunsAgain() async throws {
      let run = try await Live.triggerAndFinish(dagID)
      #expect(run.state == .failed)

      let planned = try await api.clearDagRun(
        dagID: dagID,
        dagRunID: run.dagRunID,
        body: .init(dryRun: true, onlyFailed: true)
      )
      guard case .taskInstancesToClear(let list) = planned else {
        Issue.record("a dry run did not yield a list: \(planned)")
        return
      }
      #expect(list.totalEntries == 2)
      #expect(try await states(of: run) == ["success", "failed", "upstream_failed"])

      let cleared = try await api.clearDagRun(
        dagID: dagID,
        dagRunID: run.dagRunID,
        body: .init(dryRun: false, onlyFailed: true)
      )
      guard case .dagRunResponse(let again) = cleared else {
        Issue.record("clearing did not yield a run: \(cleared)")
        return
      }
      #expect(again.dagRunID == run.dagRunID)
      #expect(again.state == .queued)
      #expect(try await Live.finished(again).state == .success)
      #expect(try await states(of: run) == ["success", "success", "success"])
      let tries = try await Live.tasks.getTaskInstanceTries(
        dagID: dagID,
        dagRunID: run.dagRunID,
        taskID: "second_time_lucky"
      )
      #expect(tries.taskInstances.map(\.state) == [.failed, .success])
      #expect(tries.taskInstances.map(\.tryNumber) == [1, 2])
    }

    @Test func aDryRunIsWhatHappensUnasked() async throws {
      let run = try await Live.triggerAndFinish("live_runs")
      let planned = try await api.clearDagRun(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        body: .init()
      )
      guard case .taskInstancesToClear(let list) = planned else {
        Issue.record("no list: \(planned)")
        return
      }
      #expect(list.totalEntries == 2)
      #expect(try await api.getDagRun(dagID: run.dagID, dagRunID: run.dagRunID).state == .success)
    }

    @Test func nothingToClearIsTheRunAsItIs() async throws {
      let run = try await Live.triggerAndFinish("live_runs")
      let cleared = try await api.clearDagRun(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        body: .init(dryRun: false, onlyFailed: true)
      )
      #expect(cleared == .dagRunResponse(run))
    }

    @Test func tasksAreClearedByName() async throws {
      let run = try await Live.triggerAndFinish(dagID)
      func clear(_ body: ClearTaskInstancesBody) async throws -> [String] {
        try await Live.tasks.clearTaskInstances(dagID: dagID, body: body).taskInstances
          .map(\.taskID).sorted()
      }
      #expect(
        try await clear(.init(dagRunID: run.dagRunID)) == ["after", "second_time_lucky"],
        "a dry run of what failed is what happens unasked"
      )
      #expect(
        try await clear(
          .init(
            onlyFailed: false,
            taskIDs: [.taskID("before")],
            dagRunID: run.dagRunID,
            includeDownstream: true
          )
        ) == ["after", "before", "second_time_lucky"]
      )
      #expect(
        try await clear(.init(dryRun: false, onlyFailed: true, dagRunID: run.dagRunID))
          == ["after", "second_time_lucky"]
      )
      #expect(try await Live.finished(run).state == .success)
    }

    @Test func oneOfAMappedTaskIsNamedByItsIndex() async throws {
      let run = try await Live.triggerAndFinish("live_mapped")
      let cleared = try await Live.tasks.clearTaskInstances(
        dagID: run.dagID,
        body: .init(
          onlyFailed: false,
          taskIDs: [.mappedTaskInstance(.init(taskID: "double", mapIndex: 1))],
          dagRunID: run.dagRunID
        )
      )
      #expect(cleared.taskInstances.map(\.mapIndex) == [1])
    }

    private func states(of run: DAGRunResponse) async throws -> [String?] {
      let tasks = try await Live.tasks.getTaskInstances(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        options: .init(orderBy: ["start_date"])
      ).taskInstances
      return ["before", "second_time_lucky", "after"].map { name in
        tasks.first { $0.taskID == name }?.state?.rawValue
      }
    }
  }
}
