/// Sends requests and reads responses, as one configuration says.
///
/// - Note: Generated code calls this; callers use the generated types.
public struct APIClient<ErrorBody: Decodable & Sendable>: Sendable {
  /// How the client reaches its server.
  public private(set) var configuration: APIConfiguration
  private let state = ClientState()
  private var recorder: ResponseRecorder?
  /// Where a request goes instead of where its operation is: a URL from a page of a list.
  private var link: String?

  /// Creates a client.
  public init(configuration: APIConfiguration) {
    self.configuration = configuration
  }

  func recording(in recorder: ResponseRecorder) -> Self {
    var client = self
    client.recorder = recorder
    return client
  }

  /// The same client, whose requests go to a URL that a page has for the next one; nil for where their
  /// operations are.
  func following(_ link: String?) -> Self {
    var client = self
    client.link = link
    return client
  }

  /// The same client, configured differently: its budget for retries stays one.
  func configured(_ change: (inout APIConfiguration) -> Void) -> Self {
    var client = self
    change(&client.configuration)
    return client
  }

  /// A response of success, with its body or with the rest of it to come.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``; with its
  ///   body, if the status is no success.
  func successfulResponse(
    to request: APIRequest,
    streaming: Bool = false
  ) async throws(APIError<ErrorBody>) -> SuccessfulAnswer {
    let call = Call(
      request: request,
      link: link,
      configuration: configuration,
      state: state,
      isStreamed: streaming
    )
    let arrival: Call.Arrival
    do {
      arrival = try await call.arrival()
    } catch {
      if let response = error.response { await recorder?.record(response) }
      throw APIError(
        operationID: request.operationID,
        kind: error.kind(),
        response: error.response,
        attempts: call.attempts.withLock { $0 }
      )
    }
    let response = arrival.response
    await recorder?.record(response)
    guard response.status.kind == .successful else {
      throw APIError(
        operationID: request.operationID,
        kind: .status(response.status),
        response: response,
        body: ErrorBody.decoded(from: response, request.errorBodies),
        attempts: call.attempts.withLock { $0 }
      )
    }
    return SuccessfulAnswer(
      response: response,
      rest: arrival.rest,
      attempts: call.attempts.withLock { $0 }
    )
  }
}

/// A response of success.
struct SuccessfulAnswer: Sendable {
  let response: APIResponse
  /// What is still to come of the body of a stream.
  let rest: APIResponseBody?
  /// How often the request was sent.
  let attempts: Int
}
