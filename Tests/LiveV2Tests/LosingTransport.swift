import AirflowV2Runs
import HTTPTypes

/// Loses an answer, after the server has given it.
struct LosingTransport: APITransport {
  /// The number of the request, from 1; a login does not count.
  let request: Int
  private let requests = Counter()

  init(request: Int) {
    self.request = request
  }

  func send(
    _ head: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    let (answer, rest) = try await DefaultAPITransport.shared.send(
      head,
      body: body,
      options: options
    )
    guard head.path?.hasPrefix("/api/") == true, await requests.next() == request else {
      return (answer, rest)
    }
    for try await _ in rest {}
    throw TransportError(.interrupted, "the answer was lost on purpose")
  }
}
