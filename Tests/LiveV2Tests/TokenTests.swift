import AirflowV2Runs
import HTTPTypes
import Testing

extension LiveV2Tests {
  /// Who calls: tokens that are asked for, that have ended, and that are none.
  @Suite(.serialized) struct Tokens {
    private let name = Live.variable("AIRFLOW_USERNAME")
    private let password = Live.variable("AIRFLOW_PASSWORD")

    @Test func aNameAndAPasswordAreAToken() async throws {
      let token = try await Live.tokens.createToken(body: .init(username: name, password: password))
      let runs = DAGRunApi(configuration: Live.configuration(as: .bearer(token.accessToken)))
      _ = try await runs.getDagRuns(dagID: "live_runs", options: .init(limit: 1))
    }

    @Test func aWrongPasswordIsUnauthorized() async {
      let error = await Live.error { () async throws(APIError) in
        try await Live.tokens.createToken(body: .init(username: name, password: "wrong"))
      }
      #expect(error?.status == .unauthorized)
      #expect(error?.body?.detail == .message("Invalid credentials"))
    }

    @Test func anEmptyPasswordIsABadRequest() async {
      let error = await Live.error { () async throws(APIError) in
        try await Live.tokens.createToken(body: .init(username: name, password: ""))
      }
      #expect(error?.status == .badRequest)
      #expect(error?.body?.detail == .message("Username and password must be provided"))
    }

    @Test func whatIsRefused() async {
      let refused: [(APIAuthentication, HTTPResponse.Status, String)] = [
        (.none, .unauthorized, "Not authenticated"),
        (.basic(username: name, password: password), .unauthorized, "Not authenticated"),
        (.bearer(Live.expiredToken), .unauthorized, "Token Expired"),
        // What another server has signed is no reason to log in again.
        (.bearer("none.of.these"), .forbidden, "Invalid JWT token"),
      ]
      for (authentication, status, message) in refused {
        let runs = DAGRunApi(configuration: Live.configuration(as: .none)).configured {
          $0.authentication = authentication
        }
        let error = await Live.error { () async throws(APIError) in
          try await runs.getDagRuns(dagID: "live_runs")
        }
        #expect(error?.status == status)
        #expect(error?.body?.detail == .message(message))
      }
    }

    @Test func manyCallsAskForATokenOnceAndAgainWhenItHasExpired() async throws {
      let asked = Counter()
      let authentication = APIAuthentication.bearer {
        if await asked.next() == 1 { return Live.expiredToken }
        return try await Live.tokens.createToken(body: .init(username: name, password: password))
          .accessToken
      }
      let runs = DAGRunApi(configuration: Live.configuration(as: authentication))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<Live.callsAtOnce {
          group.addTask {
            _ = try await runs.getDagRuns(dagID: "live_runs", options: .init(limit: 1))
          }
        }
        try await group.waitForAll()
      }
      #expect(await asked.count == 2)
    }

    /// Counts the logins, and makes them at the path whose tokens live for two seconds here.
    private struct ShortLived: APITransport {
      let logins: Counter

      func send(
        _ request: HTTPRequest,
        body: APIRequestBody?,
        options: TransportOptions
      ) async throws -> (HTTPResponse, APIResponseBody) {
        var request = request
        if request.path == "/auth/token" {
          _ = await logins.next()
          request.path = "/auth/token/cli"
        }
        return try await DefaultAPITransport.shared.send(request, body: body, options: options)
      }
    }

    @Test func manyCallsLogInOnceAndAgainWhenTheTokenHasEnded() async throws {
      let logins = Counter()
      let login = APIAuthentication.airflow(username: name, password: password)
      let runs = DAGRunApi(configuration: Live.configuration(as: login)).configured {
        $0.transport = ShortLived(logins: logins)
      }
      for round in 1...3 {
        if round > 1 { try await Task.sleep(for: .milliseconds(3100)) }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<Live.callsAtOnce {
            group.addTask {
              _ = try await runs.getDagRuns(dagID: "live_runs", options: .init(limit: 1))
            }
          }
          try await group.waitForAll()
        }
        #expect(await logins.count == round)
      }
    }
  }
}
