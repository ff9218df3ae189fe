import AirflowV2
import HTTPTypes
import Testing

extension LiveV2Tests {
  /// The server's refusals, as typed errors with its own words in them.
  @Suite(.serialized) struct Errors {
    let api = Live.runs
    let dagID = "live_paused"

    private func trigger(
      _ dagID: String = "live_paused",
      _ body: TriggerDAGRunPostBody = .init(),
      as authentication: APIAuthentication = Live.administrator
    ) async -> APIError? {
      await Live.error { () async throws(APIError) in
        try await DAGRunApi(configuration: Live.configuration(as: authentication))
          .triggerDagRun(dagID: dagID, body: body)
      }
    }

    private func message(of error: APIError?) -> String {
      guard case .message(let text) = error?.body?.detail else {
        Issue.record("no message: \(String(describing: error))")
        return ""
      }
      return text
    }

    @Test func badRequest() async {
      let error = await trigger("live_parameters", .init(conf: ["count": 0]))
      #expect(error?.status == .badRequest)
      #expect(message(of: error).hasPrefix("Invalid input for param count"))
    }

    @Test func anIDThatIsNotAllowed() async {
      let error = await trigger(dagID, .init(dagRunID: "not allowed"))
      #expect(error?.status == .badRequest)
      #expect(message(of: error).contains("does not match"))
    }

    @Test func unauthorized() async {
      let error = await trigger(as: .none)
      #expect(error?.status == .unauthorized)
      #expect(message(of: error) == "Not authenticated")
    }

    @Test func forbidden() async throws {
      let error = await trigger(as: Live.viewer)
      #expect(error?.status == .forbidden)
      #expect(message(of: error) == "Forbidden")
      let runs = DAGRunApi(configuration: Live.configuration(as: Live.viewer))
      _ = try await runs.getDagRuns(dagID: dagID, options: .init(limit: 1))
    }

    @Test func notFound() async {
      let error = await trigger("none")
      #expect(error?.status == .notFound)
      #expect(message(of: error).hasSuffix("with dag_id: 'none' not found"))
    }

    @Test func conflict() async throws {
      let run = try await Live.trigger(dagID)
      let error = await trigger(dagID, .init(dagRunID: run.dagRunID))
      #expect(error?.status == .conflict)
      guard case .object(let detail) = error?.body?.detail else {
        Issue.record("no object: \(String(describing: error))")
        return
      }
      #expect(detail["reason"] == "Unique constraint violation")
    }

    @Test func aDateThatAnotherRunHas() async throws {
      let date = try DateTime("2019-03-04T05:06:07.89Z")
      let first = try await api.triggerDagRun(dagID: dagID, body: .init(logicalDate: date))
      let error = await trigger(dagID, .init(logicalDate: date))
      #expect(error?.status == .conflict)
      try await api.deleteDagRun(dagID: dagID, dagRunID: first.dagRunID)
    }

    @Test func unprocessableInParts() async throws {
      let error = try await trigger(
        dagID,
        .init(logicalDate: DateTime("2021-01-01T00:00:00"))  // no offset
      )
      #expect(error?.status == .unprocessableContent)
      guard case .validationErrors(let errors) = error?.body?.detail else {
        Issue.record("no parts: \(String(describing: error))")
        return
      }
      #expect(errors.map(\.type) == ["timezone_aware"])
      #expect(errors.map(\.loc) == [[.string("body"), .string("logical_date")]])
      #expect(errors.map(\.input) == ["2021-01-01T00:00:00"])
    }

    @Test func unprocessableInAWord() async {
      let error = await Live.error { () async throws(APIError) in
        try await api.getDagRuns(dagID: dagID, options: .init(state: [.init(rawValue: "odd")]))
      }
      #expect(error?.status == .unprocessableContent)
      #expect(message(of: error).hasPrefix("Invalid value for state"))
    }

    @Test(.enabled(if: !Live.isSince(minor: 1), "3.0 alone has no such path"))
    func aPathThatIsNotThere() async {
      let error = await Live.error { () async throws(APIError) in
        try await api.waitDagRunUntilFinished(dagID: dagID, dagRunID: "any", interval: 1)
      }
      #expect(error?.status == .notFound)
      #expect(error?.body == nil)
      #expect(error?.response?.text == #"{"error":"API route not found"}"#)
    }

    /// Airflow before 3.3 fails where it is told of a run and of dates.
    @Test(.enabled(if: !Live.isSince(minor: 3), "3.3 refuses it in words"))
    func theServerFails() async throws {
      let run = try await Live.trigger(dagID)
      let date = try DateTime("2020-01-01T00:00:00Z")
      let error = await Live.error { () async throws(APIError) in
        try await Live.tasks.clearTaskInstances(
          dagID: dagID,
          body: .init(startDate: date, dagRunID: run.dagRunID)
        )
      }
      #expect(error?.status == .internalServerError)
      #expect(error?.body == nil)
      #expect(error?.response?.text == "Internal Server Error")
      // The server closes the connection now, without having said so. The next request must not find
      // it while it is being closed.
      try await Task.sleep(for: .milliseconds(200))
    }
  }
}
