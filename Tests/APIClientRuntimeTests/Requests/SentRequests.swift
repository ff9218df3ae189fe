import HTTPTypes
import APIClientRuntime
import LoopbackServer
import Testing

/// What arrives at a server when a request is sent.
func received(
  _ method: HTTPRequest.Method = .get,
  configured: (inout APIConfiguration) -> Void = { _ in },
  _ change: (inout APIRequest) -> Void
) async throws -> ReceivedRequest {
  let server = try LoopbackServer(answering: .empty(status: 204))
  var request = APIRequest("test", method)
  request.path = "/p"
  change(&request)
  var configuration = APIConfiguration(server: server.url)
  configured(&configuration)
  try await APIClient<Problem>(configuration: configuration).send(request)
  return try #require(server.received.first)
}

/// Why a request cannot be sent; nil when it can, or fails otherwise.
func refusal(
  configured: (inout APIConfiguration) -> Void = { _ in },
  _ change: (inout APIRequest) -> Void
) async -> String? {
  var request = APIRequest("test", .get)
  request.path = "/p"
  change(&request)
  var configuration = APIConfiguration(server: "http://127.0.0.1:1")
  configured(&configuration)
  let client = APIClient<Problem>(configuration: configuration)
  let sent = request
  let error = await error { () async throws(APIError<Problem>) in try await client.send(sent) }
  guard case .invalidRequest(let reason) = error?.kind else { return nil }
  return reason
}
