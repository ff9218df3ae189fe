// Each file of this target is about one document in Tests/Fixtures: it calls the golden
// client, which is compiled as a module, and compares what arrives at a server with what OpenAPI says,
// to the byte.

import APIClientRuntime
import LoopbackServer

extension APIOperations {
  /// The operations, with a loopback server as the server.
  init(at server: LoopbackServer, _ authentication: APIAuthentication = .none) {
    self.init(
      configuration: APIConfiguration(
        server: server.url,
        authentication: authentication,
        timeout: .seconds(120)
      )
    )
  }
}

extension LoopbackServer {
  /// A server that answers with the body that it gets.
  static func echo() throws -> LoopbackServer {
    try LoopbackServer { .json($0.text) }
  }

  /// A server that answers with JSON.
  static func json(_ body: String, status: Int = 200) throws -> LoopbackServer {
    try LoopbackServer(answering: .json(body, status: status))
  }

  /// A server that answers without a body.
  static func empty(status: Int = 204) throws -> LoopbackServer {
    try LoopbackServer(answering: .empty(status: status))
  }

  /// What has arrived.
  var sent: [Sent] { received.map(Sent.init) }
}

/// A request as a test states it: whole, but for what `URLSession` says of itself and of the
/// connection.
struct Sent: Equatable {
  private static let ownFields: Set = [
    "accept-encoding", "accept-language", "connection", "content-length", "host", "user-agent",
  ]

  /// The method and the target.
  let line: String
  /// The header fields, by name in small letters.
  let fields: [String: String]
  /// The body as text.
  let body: String

  init(_ line: String, _ fields: [String: String] = [:], body: String = "") {
    self.line = line
    self.fields = ["accept": "application/json"].merging(fields) { $1 }
    self.body = body
  }

  /// A request with a body of JSON.
  static func json(_ line: String, _ body: String) -> Sent {
    Sent(line, ["content-type": "application/json"], body: body)
  }

  init(_ request: ReceivedRequest) {
    line = "\(request.method) \(request.target)"
    fields = request.headers.filter { !Self.ownFields.contains($0.key) }
    body = request.text
  }
}

/// A value as JSON.
func json(_ value: some Encodable) throws -> String {
  String(decoding: try JSONCoding.encode(value), as: UTF8.self)
}

/// The place in a server's answer that makes a call fail; for any other outcome, what that was.
func fault<Value>(_ call: () async throws -> Value) async -> String {
  do {
    return "returned \(try await call())"
  } catch let error as APIError<JSONValue> {
    guard case .undecodable(let failure) = error.kind else { return "\(error)" }
    return failure.path
  } catch {
    return "\(error)"
  }
}

/// Why a call was not made; nil when it was.
func refusal<Value>(_ call: () async throws -> Value) async -> String? {
  do {
    _ = try await call()
  } catch let error as APIError<JSONValue> {
    if case .invalidRequest(let reason) = error.kind { return reason }
  } catch {}
  return nil
}

extension ReceivedRequest {
  /// The value of a query parameter, as it was sent.
  func value(_ name: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix("\(name)=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }
}
