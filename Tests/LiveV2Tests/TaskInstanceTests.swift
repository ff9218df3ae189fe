import AirflowV2
import Testing

extension LiveV2Tests {
  /// The tasks of runs, mapped and not.
  @Suite(.serialized) struct TaskInstances {
    let api = Live.tasks

    @Test func theTasksOfARun() async throws {
      let run = try await Live.triggerAndFinish("live_sequence")
      let page = try await api.getTaskInstances(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        options: .init(state: [.success, .failed], orderBy: ["start_date"])
      )
      #expect(page.taskInstances.map(\.taskID) == ["first", "second", "third"])
      #expect(page.taskInstances.allSatisfy { $0.mapIndex == -1 && $0.tryNumber == 1 })
      let task = try await api.getTaskInstance(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "second"
      )
      #expect(task.id == page.taskInstances[1].id)
      #expect(task.state == .success)
      var found: [String] = []
      for try await task in api.allTaskInstances(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        options: .init(orderBy: ["start_date"]),
        pageSize: 2
      ) {
        found.append(task.taskID)
      }
      #expect(found == ["first", "second", "third"])
    }

    @Test func aTaskThatHasNotBegunHasNoState() async throws {
      let run = try await Live.trigger("live_paused")
      let task = try await api.getTaskInstance(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "never"
      )
      #expect(task.state == nil)
      #expect(task.tryNumber == 0)
      let page = try await api.getTaskInstancesBatch(
        body: .init(dagIDs: ["live_paused"], dagRunIDs: [run.dagRunID], state: [nil, .queued])
      )
      #expect(page.taskInstances == [task])
    }

    @Test func mappedTasks() async throws {
      let run = try await Live.triggerAndFinish("live_mapped")
      let page = try await api.getMappedTaskInstances(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "double",
        options: .init(orderBy: ["map_index"])
      )
      #expect(page.taskInstances.map(\.mapIndex) == [0, 1, 2])
      let last = try await api.getMappedTaskInstance(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "double",
        mapIndex: 2
      )
      #expect(last.id == page.taskInstances.last?.id)
      let unnamed = await Live.error { () async throws(APIError) in
        try await api.getTaskInstance(dagID: run.dagID, dagRunID: run.dagRunID, taskID: "double")
      }
      #expect(unnamed?.status == .notFound)
      let tries = try await api.getMappedTaskInstanceTries(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "double",
        mapIndex: 1
      )
      #expect(tries.taskInstances.map(\.tryNumber) == [1])
      let first = try await api.getMappedTaskInstanceTryDetails(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "double",
        mapIndex: 1,
        taskTryNumber: 1
      )
      #expect(first == tries.taskInstances.first)
      let changed = try await api.patchTaskInstanceByMapIndex(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "double",
        mapIndex: 1,
        body: .init(note: "one")
      )
      #expect(changed.taskInstances.map(\.mapIndex) == [1])
      #expect(changed.taskInstances.map(\.note) == ["one"])
    }

    @Test func stateAndNoteAreChanged() async throws {
      let run = try await Live.triggerAndFinish("live_runs")
      func patch(_ body: PatchTaskInstanceBody) async throws(APIError) -> [TaskInstanceResponse] {
        try await api.patchTaskInstance(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          taskID: "second",
          body: body
        ).taskInstances
      }
      #expect(try await patch(.init(note: "Größe")).map(\.note) == ["Größe"])
      #expect(try await patch(.init(newState: .failed)).map(\.state) == [.failed])
      let again = await Live.error { () async throws(APIError) in
        try await patch(.init(newState: .failed))
      }
      #expect(again?.status == .conflict)
      #expect(again?.body?.detail == .message("Task id second is already in failed state"))
    }

    @Test func oneTryOfATask() async throws {
      let run = try await Live.triggerAndFinish("live_sequence")
      let first = try await api.getTaskInstanceTryDetails(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "first",
        taskTryNumber: 1
      )
      #expect(first.state == .success)
      let second = await Live.error { () async throws(APIError) in
        try await api.getTaskInstanceTryDetails(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          taskID: "first",
          taskTryNumber: 2
        )
      }
      #expect(second?.status == .notFound)
    }
  }
}
