import HTTPTypes
import APIClientRuntime
import Foundation

/// What the requests of these tests fail with, when a server describes its errors.
struct Problem: Codable, Sendable, Equatable {
  var title: String
}

/// Whether `scripts/sanitize` runs the tests, which are slower by several times then.
let isSanitized = ProcessInfo.processInfo.environment["SANITIZER"] != nil

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

extension APIRequest {
  /// A request for text of any type, such as the page that `TLSServer` answers with.
  static var anyText: APIRequest {
    var request = APIRequest("test", .get)
    request.accept = "text/*"
    return request
  }
}

extension APITransport {
  /// Sends a request with a body that is in memory, without limits.
  func send(
    _ request: HTTPRequest,
    body: [UInt8]?
  ) async throws -> (HTTPResponse, APIResponseBody) {
    try await send(request, body: body.map { .bytes($0) }, options: .init(operationID: "test"))
  }
}

extension HTTPRequest {
  /// A request to a server on loopback.
  init(_ url: String, path: String = "/", method: HTTPRequest.Method = .get) {
    let parts = url.split(separator: "://").map { String($0) }
    self.init(method: method, scheme: parts[0], authority: parts[1], path: path)
  }
}
