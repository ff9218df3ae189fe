import APIClientRuntime
import Testing

/// The name that a server gave a request is in the error's description.
@Suite struct RequestIDTests {
  private func error(_ fields: HTTPFields) -> APIError<Problem> {
    APIError(
      operationID: "ping",
      kind: .status(.badGateway),
      response: APIResponse(status: .badGateway, headerFields: fields),
      attempts: 3
    )
  }

  @Test(arguments: [
    "X-Request-ID", "x-request-id", "Request-ID", "X-Correlation-ID", "X-Amzn-RequestId",
    "X-Amzn-Trace-Id", "X-Cloud-Trace-Context", "CF-Ray", "traceparent",
  ])
  func isFound(name: String) {
    let error = error([HTTPField.Name(name)!: "r-1"])
    #expect(error.response?.requestID == "r-1")
    #expect(
      error.description == "ping: the server answered 502 (after 3 attempts, request ID r-1)"
    )
  }

  @Test func mayBeMissing() {
    #expect(error([:]).response?.requestID == nil)
    #expect(error([HTTPField.Name("X-Request-ID")!: ""]).response?.requestID == nil)
    #expect(error([:]).description == "ping: the server answered 502 (after 3 attempts)")
  }
}
