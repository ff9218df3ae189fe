import AirflowRuns
import Testing

@testable import struct AirflowRunsCore.TriggerStateMachine

/// Every way that triggering a run can take, without a server.
@Suite struct TriggerStateMachineTests {
  /// What is told to the machine.
  enum Outcome: Sendable {
    case run(String = "r", date: DateTime? = nil)
    case status(Int, HTTPFields = [:])
    case failure(APIError.Kind, attempts: Int = 1)

    var result: Result<DAGRun, APIError> {
      switch self {
      case .run(let id, let date):
        .success(DAGRun(dagRunID: id, logicalDate: date))
      case .status(let code, let fields):
        .failure(
          APIError(
            operationID: "o",
            kind: .status(.init(code: code)),
            response: APIResponse(status: .init(code: code), headerFields: fields)
          )
        )
      case .failure(let kind, let attempts):
        .failure(APIError(operationID: "o", kind: kind, attempts: attempts))
      }
    }

    static let refused = failure(.transport(TransportError(.unreachable, "no")))
    static let broken = failure(.transport(TransportError(.interrupted, "no")))
    static let lost = failure(.timedOut(.seconds(1)))
  }

  private struct Course {
    var steps: [String] = []
    var delays: [Duration] = []
    var run: DAGRun?
    var error: RunError?
  }

  /// Plays the outcomes to a machine, those of requests and those of questions, and writes down what
  /// it wants.
  private func course(
    posts: [Outcome],
    questions: [Outcome] = [],
    isOwnID: Bool = true,
    date: DateTime? = nil,
    change: (inout APIRetryPolicy) -> Void = { _ in }
  ) -> Course {
    var policy = APIRetryPolicy.standard
    policy.circumstances = TestTime().circumstances
    change(&policy)
    var machine = TriggerStateMachine<DAGRunApi>(
      key: RunKey(dagID: "etl", dagRunID: "r"),
      chosenDate: date,
      isOwnID: isOwnID,
      policy: policy
    )
    var posts = posts[...]
    var questions = questions[...]
    var course = Course()
    var action = machine.proceed()
    while true {
      switch action {
      case .send:
        course.steps.append("send")
        guard let outcome = posts.popFirst() else { return overrun(course) }
        action = machine.sent(outcome.result)
      case .ask(let failure):
        course.steps.append("ask")
        guard let outcome = questions.popFirst() else { return overrun(course) }
        action = machine.asked(after: failure, outcome.result)
      case .wait(let delay, let step):
        course.steps.append("wait")
        course.delays.append(delay)
        action = machine.proceed(to: step)
      case .succeed(let run):
        course.run = run
        #expect(posts.isEmpty && questions.isEmpty)
        return course
      case .fail(let error):
        course.error = error
        #expect(error.dagID == "etl" && error.dagRunID == "r")
        #expect(posts.isEmpty && questions.isEmpty)
        return course
      }
    }
  }

  private func overrun(_ course: Course) -> Course {
    Issue.record("the machine goes on: \(course.steps)")
    return course
  }

  static let doubts: [Outcome] = [
    .broken, .lost, .status(502), .status(503), .status(504),
    .failure(.transport(TransportError(.connectTimedOut, "no")), attempts: 2),
  ]

  static let doubtsThatStay: [Outcome] = [
    .status(500), .status(302), .run("another"),
    .failure(APIError(operationID: "o", undecodable: "$", "no").kind),
    .failure(.bodyTooLarge(limit: 1)),
    .failure(.transport(TransportError(.malformed, "no"))),
    .failure(.transport(TransportError(.other, "no"))),
    .failure(.untrustedServer(TransportError(.other, "no"))),
  ]

  @Test func oneRequestIsEnough() {
    let course = course(posts: [.run()])
    #expect(course.steps == ["send"])
    #expect(course.run?.dagRunID == "r")
  }

  @Test(arguments: doubts + doubtsThatStay)
  func aRunThatIsThereAfterADoubtIsTheResult(doubt: Outcome) {
    let course = course(posts: [doubt], questions: [.run()])
    #expect(course.steps == ["send", "wait", "ask"])
    #expect(course.delays == [.milliseconds(250)])
    #expect(course.run?.dagRunID == "r")
  }

