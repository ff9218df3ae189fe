import HTTPTypes
import AirflowV1
import Testing

extension LiveTests {
  /// The server's refusals, as typed errors with its own words in them.
  @Suite(.serialized) struct Errors {
    let api = Live.api
    let dagID = "live_paused"

    private func expect(
      _ status: HTTPResponse.Status,
      of call: () async throws(APIError) -> DAGRun,
      sourceLocation: SourceLocation = #_sourceLocation
    ) async {
      let error = await Live.error(of: call)
      #expect(error?.status == status, sourceLocation: sourceLocation)
      #expect(error?.body?.status == Double(status.code), sourceLocation: sourceLocation)
      #expect(error?.body?.title.isEmpty == false, sourceLocation: sourceLocation)
      #expect(
        error?.response?.headerFields[.contentType] == "application/problem+json",
        sourceLocation: sourceLocation
      )
    }

    @Test func badRequest() async throws {
      let date = try DateTime("2021-01-01T00:00:00")
      await expect(.badRequest) { () async throws(APIError) in
        // Naive dates are refused; so is an end of the interval without its beginning.
        try await api.postDagRun(
          dagID: dagID,
          dagRun: DAGRun(logicalDate: date)
        )
      }
    }

    @Test func unauthorized() async throws {
      for authentication in [.none, APIAuthentication.basic(username: "admin", password: "wrong")] {
        await expect(.unauthorized) { () async throws(APIError) in
          try await Live.api(as: authentication).getDagRun(dagID: dagID, dagRunID: "any")
        }
      }
    }

    @Test func forbidden() async throws {
      await expect(.forbidden) { () async throws(APIError) in
        try await Live.api(as: Live.viewer).postDagRun(dagID: dagID, dagRun: DAGRun())
      }
    }

    @Test func notFound() async throws {
      await expect(.notFound) { () async throws(APIError) in
        try await api.getDagRun(dagID: dagID, dagRunID: "no such run")
      }
    }

    @Test func conflict() async throws {
      let id = Live.runID("twice")
      _ = try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      await expect(.conflict) { () async throws(APIError) in
        try await api.postDagRun(dagID: dagID, dagRun: DAGRun(dagRunID: id))
      }
    }
  }
}
