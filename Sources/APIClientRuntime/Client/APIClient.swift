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

  /// What is made of a response of success.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - streaming: Whether the body is read while it arrives.
  ///   - read: Makes something of the response, within the time of the call.
  /// - Returns: What was made of it.
  /// - Throws: ``APIError`` of any kind; with its body, if the status is no success.
  func value<Value: Sendable>(
    of request: APIRequest,
    streaming: Bool = false,
    _ read: @escaping @Sendable (Call.Arrival) throws -> Value
  ) async throws(APIError<ErrorBody>) -> Value {
    let call = Call(
      request: request,
      link: link,
      configuration: configuration,
      state: state,
      isStreamed: streaming
    )
    let observation = CallObservation(of: request.operationID, configuration)
    do {
      let value = try await observation.within { () async throws(APIError<ErrorBody>) in
        try await self.value(of: call, read)
      }
      observation.end(errorType: nil, attempts: call.tally.withLock { $0.attempts })
      return value
    } catch {
      observation.end(errorType: error.kind.errorType, attempts: error.attempts)
      throw error
    }
  }

  private func value<Value: Sendable>(
    of call: Call,
    _ read: @escaping @Sendable (Call.Arrival) throws -> Value
  ) async throws(APIError<ErrorBody>) -> Value {
    let request = call.request
    let arrival: Call.Arrival
    let reading: Reading<Value, ErrorBody>
    do {
      (arrival, reading) = try await call.arrival { arrival, limit in
        try .init(of: arrival, within: limit, request, read)
      }
    } catch {
      if let response = error.response { await recorder?.record(response) }
      throw APIError(
        operationID: request.operationID,
        kind: error.kind(),
        response: error.response,
        tally: call.tally.withLock { $0 }
      )
    }
    await recorder?.record(arrival.response)
    func error(_ kind: APIError<ErrorBody>.Kind, _ body: ErrorBody? = nil) -> APIError<ErrorBody> {
      APIError(
        operationID: request.operationID,
        kind: kind,
        response: arrival.response,
        body: body,
        tally: call.tally.withLock { $0 }
      )
    }
    switch reading {
    case .value(let value): return value
    case .undecodable(let failure): throw error(.undecodable(failure))
    case .refusal(let body): throw error(.status(arrival.response.status), body)
    }
  }
}
