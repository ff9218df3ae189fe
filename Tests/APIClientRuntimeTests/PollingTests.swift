import LoopbackServer
import Testing

@testable import APIClientRuntime

/// Calls that are made again until one has the last value.
@Suite struct PollingTests {
  /// Nobody waits; every random number is the same.
  private struct Time: Sendable {
    let start = ContinuousClock.now
    let delays = Locked<[Duration]>([])

    func schedule(random: Double = 1, _ schedule: PollingSchedule = .standard) -> PollingSchedule {
      var schedule = schedule
      schedule.circumstances = RetryCircumstances(
        now: { 0 },
        instant: { start + delays.withLock { $0.reduce(.zero, +) } },
        random: { random },
        sleep: { delay in delays.withLock { $0.append(delay) } }
      )
      return schedule
    }
  }

  private enum Outcome: Sendable {
    case value(Int)
    case failure(any Error)
  }

  private static func failure(
    _ status: Int,
    _ fields: HTTPFields = [:]
  ) -> Outcome {
    .failure(
      APIError<Problem>(
        operationID: "o",
        kind: .status(.init(code: status)),
        response: APIResponse(status: .init(code: status), headerFields: fields)
      )
    )
  }

  private struct Course {
    var values: [Int] = []
    var delays: [Duration] = []
    var error: (any Error)?
  }

  /// Polls until the value 0, with one outcome after the other, the last for ever.
  private func course(
    _ outcomes: [Outcome],
    timeout: Duration? = nil,
    random: Double = 1,
    _ schedule: PollingSchedule = .standard
  ) async -> Course {
    let time = Time()
    let count = Locked(0)
    let polling = PolledValues(
      schedule: time.schedule(random: random, schedule),
      timeout: timeout,
      until: { $0 == 0 },
      {
        let number = count.withLock { count in
          count += 1
          return count
        }
        switch outcomes[min(number, outcomes.count) - 1] {
        case .value(let value): return value
        case .failure(let error): throw error
        }
      }
    )
    var course = Course()
    do {
      for try await value in polling { course.values.append(value) }
    } catch {
      course.error = error
    }
    course.delays = time.delays.withLock { $0 }
    return course
  }

  @Test func theFirstCallIsMadeAtOnce() async {
    let course = await course([.value(0)])
    #expect(course.values == [0])
    #expect(course.delays.isEmpty)
  }

  @Test func theTimeBetweenCallsDoublesUpToALimit() async {
    let course = await course((0...7).reversed().map { .value($0) })
    #expect(course.values == [7, 6, 5, 4, 3, 2, 1, 0])
    #expect(course.delays == [1, 2, 4, 8, 16, 30, 30].map { .seconds($0) })
  }

  @Test func chanceLeavesAtLeastTheHalf() async {
    let course = await course([.value(2), .value(1), .value(0)], random: 0)
    #expect(course.delays == [.milliseconds(500), .seconds(1)])
  }

  @Test func timeCanRunOut() async {
    let course = await course([.value(1)], timeout: .seconds(5))
    #expect(course.values == [1, 1, 1, 1])
    #expect(course.delays == [.seconds(1), .seconds(2), .seconds(2)])
    #expect(course.error as? PollingTimeoutError == PollingTimeoutError(limit: .seconds(5)))
  }

  @Test func theLastCallIsAtTheVeryEnd() async {
    let course = await course([.value(1), .value(1), .value(0)], timeout: .seconds(2))
    #expect(course.values == [1, 1, 0])
    #expect(course.delays == [.seconds(1), .seconds(1)])
    #expect(course.error == nil)
  }

  @Test func noTimeIsOneCall() async {
    let course = await course([.value(1)], timeout: .zero)
    #expect(course.values == [1])
    #expect(course.error is PollingTimeoutError)
  }

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func aFailureThatMayPassIsTolerated(status: Int) async {
    let failure = Self.failure(status)
    let course = await course([failure, .value(1), failure, failure, .value(0)])
    #expect(course.values == [1, 0])
    #expect(course.delays == [1, 2, 4, 8].map { .seconds($0) })
    #expect(course.error == nil)
  }

