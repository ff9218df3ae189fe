import HTTPTypes
import LoopbackServer
import Logging
import Testing

@testable import APIClientRuntime

/// What is sent again, how often, and after which time.
@Suite struct RetryTests {
  /// Answers with one outcome after the other, the last one for ever, and counts.
  fileprivate struct Script: APITransport {
    enum Outcome: Sendable {
      case status(Int, HTTPFields = [:])
      case failure(any Error)
    }

    let outcomes: [Outcome]
    let count = Locked(0)

    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      let number = count.withLock { count in
        count += 1
        return count
      }
      switch outcomes[min(number, outcomes.count) - 1] {
      case .status(let code, let fields):
        return (
          HTTPResponse(status: .init(code: code), headerFields: fields),
          APIResponseBody(Array("[]".utf8))
        )
      case .failure(let error):
        throw error
      }
    }
  }

  /// A policy with the longest delays that does not wait.
  private func policy(
    _ delays: Locked<[Duration]>,
    random: Double = 1,
    now: Int64 = 0
  ) -> APIRetryPolicy {
    var policy = APIRetryPolicy.standard
    let start = ContinuousClock.now
    policy.circumstances = RetryCircumstances(
      now: { now },
      // Time stands still: it would fill the budget.
      instant: { start },
      random: { random },
      sleep: { delay in delays.withLock { $0.append(delay) } }
    )
    return policy
  }

  private struct Result {
    var error: APIError<Problem>?
    var sent: Int
    var delays: [Duration]
  }

  private func result(
    _ outcomes: [Script.Outcome],
    _ method: HTTPRequest.Method = .get,
    change: (inout APIConfiguration) -> Void = { _ in }
  ) async -> Result {
    let delays = Locked<[Duration]>([])
    let script = Script(outcomes: outcomes)
    var configuration = APIConfiguration(
      server: "http://h",
      transport: script,
      retries: policy(delays)
    )
    change(&configuration)
    let client = APIClient<Problem>(configuration: configuration)
    let error = await error { () async throws(APIError<Problem>) in
      try await client.send(APIRequest("test", method))
    }
    return Result(
      error: error,
      sent: script.count.withLock { $0 },
      delays: delays.withLock { $0 }
    )
  }

  @Test(arguments: [429, 502, 503, 504])
  func aStatusThatMayPassIsTriedAgain(status: Int) async {
    let result = await result([.status(status), .status(status), .status(200)])
    #expect(result.error == nil)
    #expect(result.sent == 3)
    #expect(result.delays == [.milliseconds(250), .milliseconds(500)])
  }

  @Test func theLastErrorSaysHowManyThereWere() async {
    let result = await result([.status(502), .status(503), .status(504), .status(200)])
    #expect(result.error?.status?.code == 504)
    #expect(result.error?.attempts == 3)
    #expect(
      result.error?.description == "test: the server answered 504 (after 3 attempts): []"
    )
  }

  @Test func anAnswerThatCannotBeDecodedSaysHowManyThereWere() async {
    let client = APIClient<Problem>(
      configuration: APIConfiguration(
        server: "http://h",
        transport: Script(outcomes: [.status(503), .status(503), .status(200)]),
        retries: policy(Locked([]))
      )
    )
    let error = await error { () async throws(APIError<Problem>) -> [String: Int] in
      try await client.send(APIRequest("test", .get))
    }
    #expect(error?.attempts == 3)
  }

  @Test(arguments: [400, 401, 404, 409, 500, 501])
  func anyOtherStatusIsTheAnswer(status: Int) async {
    let result = await result([.status(status), .status(200)])
    #expect(result.error?.status?.code == status)
    #expect(result.error?.attempts == 1)
    #expect(result.sent == 1)
  }

  @Test(arguments: [
    TransportError.Reason.unreachable, .connectTimedOut, .notProcessed, .interrupted,
  ])
  func aConnectionThatFailsIsTriedAgain(reason: TransportError.Reason) async {
    let result = await result([.failure(TransportError(reason, "no")), .status(200)])
    #expect(result.error == nil)
    #expect(result.sent == 2)
  }

  @Test(arguments: [TransportError.Reason.untrusted, .malformed, .other])
  func whatTimeDoesNotCureIsNot(reason: TransportError.Reason) async {
    let result = await result([.failure(TransportError(reason, "no")), .status(200)])
    #expect(result.sent == 1)
    #expect(result.error?.attempts == 1)
  }

  @Test(
    arguments: [
      (.get, 3), (.head, 3), (.options, 3), (.trace, 3), (.put, 3), (.delete, 3), (.post, 1),
      (.patch, 1), (.connect, 1),
    ] as [(HTTPRequest.Method, Int)]
  )
  func onlyIdempotentMethodsAre(method: HTTPRequest.Method, sent: Int) async {
    for outcome in [Script.Outcome.status(503), .failure(TransportError(.interrupted, "no"))] {
      #expect(await result([outcome], method).sent == sent)
    }
  }

  @Test(
    arguments: [
      .failure(TransportError(.unreachable, "no")),
      .failure(TransportError(.connectTimedOut, "no")),
      .failure(TransportError(.notProcessed, "no")), .status(429),
    ] as [Script.Outcome],
    [HTTPRequest.Method.post, .patch]
  )
  fileprivate func whatTheServerHasNotDoneIsSentAgain(
    outcome: Script.Outcome,
    method: HTTPRequest.Method
  ) async {
    #expect(await result([outcome, outcome, .status(200)], method).sent == 3)
    let result = await result([outcome], method)
    #expect(result.sent == 3)
    #expect(result.error?.attempts == 3)
    #expect(result.error?.mayHaveTakenEffect == false)
  }

  @Test func aDoubtOfAnEarlierAttemptStays() async {
    let result = await result([
      .failure(TransportError(.interrupted, "no")), .failure(TransportError(.unreachable, "no")),
    ])
    #expect(result.error?.attempts == 3)
    #expect(result.error?.mayHaveTakenEffect == true)
  }

  @Test func aKeyMakesARequestRepeatable() async {
    let keys = Locked<[String?]>([])
    struct KeyRecorder: APIInterceptor {
      let keys: Locked<[String?]>
      func intercept(_ request: InterceptedRequest, next: Next) async throws -> Response {
        keys.withLock { $0.append(request.head.headerFields[.init("Idempotency-Key")!]) }
        return try await next(request)
      }
    }
    let outcomes = [Script.Outcome.status(503), .failure(TransportError(.interrupted, "no"))]
    func change(_ configuration: inout APIConfiguration) {
      configuration.idempotencyKey = .automatic()
      configuration.interceptors = [KeyRecorder(keys: keys)]
    }
    for method in [HTTPRequest.Method.post, .patch] {
      #expect(await result(outcomes + [.status(200)], method, change: change).error == nil)
    }
    let used = keys.withLock { $0.compactMap(\.self) }
    #expect(used.count == 6)
    // One for each call, which its attempts share.
    #expect(Set(used.prefix(3)).count == 1)
    #expect(Set(used.suffix(3)).count == 1)
    #expect(Set(used).count == 2)
    // What is idempotent needs none.
    _ = await result([.status(200)], .put, change: change)
    #expect(keys.withLock { $0.last } == .some(nil))
    _ = await result([.status(200)], .post) {
      change(&$0)
      $0.idempotencyKey = .fixed("order-7")
    }
    #expect(keys.withLock { $0.last } == "order-7")
  }

  @Test func aBodyThatIsGoneIsNotSentAgain() async {
    struct ReadingTransport: APITransport {
      let reads: Bool
      let count = Locked(0)
      func send(
        _ request: HTTPRequest,
        body: APIRequestBody?,
        options: TransportOptions
      ) async throws -> (HTTPResponse, APIResponseBody) {
        count.withLock { $0 += 1 }
        guard let body, reads else { throw TransportError(.unreachable, "no") }
        for try await _ in body {}
        return (HTTPResponse(status: .serviceUnavailable), APIResponseBody([]))
      }
    }
    for (reads, sent) in [(true, 1), (false, 3)] {
      let transport = ReadingTransport(reads: reads)
      let client = APIClient<Problem>(
        configuration: .init(server: "http://h", transport: transport, retries: policy(.init([])))
      )
      var request = APIRequest("upload", .put)
      request.body(content: .pieces(AsyncStream { nil }), contentType: "text/plain")
      try? await client.send(request)
      #expect(transport.count.withLock { $0 } == sent)
    }
  }

  @Test func oneWordTurnsItOff() async {
    #expect(await result([.status(503)]) { $0.retries = .off }.sent == 1)
  }

  @Test func theDelayDoublesUpToALimitAndIsRandom() {
    var policy = policy(.init([]), random: 0.5)
    policy.maximumDelay = .seconds(1)
    #expect(
      (1...5).map { policy.delay(after: $0, nil) }
        == [
          .milliseconds(125), .milliseconds(250), .milliseconds(500), .milliseconds(500),
          .milliseconds(500),
        ]
    )
    policy.circumstances.random = { 0 }
    #expect(policy.delay(after: 60, nil) == .zero)
  }

  @Test func theServersOwnTimeIsKept() async {
    let now = "Sun, 06 Nov 1994 08:49:37 GMT"
    let fields: [(String, Duration)] = [
      ("7", .seconds(7)), ("0", .milliseconds(250)), ("soon", .milliseconds(250)),
      (now, .milliseconds(250)), ("Sun, 06 Nov 1994 08:49:47 GMT", .seconds(10)),
    ]
    for (value, delay) in fields {
      let delays = Locked<[Duration]>([])
      let policy = policy(delays, now: 784_111_777)
      let result = await result([.status(503, [.retryAfter: value]), .status(200)]) {
        $0.retries = policy
      }
      #expect(result.sent == 2)
      #expect(delays.withLock { $0 } == [delay])
    }
  }

  @Test func aServerThatAsksForTooMuchIsNotWaitedFor() async {
    for value in ["61", "99999999999999999999"] {
      let result = await result([.status(429, [.retryAfter: value]), .status(200)])
      #expect(result.sent == 1)
      #expect(result.error?.status?.code == 429)
    }
  }

  @Test func aDelayBeyondTheTimeoutIsNotBegun() async {
    let result = await result([.status(429, [.retryAfter: "5"]), .status(200)]) {
      $0.timeout = .seconds(5)
    }
    #expect(result.sent == 1)
    #expect(result.error?.status?.code == 429)
  }

  @Test func anOutageIsNotAmplified() async {
    let script = Script(outcomes: [.status(503)])
    let client = APIClient<Problem>(
      configuration: .init(server: "http://h", transport: script, retries: policy(.init([])))
    )
    for _ in 1...100 { try? await client.send(APIRequest("test", .get)) }
    // Each of the calls, and the ten retries of the budget.
    #expect(script.count.withLock { $0 } == 110)
  }

  @Test func callsThatSucceedFillTheBudget() async {
    let budget = RetryBudget()
    let now = ContinuousClock.now
    #expect((1...3).map { _ in budget.take(of: 2, at: now) } == [true, true, false])
    for _ in 1...9 { budget.refill() }
    #expect(!budget.take(of: 2, at: now))
    budget.refill()
    #expect(budget.take(of: 2, at: now))
    #expect(!budget.take(of: 0, at: now))
  }

  @Test func timeFillsTheBudget() async {
    let budget = RetryBudget()
    let start = ContinuousClock.now
    func taken(after seconds: Int, _ count: Int) -> Int {
      (1...count).count { _ in budget.take(of: 10, at: start + .seconds(seconds)) }
    }
    #expect(taken(after: 0, 20) == 10)
    // One each six seconds, whether it was asked for in between or not.
    #expect(taken(after: 5, 1) == 0)
    #expect(taken(after: 6, 2) == 1)
    #expect(taken(after: 18, 5) == 2)
    // And not more than there is room for.
    #expect(taken(after: 3600, 20) == 10)
    // A clock that goes back gives nothing.
    #expect(taken(after: 0, 1) == 0)
  }

  @Test func whoIsCancelledWaitsNoLonger() async throws {
    let script = Script(outcomes: [.status(503)])
    var policy = APIRetryPolicy.standard
    policy.delay = .seconds(30)
    policy.maximumDelay = .seconds(30)
    policy.circumstances.random = { 1 }
    let client = APIClient<Problem>(
      configuration: .init(server: "http://h", transport: script, retries: policy)
    )
    let task = Task { try await client.send(APIRequest("test", .get)) }
    while script.count.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    do {
      try await task.value
      Issue.record("no error")
    } catch {
      guard case .cancelled = (error as? APIError<Problem>)?.kind else {
        Issue.record(error)
        return
      }
    }
    #expect(script.count.withLock { $0 } == 1)
  }

  @Test func eachAttemptIsLogged() async {
    let lines = Locked<[String]>([])
    _ = await result([.status(503), .failure(TransportError(.interrupted, "gone")), .status(200)]) {
      $0.logger = Logger(label: "test") { _ in LinesHandler(lines: lines) }
    }
    let retries = lines.withLock { $0.filter { $0.hasPrefix("info") } }
    #expect(retries.count == 2)
    #expect(retries.first?.contains("attempt 1 of 3 failed: 503; the next in 0.25 seconds") == true)
    #expect(retries.last?.contains("attempt 2 of 3 failed") == true)
  }

  @Test func aServerThatIsDownForAMomentIsReached() async throws {
    let server = try LoopbackServer { _ in .hangUp }
    let script = Locked(0)
    let flaky = try LoopbackServer { _ in
      script.withLock { count in
        count += 1
        return count < 3 ? .hangUp : .json("[]")
      }
    }
    let delays = Locked<[Duration]>([])
    let api = PingAPI(configuration: .init(server: flaky.url, retries: policy(delays)))
    #expect(try await api.ping() == [])
    let post = await error { () async throws(APIError<Problem>) in
      try await api.configured { $0.server = server.url }.post([:])
    }
    #expect(post?.attempts == 1)
    #expect(server.received.count == 1)
  }
}