  @Test(arguments: doubts)
  func aRunThatIsNotThereIsTriggeredAgain(doubt: Outcome) {
    let course = course(posts: [doubt, .run()], questions: [.status(404)])
    #expect(course.steps == ["send", "wait", "ask", "send"])
    #expect(course.run?.dagRunID == "r")
  }

  @Test(arguments: doubtsThatStay)
  func whatTimeDoesNotCureIsNotTriedAgain(doubt: Outcome) {
    let course = course(posts: [doubt], questions: [.status(404)])
    #expect(course.steps == ["send", "wait", "ask"])
    #expect(course.error?.kind.name == "uncertain")
    #expect(course.error?.kind.statuses.last == 404)
  }

  @Test(arguments: doubts)
  func thereAreNoMoreAttemptsThanThePolicySays(doubt: Outcome) {
    let course = course(
      posts: [doubt, doubt, doubt],
      questions: [.status(404), .status(404), .status(404)]
    )
    #expect(
      course.steps == ["send", "wait", "ask", "send", "wait", "ask", "send", "wait", "ask"]
    )
    #expect(course.delays == [.milliseconds(250), .milliseconds(500), .seconds(1)])
    #expect(course.error?.kind.name == "uncertain")
  }

  @Test func theLastQuestionCanStillFindTheRun() {
    let course = course(posts: [.lost], questions: [.run()]) { $0.maximumAttempts = 1 }
    #expect(course.run != nil)
  }

  @Test(arguments: [
    Outcome.status(401), .status(403), .status(503), .lost, .broken, .run("another"),
  ])
  func aQuestionWithoutAnAnswerLeavesTheDoubt(question: Outcome) {
    let course = course(posts: [.lost], questions: [question])
    #expect(course.steps == ["send", "wait", "ask"])
    guard case .uncertain(let failure, let lookup?) = course.error?.kind else {
      Issue.record("\(course)")
      return
    }
    #expect(failure.description == "o: no response within 1.0 seconds")
    #expect(lookup.mayHaveTakenEffect || lookup.status?.kind == .clientError)
  }

  @Test(arguments: [400, 401, 403, 404, 405, 422])
  func aRefusalIsTheEnd(status: Int) {
    let course = course(posts: [.status(status)])
    #expect(course.steps == ["send"])
    #expect(course.error?.kind.name == "notTriggered")
    #expect(course.error?.kind.statuses == [status])
  }

  @Test func whatWasNotSentIsTheEnd() {
    for kind in [APIError.Kind.invalidRequest("no"), .authentication(TransportError(.other, "no"))]
    {
      let course = course(posts: [.failure(kind, attempts: 0)])
      #expect(course.steps == ["send"])
      #expect(course.error?.kind.name == "notTriggered")
    }
  }

  @Test(arguments: [
    Outcome.refused, .failure(.transport(TransportError(.connectTimedOut, "no"))), .status(429),
  ])
  func whatDidNothingIsTriedAgainWithoutAQuestion(outcome: Outcome) {
    let course = course(posts: [outcome, outcome, .run()])
    #expect(course.steps == ["send", "wait", "send", "wait", "send"])
    #expect(course.run != nil)
    let inVain = self.course(posts: [outcome, outcome, outcome])
    #expect(inVain.steps == ["send", "wait", "send", "wait", "send"])
    #expect(inVain.error?.kind.name == "notTriggered")
  }

  @Test func aCertificateThatIsNotTrustedIsTheEnd() {
    let course = course(posts: [.failure(.transport(TransportError(.untrusted, "no")))])
    #expect(course.steps == ["send"])
    #expect(course.error?.kind.name == "notTriggered")
  }

  @Test func aRefusalAfterADoubtDoesNotSettleIt() {
    let course = course(posts: [.lost, .status(401)], questions: [.status(404)])
    #expect(course.error?.kind.name == "uncertain")
    #expect(course.error?.kind.statuses == [401, 404])
  }

  @Test func aFirstConflictOverTheCallersIDIsOne() {
    let course = course(posts: [.status(409)], isOwnID: false)
    #expect(course.steps == ["send"])
    #expect(course.error?.kind.name == "notTriggered")
    #expect(course.error?.kind.statuses == [409])
  }

  @Test func aConflictAfterWhatDidNothingIsOne() {
    let course = course(posts: [.refused, .status(409)], isOwnID: false)
    #expect(course.steps == ["send", "wait", "send"])
    #expect(course.error?.kind.name == "notTriggered")
  }

  @Test(arguments: [true, false])
  func aConflictAfterADoubtMayBeWithTheRunItself(isOwnID: Bool) {
    let course = course(
      posts: [.lost, .status(409)],
      questions: [.status(404), .run()],
      isOwnID: isOwnID
    )
    #expect(course.steps == ["send", "wait", "ask", "send", "ask"])
    #expect(course.run?.dagRunID == "r")
  }

  @Test(arguments: [true, false])
  func aConflictAfterADoubtMayBeWithAnotherRunsDate(isOwnID: Bool) {
    let course = course(
      posts: [.lost, .status(409)],
      questions: [.status(404), .status(404)],
      isOwnID: isOwnID
    )
    #expect(course.steps == ["send", "wait", "ask", "send", "ask"])
    #expect(course.error?.kind.name == "notTriggered")
    #expect(course.error?.kind.statuses == [409])
  }

  @Test func aFirstConflictOverAnIDOfOnesOwnIsAskedAbout() {
    let found = course(posts: [.status(409)], questions: [.run()])
    #expect(found.steps == ["send", "ask"])
    #expect(found.run != nil)
    let other = course(posts: [.status(409)], questions: [.status(404)])
    #expect(other.error?.kind.name == "notTriggered")
  }

  @Test func aRunOfAnotherDateIsNotTheCallers() throws {
    let date = try DateTime("2026-11-21T07:04:12.123456789Z")
    let kept = try DateTime("2026-11-21T07:04:12.123456Z")
    let same = course(
      posts: [.lost],
      questions: [.run("r", date: kept)],
      isOwnID: false,
      date: date
    )
    #expect(same.run != nil)
    let other = course(
      posts: [.lost],
      questions: [.run("r", date: kept - .seconds(1))],
      isOwnID: false,
      date: date
    )
    #expect(other.error?.kind.name == "notTriggered")
    #expect(other.error?.lastRun?.dagRunID == "r")
    #expect(other.error?.description.contains("another run has this ID") == true)
  }

  @Test func aServerCanAskForTime() {
    let course = course(
      posts: [.status(503, [.retryAfter: "7"]), .run()],
      questions: [.status(404)]
    )
    #expect(course.delays == [.seconds(7)])
  }

  @Test func aServerThatAsksForTooMuchTimeIsLeftAlone() {
    let doubt = course(posts: [.status(503, [.retryAfter: "61"])])
    #expect(doubt.steps == ["send"])
    #expect(doubt.error?.kind.name == "uncertain")
    #expect(doubt.error?.kind.statuses == [503, nil])
    let refusal = course(posts: [.status(429, [.retryAfter: "61"])])
    #expect(refusal.error?.kind.name == "notTriggered")
  }

  @Test func cancellationIsTheEnd() {
    let sending = course(posts: [.failure(.cancelled)])
    #expect(sending.steps == ["send"])
    #expect(sending.error?.kind.name == "cancelled")
    let asking = course(posts: [.lost], questions: [.failure(.cancelled)])
    #expect(asking.error?.kind.name == "cancelled")
    let machine = TriggerStateMachine<DAGRunApi>(
      key: RunKey(dagID: "etl", dagRunID: "r"),
      chosenDate: nil,
      isOwnID: true,
      policy: .standard
    )
    guard case .fail(let error) = machine.cancelled() else {
      Issue.record("not cancelled")
      return
    }
    #expect(error.kind.name == "cancelled")
  }
}
