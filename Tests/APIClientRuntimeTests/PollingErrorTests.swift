import HTTPTypes
import APIClientRuntime
import Testing

/// What an error says of its call: whether it may have worked, and whether it may work later.
@Suite struct PollingErrorTests {
  struct Row: Sendable {
    var kind: APIError<Problem>.Kind
    var attempts = 1
    var mayHaveTakenEffect: Bool
    var isTransient: Bool
  }

  private static func transport(_ reason: TransportError.Reason) -> APIError<Problem>.Kind {
    .transport(TransportError(reason, "no"))
  }

  static let rows: [Row] = [
    Row(kind: .invalidRequest("no"), attempts: 0, mayHaveTakenEffect: false, isTransient: false),
    Row(
      kind: .authentication(TransportError(.other, "no")),
      attempts: 0,
      mayHaveTakenEffect: false,
      isTransient: false
    ),
    Row(
      kind: .authentication(TransportError(.other, "no")),
      attempts: 1,
      mayHaveTakenEffect: true,
      isTransient: false
    ),
    Row(kind: transport(.unreachable), mayHaveTakenEffect: false, isTransient: true),
    Row(kind: transport(.unreachable), attempts: 2, mayHaveTakenEffect: true, isTransient: true),
    Row(kind: transport(.connectTimedOut), mayHaveTakenEffect: false, isTransient: true),
    Row(kind: transport(.notProcessed), mayHaveTakenEffect: false, isTransient: true),
    Row(kind: transport(.notProcessed), attempts: 2, mayHaveTakenEffect: true, isTransient: true),
    Row(kind: transport(.untrusted), mayHaveTakenEffect: false, isTransient: false),
    Row(kind: transport(.interrupted), mayHaveTakenEffect: true, isTransient: true),
    Row(kind: transport(.malformed), mayHaveTakenEffect: true, isTransient: false),
    Row(kind: transport(.other), mayHaveTakenEffect: true, isTransient: false),
    Row(kind: .transport(CancellationError()), mayHaveTakenEffect: true, isTransient: false),
    Row(
      kind: .untrustedServer(CancellationError()),
      mayHaveTakenEffect: true,
      isTransient: false
    ),
    Row(kind: .timedOut(.seconds(1)), mayHaveTakenEffect: true, isTransient: true),
    Row(kind: .timedOut(.seconds(1)), attempts: 0, mayHaveTakenEffect: false, isTransient: true),
    Row(kind: .bodyTooLarge(limit: 1), mayHaveTakenEffect: true, isTransient: false),
    Row(kind: .cancelled, mayHaveTakenEffect: true, isTransient: false),
    Row(kind: .cancelled, attempts: 0, mayHaveTakenEffect: false, isTransient: false),
    Row(kind: .status(.notFound), mayHaveTakenEffect: false, isTransient: false),
    Row(kind: .status(.notFound), attempts: 2, mayHaveTakenEffect: true, isTransient: false),
    Row(kind: .status(.tooManyRequests), mayHaveTakenEffect: false, isTransient: true),
    Row(kind: .status(.requestTimeout), mayHaveTakenEffect: false, isTransient: true),
    Row(kind: .status(.found), mayHaveTakenEffect: true, isTransient: false),
    Row(kind: .status(.internalServerError), mayHaveTakenEffect: true, isTransient: true),
    Row(kind: .status(.badGateway), mayHaveTakenEffect: true, isTransient: true),
    Row(kind: .status(.notImplemented), mayHaveTakenEffect: true, isTransient: false),
  ]

  @Test(arguments: rows)
  func anErrorTells(row: Row) {
    let error = APIError<Problem>(operationID: "o", kind: row.kind, attempts: row.attempts)
    #expect(error.mayHaveTakenEffect == row.mayHaveTakenEffect)
    #expect(error.isTransient == row.isTransient)
  }

  @Test func aDecodingFailureMayHaveTakenEffect() async {
    let failure = await error { () async throws(APIError<Problem>) in
      try await PingAPI(
        configuration: APIConfiguration(server: "http://h", transport: Page())
      ).post(1)
    }
    #expect(failure?.mayHaveTakenEffect == true)
    #expect(failure?.isTransient == false)
  }

  /// Answers with a page, as a portal does.
  private struct Page: APITransport {
    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      (HTTPResponse(status: .ok), APIResponseBody(Array("<html>".utf8)))
    }
  }
}