  @Test(arguments: [400, 401, 403, 404, 409, 501, 302])
  func anyOtherFailureIsTheEnd(status: Int) async {
    let course = await course([.value(1), Self.failure(status), .value(0)])
    #expect(course.values == [1])
    #expect((course.error as? APIError<Problem>)?.status?.code == status)
  }

  @Test func anErrorThatIsNoCallsIsTheEnd() async {
    let course = await course([.failure(TransportError(.interrupted, "no")), .value(0)])
    #expect(course.values.isEmpty)
    #expect(course.error is TransportError)
  }

  @Test func failuresAreToleratedForATimeAlone() async {
    let course = await course([.value(1), Self.failure(503)])
    #expect(course.values == [1])
    // The first failure is a second after the value; the last at least five minutes after the first.
    #expect(course.delays.dropFirst().dropLast().reduce(.zero, +) < .seconds(300))
    #expect(course.delays.dropFirst().reduce(.zero, +) >= .seconds(300))
    #expect((course.error as? APIError<Problem>)?.status == .serviceUnavailable)
  }

  @Test func aValueBetweenFailuresBeginsTheTimeAnew() async {
    let failure = Self.failure(503)
    let schedule = PollingSchedule(
      interval: .seconds(30),
      maximumInterval: .seconds(30),
      failureTolerance: .seconds(60)
    )
    let outcomes = (1...20).flatMap { [failure, failure, .value($0)] } + [.value(0)]
    #expect(await course(outcomes, schedule).error == nil)
  }

  @Test func noToleranceIsNone() async {
    let course = await course([Self.failure(503), .value(0)], .init(failureTolerance: .zero))
    #expect(course.values.isEmpty)
    #expect(course.delays.isEmpty)
  }

  @Test func aServerCanAskForTime() async {
    let course = await course([Self.failure(503, [.retryAfter: "120"]), .value(0)])
    #expect(course.delays == [.seconds(120)])
    let limited = await self.course(
      [Self.failure(503, [.retryAfter: "120"]), .value(0)],
      timeout: .seconds(60)
    )
    #expect(limited.delays == [.seconds(60)])
  }

  @Test func aServerCannotAskForMoreTimeThanIsTolerated() async {
    let course = await course([Self.failure(503, [.retryAfter: "86400"]), .value(0)])
    #expect(course.values == [0])
    #expect(course.delays == [.seconds(300)])
  }

  @Test func aSilentServerDoesNotOutlastTheTime() async {
    let polling = PolledValues<Int>(timeout: .milliseconds(20), until: { _ in true }) {
      try await Task.sleep(for: .seconds(3600))
      return 1
    }
    // What an interval of a second leaves of the hour.
    await #expect(throws: PollingTimeoutError(limit: .milliseconds(20))) {
      for try await _ in polling {}
    }
  }

  @Test func afterItsEndThereIsNoMore() async throws {
    var values = PolledValues(until: { _ in true }, { 1 }).makeAsyncIterator()
    #expect(try await values.next() == 1)
    #expect(try await values.next() == nil)
    var errors = PolledValues<Int>(until: { _ in true }, { throw CancellationError() })
      .makeAsyncIterator()
    await #expect(throws: CancellationError.self) { try await errors.next() }
    #expect(try await errors.next() == nil)
  }

  @Test func cancellationStopsTheTimeBetween() async throws {
    let isWaiting = Locked(false)
    var schedule = PollingSchedule.standard
    schedule.circumstances.sleep = { _ in
      isWaiting.withLock { $0 = true }
      try await Task.sleep(for: .seconds(3600))
    }
    let polling = PolledValues(schedule: schedule, until: { $0 == 0 }, { 1 })
    let task = Task {
      for try await _ in polling {}
    }
    while !isWaiting.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
