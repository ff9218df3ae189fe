import Testing

@testable import APIClientRuntime

@Suite(.timeLimit(.minutes(5)))
struct DeadlineQueueTests {
  private let order = LockedState<[String]>([])

  @Test func actsInTheOrderOfTheDeadlines() async throws {
    let queue = DeadlineQueue()
    await withCheckedContinuation { continuation in
      _ = queue.add(after: .seconds(3)) {
        order.withLock { $0.append("late") }
        continuation.resume()
      }
      // Nearer than what the timer was set for.
      _ = queue.add(after: .milliseconds(20)) { order.withLock { $0.append("early") } }
      _ = queue.add(after: .milliseconds(1500)) { order.withLock { $0.append("between") } }
    }
    #expect(order.withLock { $0 } == ["early", "between", "late"])
  }

  @Test func doesNotActWhatWasTakenBack() async throws {
    let queue = DeadlineQueue()
    await withCheckedContinuation { continuation in
      let entry = queue.add(after: .seconds(2)) { order.withLock { $0.append("removed") } }
      queue.remove(entry)
      _ = queue.add(after: .seconds(3)) { continuation.resume() }
    }
    #expect(order.withLock { $0 }.isEmpty)
  }

  @Test func actsAtOnceWhenNoTimeIsLeft() async throws {
    await withCheckedContinuation { continuation in
      _ = DeadlineQueue().add(after: .seconds(-1)) { continuation.resume() }
    }
  }

  /// A call must not be kept until its time would have been over.
  @Test func keepsNothingOfWhatWasTakenBack() {
    final class Held: Sendable {}
    let queue = DeadlineQueue()
    var held: Held? = Held()
    weak let weakly = held
    let entry = queue.add(after: .seconds(3600)) { [held] in _ = held }
    held = nil
    #expect(weakly != nil)
    queue.remove(entry)
    #expect(weakly == nil)
  }
}

@Suite(.timeLimit(.minutes(5)))
struct TimeoutTests {
  @Test func givesWhatTheOperationGives() async throws {
    #expect(try await withTimeout(.seconds(60)) { 1 } == 1)
    #expect(
      try await withTimeout(.seconds(60)) {
        try await Task.sleep(for: .milliseconds(1))
        return 2
      } == 2
    )
    #expect(try await withTimeout(nil) { 3 } == 3)
  }

  @Test func throwsWhatTheOperationThrows() async {
    await #expect(throws: BodyLimitError.self) {
      try await withTimeout(.seconds(60)) { throw BodyLimitError(limit: 1) }
    }
  }

  @Test func cancelsTheOperationAndAwaitsIt() async {
    let hasEnded = LockedState(false)
    await #expect(throws: TimeoutError.self) {
      try await withTimeout(.milliseconds(20)) {
        defer { hasEnded.withLock { $0 = true } }
        try await Task.sleep(for: .seconds(3600))
      }
    }
    #expect(hasEnded.withLock { $0 })
  }

  /// What comes too late has not come: the caller was promised an end in time.
  @Test func throwsEvenIfTheOperationTakesNoNoticeAndSucceeds() async {
    await #expect(throws: TimeoutError.self) {
      try await withTimeout(.milliseconds(20)) {
        try? await Task.sleep(for: .milliseconds(300))
        try? await Task.sleep(for: .seconds(3600))
        return await Task.detached { try? await Task.sleep(for: .milliseconds(100)) }.value
      }
    }
  }

  @Test func endsWithTheTaskThatWaits() async {
    let task = Task {
      try await withTimeout(.seconds(3600)) { try await Task.sleep(for: .seconds(3600)) }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @TaskLocal static var value = 0

  @Test func keepsTheValuesOfTheTask() async throws {
    let seen = try await Self.$value.withValue(7) {
      try await withTimeout(.seconds(60)) { Self.value }
    }
    #expect(seen == 7)
  }
}
