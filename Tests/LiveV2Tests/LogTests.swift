import AirflowV2
import Testing

extension LiveV2Tests {
  /// What tasks have written, while they write it and after.
  @Suite(.serialized) struct Logs {
    let api = Live.tasks
    private let lines = (1...10).map { "line \($0) of 10" }

    private func messages(of answer: TaskInstancesLogResponse) throws -> [String] {
      guard case .logMessages(let messages) = answer.content else {
        Issue.record("no messages: \(answer.content)")
        return []
      }
      return messages.map(\.event)
    }

    @Test func aLogIsReadWhileItIsWritten() async throws {
      let run = try await Live.trigger("live_log")
      func read(_ token: String?) async throws -> TaskInstancesLogResponse? {
        do {
          return try await api.getLog(
            dagID: run.dagID,
            dagRunID: run.dagRunID,
            taskID: "talk",
            tryNumber: 1,
            token: token
          )
        } catch  where error.status == .notFound {
          return nil  // It has not begun.
        }
      }
      var answer = try await Live.eventually("the task writes") {
        try await read(nil).flatMap { answer in
          try messages(of: answer).contains(lines[0]) ? answer : nil
        }
      }
      // The task is not done, so there is more to come.
      #expect(try !messages(of: answer).contains(lines[9]))
      var seen = try messages(of: answer)
      var reads = 0
      while let token = answer.continuationToken {
        try await Task.sleep(for: .milliseconds(400))
        answer = try #require(try await read(token))
        reads += 1
        let more = try messages(of: answer)
        // Before 3.3, what was read already comes again.
        if Live.isSince(minor: 3) { seen += more } else { seen = more }
      }
      #expect(reads > 1)
      #expect(seen.filter(lines.contains) == lines)
    }

    @Test func aLogThatHasEnded() async throws {
      let run = try await Live.triggerAndFinish("live_log")
      let answer = try await api.getLog(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "talk",
        tryNumber: 1,
        fullContent: true
      )
      #expect(answer.continuationToken == nil)
      #expect(try messages(of: answer).filter(lines.contains) == lines)
      guard case .logMessages(let messages) = answer.content else { return }
      let line = try #require(messages.first { $0.event == lines[0] })
      #expect(line.timestamp != nil)
      #expect(line.level == "info")

      var streamed: [StructuredLogMessage] = []
      let stream = try await api.getLogAsLines(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "talk",
        tryNumber: 1
      )
      for try await message in stream { streamed.append(message) }
      #expect(streamed == messages)
    }

    @Test func anErrorIsInTheLogWithItsParts() async throws {
      let run = try await Live.triggerAndFinish("live_repair")
      let answer = try await api.getLog(
        dagID: run.dagID,
        dagRunID: run.dagRunID,
        taskID: "second_time_lucky",
        tryNumber: 1
      )
      guard case .logMessages(let messages) = answer.content else {
        Issue.record("no messages: \(answer.content)")
        return
      }
      let error = try #require(messages.first { $0.level == "error" })
      guard case .array(let parts) = error.additionalProperties["error_detail"],
        case .object(let part) = parts.first
      else {
        Issue.record("no parts: \(error)")
        return
      }
      #expect(part["exc_value"] == "the first try fails")
    }

    @Test func aMappedTaskHasALogForEachIndex() async throws {
      let run = try await Live.triggerAndFinish("live_mapped")
      for index in 0..<3 {
        let answer = try await api.getLog(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          taskID: "double",
          tryNumber: 1,
          mapIndex: index
        )
        #expect(
          try messages(of: answer).filter { $0.hasPrefix("twice") } == ["twice \(index + 1)"]
        )
      }
    }

    @Test func aTaskThatHasNotBegunHasNone() async throws {
      let run = try await Live.trigger("live_paused")
      let error = await Live.error { () async throws(APIError) in
        try await api.getLog(
          dagID: run.dagID,
          dagRunID: run.dagRunID,
          taskID: "never",
          tryNumber: 1
        )
      }
      #expect(error?.status == .notFound)
      #expect(error?.body?.detail == .message("TaskInstance not found"))
    }
  }
}
