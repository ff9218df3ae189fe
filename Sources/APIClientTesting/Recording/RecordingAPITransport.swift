public import APIClientRuntime
import HTTPTypes

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A transport that records what another one carries, without secrets, for a ``ReplayingAPITransport`` to
/// answer from.
///
///     let recorder = RecordingAPITransport(DefaultAPITransport.shared)
///     let api = DAGRunApi(configuration: .init(server: server, transport: recorder))
///     …
///     try recorder.write(to: URL(filePath: "Fixtures/nightly.json"))
///
/// Read a recording before you commit it: what has none of the names in ``RecordedSecrets`` stays. A body
/// that is neither text nor JSON is kept as it is.
public final class RecordingAPITransport: APITransport {
  fileprivate struct Recording: Sendable {
    var removal: SecretRemoval
    let request: RecordedExchange.Request
    var head: HTTPResponse?
    var body: [UInt8] = []
    var failure: TransportError?
  }

  private let transport: any APITransport
  private let secrets: RecordedSecrets
  private let recordings = LockedState<[Recording]>([])

  /// Creates a transport.
  ///
  /// - Parameters:
  ///   - transport: What carries the requests.
  ///   - secrets: The names of what must not be recorded.
  public init(_ transport: any APITransport, secrets: RecordedSecrets = .standard) {
    self.transport = transport
    self.secrets = secrets
  }

  /// Carries a request, and records it with its answer.
  ///
  /// - Throws: What the other transport throws. A `TransportError` is recorded, anything else is not.
  public func send(
    _ request: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    let sent = try await SentRequest(request, body, options)
    var removal = SecretRemoval(secrets)
    let recorded = removal.request(sent)
    do {
      let (head, pieces) = try await transport.send(
        request,
        body: body.map { _ in .bytes(sent.body) },
        options: options
      )
      let index = record(Recording(removal: removal, request: recorded, head: head))
      return (
        head,
        noting(pieces) { [recordings] piece in recordings.withLock { $0[index].body += piece } }
      )
    } catch let error as TransportError {
      _ = record(Recording(removal: removal, request: recorded, failure: error))
      throw error
    }
  }

  /// What was recorded, as JSON. Of a body that is still being read it has what has arrived.
  public func recording() -> JSONValue {
    var recordings = recordings.withLock { $0 }
    let exchanges = recordings.indices.map { recordings[$0].exchange() }
    let values = recordings.reduce(into: Set()) { $0.formUnion($1.removal.values) }
    let removal = SecretRemoval(secrets)
    return [
      "secrets": [
        "fields": .array(secrets.headerFields.sorted().map { .string($0) }),
        "parameters": .array(secrets.queryParameters.sorted().map { .string($0) }),
        "members": .array(secrets.members.sorted().map { .string($0) }),
      ],
      "exchanges": .array(exchanges.map { removal.removed(values, from: $0).json }),
    ]
  }

  /// Writes the recording to a file, line by line, so that changes of it can be read.
  ///
  /// - Throws: What Foundation throws when the file cannot be written.
  public func write(to file: URL) throws {
    try Data(recording().indented.utf8).write(to: file, options: .atomic)
  }

  private func record(_ recording: Recording) -> Int {
    recordings.withLock { recordings in
      recordings.append(recording)
      return recordings.count - 1
    }
  }

  private func noting(
    _ body: APIResponseBody,
    _ note: @escaping @Sendable ([UInt8]) -> Void
  ) -> APIResponseBody {
    APIResponseBody {
      var pieces = body.makeAsyncIterator()
      return {
        let piece = try await pieces.next()
        if let piece { note(piece) }
        return piece
      }
    }
  }
}

extension RecordingAPITransport.Recording {
  fileprivate mutating func exchange() -> RecordedExchange {
    guard let head else {
      return RecordedExchange(
        request: request,
        answer: .failure(failure?.reason ?? .other, failure?.message ?? "")
      )
    }
    let fields = removal.responseFields(head.headerFields)
    return RecordedExchange(
      request: request,
      answer: .response(
        status: head.status.code,
        // The body is recorded decompressed and whole.
        fields: fields.filter { field in
          !["content-encoding", "content-length", "transfer-encoding"].contains(field.name)
        },
        body: removal.responseBody(body, type: head.headerFields[.contentType] ?? "")
      )
    )
  }
}
