public import HTTPTypes

/// Why a call failed, with all that is known about it.
///
///     do {
///       _ = try await api.getDagRun(dagID: "etl", dagRunID: "nightly")
///     } catch {
///       switch error.kind {
///       case .status(.notFound): print("no such run:", error.body?.detail ?? "")
///       case .status(.unauthorized): print("who are you?")
///       default: print(error)
///       }
///     }
public struct APIError<Body: Sendable>: Error, Sendable {
  /// What went wrong, by the place where it did.
  public enum Kind: Sendable {
    /// The call cannot be made as it stands, and nothing was sent. The text says why.
    case invalidRequest(String)
    /// No token could be had from the provider of the configuration's authentication; nothing was
    /// sent.
    case authentication(any Error)
    /// The request did not reach the server, or the response did not arrive whole. The transports of
    /// this module say why by a ``TransportError``.
    case transport(any Error)
    /// A response arrived, but its sender did not prove to be the server that was asked, as with
    /// Kerberos; nothing of it is kept. Whoever answered has received the request.
    case untrustedServer(any Error)
    /// The call took longer than the configuration's timeout. The server may have received it.
    case timedOut(Duration)
    /// The body of the response is larger than the configuration's limit, in bytes. The rest of it was
    /// not read; the error's response is without a body.
    case bodyTooLarge(limit: Int)
    /// The task was cancelled. The server may have received the request.
    case cancelled
    /// The server answered with a status that is not a success.
    case status(HTTPResponse.Status)
    /// The server answered with success, but the body is not what the document describes, or is of
    /// another type than was asked for; the error's response has it.
    case undecodable(DecodingFailure)
  }

  private struct Contents: Sendable {
    let operationID: String
    let kind: Kind
    let response: APIResponse?
    let body: Body?
    let tally: Call.Tally
  }

  // Elsewhere: whatever throws a typed error passes it on by value, each operation of a client too.
  @Indirect private var contents: Contents

  /// The operation's name in the document, such as `get_dag_run`.
  public var operationID: String { contents.operationID }
  /// What went wrong.
  public var kind: Kind { contents.kind }
  /// The response as it arrived; nil when none did.
  public var response: APIResponse? { contents.response }
  /// The error body that the document describes; nil when none arrived, or something else.
  public var body: Body? { contents.body }
  /// How often the request was sent, retries included; 0 when nothing was. Of several attempts, the
  /// error is the last one's.
  public var attempts: Int { contents.tally.attempts }
  /// Whether the server may have done what an attempt before the last asked for.
  var earlierMayHaveTakenEffect: Bool { contents.tally.mayHaveTakenEffect }

  /// Creates an error, as a test may need it. Of several attempts, those before the last may have taken
  /// effect.
  public init(
    operationID: String,
    kind: Kind,
    response: APIResponse? = nil,
    body: Body? = nil,
    attempts: Int = 1
  ) {
    self.init(
      operationID: operationID,
      kind: kind,
      response: response,
      body: body,
      tally: Call.Tally(attempts: attempts, mayHaveTakenEffect: attempts > 1)
    )
  }

  init(
    operationID: String,
    kind: Kind,
    response: APIResponse? = nil,
    body: Body? = nil,
    tally: Call.Tally
  ) {
    contents = Contents(
      operationID: operationID,
      kind: kind,
      response: response,
      body: body,
      tally: tally
    )
  }

  /// The status of the response; nil when none arrived.
  public var status: HTTPResponse.Status? { response?.status }
}

/// Why a body or a header field could not be decoded.
public struct DecodingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place at fault, such as `$.dag_runs[3].state`; in lines of JSON, `line 4: $.state`.
  public let path: String
  /// What is wrong there.
  public let message: String

  /// The place and what is wrong there.
  public var description: String { "\(path): \(message)" }
}
