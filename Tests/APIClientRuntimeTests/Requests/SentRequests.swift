import APIClientRuntime
import LoopbackServer
import Testing

/// What arrives at a server when a request is sent.
func received(
  _ method: HTTPRequest.Method = .get,
  configured: (inout Configuration) -> Void = { _ in },
  _ change: (inout Request) -> Void
) async throws -> ReceivedRequest {
  let server = try LoopbackServer(answering: .empty(status: 204))
  var request = Request("test", method)
  request.path = "/p"
  change(&request)
  var configuration = Configuration(server: server.url)
  configured(&configuration)
  try await Client<Problem>(configuration: configuration).send(request)
  return try #require(server.received.first)
}

/// Why a request cannot be sent; nil when it can, or fails otherwise.
func refusal(
  configured: (inout Configuration) -> Void = { _ in },
  _ change: (inout Request) -> Void
) async -> String? {
  var request = Request("test", .get)
  request.path = "/p"
  change(&request)
  var configuration = Configuration(server: "http://127.0.0.1:1")
  configured(&configuration)
  let client = Client<Problem>(configuration: configuration)
  let sent = request
  let error = await error { () async throws(APIError<Problem>) in try await client.send(sent) }
  guard case .invalidRequest(let reason) = error?.kind else { return nil }
  return reason
}
