import AirflowV2
import Testing

@testable import AirflowV2Runs

/// Every way that clearing a run can take, without a server.
@Suite struct RerunStateMachineTests {
  private func run(_ state: DagRunState, queued: Int64) -> DAGRunResponse {
    DAGRunResponse(
      dagRunID: "r",
      dagID: "etl",
      queuedAt: DateTime(secondsSince1970: queued),
      runAfter: DateTime(secondsSince1970: 0),
      runType: .manual,
      state: state,
      dagVersions: []
    )
  }

  private func failure(_ kind: APIError.Kind) -> APIError {
    APIError(operationID: "o", kind: kind, response: nil)
  }

  private func status(_ code: Int) -> APIError {
    APIError(
      operationID: "o",
      kind: .status(.init(code: code)),
      response: APIResponse(status: .init(code: code), headerFields: [:])
    )
  }

  /// What the machine wants after outcomes, those of requests and those of questions.
  private func steps(
    _ clears: [Result<DAGRunResponse, APIError>],
    asking answers: [Result<DAGRunResponse, APIError>] = []
  ) -> [String] {
    var machine = RerunStateMachine(before: run(.failed, queued: 1), policy: .standard)
    var (clears, answers, steps) = (clears, answers, [String]())
    var action = machine.proceed()
    while true {
      switch action {
      case .clear:
        steps.append("clear")
        action = machine.cleared(clears.removeFirst())
      case .wait(_, let step):
        action = machine.proceed(to: step)
      case .ask(let failure):
        steps.append("ask")
        action = machine.asked(after: failure, answers.removeFirst())
      case .succeed(let run):
        return steps + ["\(run.state)"]
      case .fail(let kind):
        switch kind {
        case .notTriggered: return steps + ["notTriggered"]
        case .uncertain(_, let lookup): return steps + ["uncertain \(lookup?.status?.code ?? 0)"]
        case .cancelled: return steps + ["cancelled"]
        case .unreadable, .timedOut: return steps + ["?"]
        }
      }
    }
  }

  private var lost: APIError { failure(.timedOut(.seconds(1))) }
  private var refused: APIError { failure(.transport(TransportError(.unreachable, "no"))) }

  @Test func anAnswerIsTheEnd() {
    #expect(steps([.success(run(.queued, queued: 2))]) == ["clear", "queued"])
    #expect(steps([.failure(status(404))]) == ["clear", "notTriggered"])
    #expect(steps([.failure(failure(.cancelled))]) == ["clear", "cancelled"])
  }

  @Test func whatWasNotSentIsSentAgain() {
    #expect(
      steps([.failure(refused), .failure(status(429)), .success(run(.queued, queued: 2))])
        == ["clear", "clear", "clear", "queued"]
    )
    #expect(
      steps([.failure(refused), .failure(refused), .failure(refused)])
        == ["clear", "clear", "clear", "notTriggered"]
    )
  }

  @Test func whatIsInDoubtIsLookedAt() {
    #expect(
      steps([.failure(lost)], asking: [.success(run(.running, queued: 2))]) == [
        "clear", "ask", "running",
      ]
    )
    // It has failed again meanwhile, but was queued anew.
    #expect(
      steps([.failure(lost)], asking: [.success(run(.failed, queued: 2))]) == [
        "clear", "ask", "failed",
      ]
    )
    #expect(
      steps(
        [.failure(lost), .success(run(.queued, queued: 2))],
        asking: [.success(run(.failed, queued: 1))]
      ) == ["clear", "ask", "clear", "queued"]
    )
    let same = Result<DAGRunResponse, APIError>.success(run(.failed, queued: 1))
    #expect(
      steps([.failure(lost), .failure(lost), .failure(lost)], asking: [same, same, same])
        == ["clear", "ask", "clear", "ask", "clear", "ask", "uncertain 0"]
    )
    #expect(
      steps([.failure(lost)], asking: [.failure(status(503))]) == ["clear", "ask", "uncertain 503"]
    )
    #expect(
      steps([.failure(lost)], asking: [.failure(failure(.cancelled))]) == [
        "clear", "ask", "cancelled",
      ]
    )
  }
}
