import AirflowV2
import Foundation
import Testing

@testable import AirflowV2Runs

/// Which messages of an answer are new, whatever the version of the server.
@Suite struct AttemptLogTests {
  private func answer(_ events: [String], token: String? = nil) -> TaskInstancesLogResponse {
    TaskInstancesLogResponse(
      content: .logMessages(events.map { StructuredLogMessage(event: $0) }),
      continuationToken: token
    )
  }

  private func events(_ messages: ArraySlice<StructuredLogMessage>) -> [String] {
    messages.map(\.event)
  }

  private let sources = ["::group::Log message source details", "::endgroup::"]

  @Test func aServerMaySendWhatIsNewAlone() {
    var log = AttemptLog()
    #expect(
      events(log.received(answer(sources + ["a", "b"], token: "1"), hasEnded: false)) == ["a", "b"]
    )
    #expect(log.token == "1")
    #expect(events(log.received(answer(["c"], token: "2"), hasEnded: false)) == ["c"])
    #expect(events(log.received(answer([], token: "3"), hasEnded: false)) == [])
    #expect(!log.isComplete)
    #expect(events(log.received(answer(["d"]), hasEnded: true)) == ["d"])
    #expect(log.isComplete)
  }

  @Test func aServerMaySendAllAgainWithoutItsSources() {
    var log = AttemptLog()
    #expect(events(log.received(answer(sources + ["a"], token: "1"), hasEnded: false)) == ["a"])
    #expect(
      events(log.received(answer(["a", "b", "c", "d"], token: "2"), hasEnded: false)) == [
        "b", "c", "d",
      ]
    )
    #expect(events(log.received(answer(["a", "b", "c", "d"], token: "3"), hasEnded: false)) == [])
    #expect(events(log.received(answer(["a", "b", "c", "d", "e"]), hasEnded: true)) == ["e"])
    #expect(log.isComplete)
  }

  @Test func aServerMayGiveNoTokenWhileTheAttemptExecutes() {
    var log = AttemptLog()
    let more = ["::group::Log message source details", "cannot read it there", "::endgroup::"]
    #expect(events(log.received(answer(sources + ["a"]), hasEnded: false)) == ["a"])
    #expect(!log.isComplete)
    #expect(events(log.received(answer(more + ["a", "b"]), hasEnded: true)) == ["b"])
    #expect(log.isComplete)
  }

  @Test func messagesThatRepeatAreNotTakenForOld() {
    var log = AttemptLog()
    _ = log.received(answer(sources + ["tick", "tock"], token: "1"), hasEnded: false)
    // New alone: it begins like the log, and is shorter.
    #expect(events(log.received(answer(["tick"], token: "2"), hasEnded: false)) == ["tick"])
    // New alone: it is as long as the log, and begins differently.
    #expect(
      events(log.received(answer(["tick", "tick", "tick"], token: "3"), hasEnded: false))
        == ["tick", "tick", "tick"]
    )
  }

  @Test func aServerThatNeverEndsIsReadUntilItSaysNothingNew() {
    var log = AttemptLog()
    _ = log.received(answer(sources + ["a"], token: "1"), hasEnded: true)
    #expect(!log.isComplete)
    _ = log.received(answer([], token: "2"), hasEnded: true)
    #expect(log.isComplete)
  }

  @Test func linesOfTextAreMessagesToo() {
    var log = AttemptLog()
    let answer = TaskInstancesLogResponse(content: .logLines(["a", "b"]))
    #expect(events(log.received(answer, hasEnded: true)) == ["a", "b"])
  }

  @Test func anExceptionIsAPartOfTheLine() throws {
    let text = """
      {"event": "Task failed", "level": "error", "error_detail":
        [{"exc_type": "ValueError", "exc_value": "no rows", "frames": []}]}
      """
    let message = try JSONDecoder().decode(StructuredLogMessage.self, from: Data(text.utf8))
    #expect(message.exception == "ValueError: no rows")
    #expect(
      "\(RunLogMessage(attempt: .init(taskID: "t", tryNumber: 1), message: message))"
        == "[t] ERROR Task failed: ValueError: no rows"
    )
  }

  @Test func aMessageIsALine() {
    let message = StructuredLogMessage(
      timestamp: DateTime(secondsSince1970: 0),
      event: "loaded",
      level: "info"
    )
    #expect(
      "\(RunLogMessage(attempt: .init(taskID: "load", mapIndex: 3, tryNumber: 2), message: message))"
        == "1970-01-01T00:00:00Z [load[3] try 2] INFO loaded"
    )
    #expect(
      "\(RunLogMessage(attempt: .init(taskID: "t", tryNumber: 1), message: .init(event: "e")))"
        == "[t] e"
    )
  }
}
