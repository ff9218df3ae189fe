import APIClientRuntime
import LoopbackServer

/// What the requests of these tests fail with, when a server describes its errors.
struct Problem: Codable, Sendable, Equatable {
  var title: String
}

/// A client as generated code has it.
struct PingAPI: APIOperations {
  let client: APIClient<Problem>

  init(client: APIClient<Problem>) {
    self.client = client
  }

  func ping(_ path: RequestPath = "/ping") async throws(APIError<Problem>) -> JSONValue {
    var request = APIRequest("ping", .get)
    request.path = path
    return try await client.send(request)
  }

  func post(_ body: JSONValue) async throws(APIError<Problem>) -> JSONValue {
    var request = APIRequest("post", .post)
    request.path = "/post"
    request.body(body)
    return try await client.send(request)
  }
}

/// What a call throws, as the one error that operations throw.
func error<Value>(
  of call: () async throws(APIError<Problem>) -> Value
) async -> APIError<Problem>? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}
