public import APIClientRuntime
import HTTPTypes

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A transport that answers from what a ``RecordingAPITransport`` has recorded, and sends nothing.
///
///     let player = try ReplayingAPITransport(contentsOf: URL(filePath: "Fixtures/nightly.json"))
///     let api = DAGRunApi(configuration: .testing(player))
///
/// A request is answered by the first exchange that was not used yet and has the same operation, method,
/// path, query and body, secrets aside. The server may be another one. A body of `multipart` is not compared:
/// it differs each time.
public final class ReplayingAPITransport: APITransport {
  private struct State {
    var exchanges: [RecordedExchange]
    var isUsed: [Bool]
  }

  private let secrets: RecordedSecrets
  private let comparesBodies: Bool
  private let state: LockedState<State>

  /// Creates a transport.
  ///
  /// - Parameters:
  ///   - recording: The recording.
  ///   - comparesBodies: Whether the bodies of requests have to be the same, too.
  /// - Throws: ``RecordingError`` if it is none.
  public init(_ recording: JSONValue, comparesBodies: Bool = true) throws {
    guard let exchanges = recording["exchanges"]?.arrayValue else {
      throw RecordingError(description: "this is no recording: it has no exchanges")
    }
    func names(_ key: String) -> Set<String> {
      Set(recording["secrets"]?[key]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }
    secrets = RecordedSecrets(
      headerFields: names("fields"),
      queryParameters: names("parameters"),
      members: names("members")
    )
    self.comparesBodies = comparesBodies
    state = LockedState(
      State(
        exchanges: try exchanges.map { try RecordedExchange(file: $0) },
        isUsed: Array(repeating: false, count: exchanges.count)
      )
    )
  }

  /// Creates a transport from a file.
  ///
  /// - Throws: ``RecordingError`` if it holds no recording; what Foundation throws when it cannot be read.
  public convenience init(contentsOf file: URL, comparesBodies: Bool = true) throws {
    let bytes = Array(try Data(contentsOf: file))
    let recording: JSONValue
    do {
      recording = try JSONValue(parsing: bytes)
    } catch {
      throw RecordingError(description: "\(file.lastPathComponent) is no recording: \(error)")
    }
    try self.init(recording, comparesBodies: comparesBodies)
  }

  /// How many exchanges of the recording were not asked for yet.
  public var unusedCount: Int { state.withLock { $0.isUsed.count { !$0 } } }

  /// Answers a request from the recording.
  ///
  /// - Throws: ``RecordingError`` if nothing in it fits; the `TransportError` that was recorded.
  public func send(
    _ request: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    let sent = try await SentRequest(request, body, options)
    var removal = SecretRemoval(secrets)
    let asked = removal.request(sent)
    let isMultipart = sent.headerField("content-type")?.hasPrefix("multipart/") == true
    switch try answer(to: asked, comparingBodies: comparesBodies && !isMultipart) {
    case .failure(let reason, let message):
      throw TransportError(reason, message)
    case .response(let status, let fields, let body):
      var head = HTTPResponse(status: HTTPResponse.Status(code: status))
      for (name, value) in fields {
        guard let name = HTTPField.Name(name) else { continue }
        head.headerFields.append(HTTPField(name: name, value: value))
      }
      return (head, APIResponseBody(body.bytes))
    }
  }

  private func answer(
    to asked: RecordedExchange.Request,
    comparingBodies: Bool
  ) throws -> RecordedExchange.Answer {
    func fits(_ recorded: RecordedExchange.Request) -> Bool {
      recorded.operationID == asked.operationID && recorded.method == asked.method
        && recorded.target == asked.target && (!comparingBodies || recorded.body == asked.body)
    }
    return try state.withLock { state in
      let indices = state.exchanges.indices.filter { fits(state.exchanges[$0].request) }
      if let index = indices.first(where: { !state.isUsed[$0] }) {
        state.isUsed[index] = true
        return state.exchanges[index].answer
      }
      guard indices.isEmpty else {
        throw RecordingError(
          description:
            "the recording has no further answer to \(asked); it has \(indices.count), used before"
        )
      }
      let similar = state.exchanges.map(\.request).filter { $0.operationID == asked.operationID }
      throw RecordingError(
        description: similar.isEmpty
          ? "the recording has no request of the operation \(asked)"
          : "the recording has no request \(asked); it has \(similar.prefix(3).map(\.description).joined(separator: ", and "))"
      )
    }
  }
}
