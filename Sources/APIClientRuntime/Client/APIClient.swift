/// Sends requests and reads responses, as one configuration says.
///
/// - Note: Generated code calls this; callers use the generated types.
public struct APIClient<ErrorBody: Decodable & Sendable>: Sendable {
  private let context: ClientContext

  /// Creates a client.
  public init(configuration: APIConfiguration) {
    context = ClientContext(configuration)
  }

  private init(_ context: ClientContext) {
    self.context = context
  }

  /// How the client reaches its server.
  public var configuration: APIConfiguration { context.configuration }

  func recording(in recorder: ResponseRecorder) -> Self {
    with(recorder: recorder, link: context.link)
  }

  /// The same client, whose requests go to a URL that a page has for the next one; nil for where their
  /// operations are.
  func following(_ link: String?) -> Self {
    with(recorder: context.recorder, link: link)
  }

  /// The same client, configured differently: its budget for retries stays one.
  func configured(_ change: (inout APIConfiguration) -> Void) -> Self {
    var configuration = configuration
    change(&configuration)
    return with(configuration, recorder: context.recorder, link: context.link)
  }

  private func with(
    _ configuration: APIConfiguration? = nil,
    recorder: ResponseRecorder?,
    link: String?
  ) -> Self {
    Self(
      ClientContext(
        configuration ?? context.configuration,
        state: context.state,
        recorder: recorder,
        link: link
      )
    )
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
    let call = Call(request: request, client: context, isStreamed: streaming)
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
      if let response = error.response { await context.recorder?.record(response) }
      throw APIError(
        operationID: request.operationID,
        kind: error.kind(),
        response: error.response,
        tally: call.tally.withLock { $0 }
      )
    }
    await context.recorder?.record(arrival.response)
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
