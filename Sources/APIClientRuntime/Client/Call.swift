import HTTPTypes

/// One call of an operation: all of its attempts, and all the requests that each of them needs.
struct Call: Sendable {
  /// A response, with its body or with the rest of it to come. One of another type than was asked for
  /// has its body, for the error to keep.
  struct Arrival: Sendable {
    var response: APIResponse
    let rest: APIResponseBody?
  }

  /// What became of the requests until now.
  struct Tally: Sendable {
    /// How often the request was sent, retries included.
    var attempts = 0
    /// Whether a server may have done what an attempt before the last asked for.
    var mayHaveTakenEffect = false
  }

  let request: APIRequest
  let client: ClientContext
  /// Whether the body of a successful response is read while it arrives.
  let isStreamed: Bool
  let tally = LockedState(Tally())

  var configuration: APIConfiguration { client.configuration }
  var state: ClientState { client.state }

  /// The last response that arrived, and what is made of it.
  ///
  /// - Parameter read: Makes something of the response, within the time of the call.
  /// - Returns: Both.
  /// - Throws: Why there is no response.
  func arrival<Value: Sendable>(
    _ read: @escaping @Sendable (Arrival, DecodingLimit) throws -> Value
  ) async throws(CallFailure) -> (arrival: Arrival, value: Value) {
    let start = ContinuousClock.now
    do {
      return try await withTimeout(configuration.timeout) {
        let arrival = try await arrival(of: try prepared(), startingAt: start)
        let limit = DecodingLimit(timeout: configuration.timeout, since: start)
        return (arrival, try read(arrival, limit))
      }
    } catch {
      throw CallFailure(error)
    }
  }

  /// The request as it is sent each time, but for credentials.
  private func prepared() throws(CallFailure) -> PreparedRequest {
    let server =
      if let operation = request.server {
        try ServerURL(configuration, operation: operation)
      } else {
        try client.server.get()
      }
    var (head, body) = try request.encoded(for: server)
    try configuration.addHeaderFields(to: &head)
    if isStreamed, head.headerFields[.acceptEncoding] == nil {
      // What compresses a stream keeps it back until there is enough, or all of it.
      head.headerFields[.acceptEncoding] = "identity"
    }
    if let link = client.link { head = try head.following(link) }
    let isIdempotent = configuration.retries.methods.contains(head.method)
    let key = request.idempotencyKey ?? (isIdempotent ? nil : configuration.idempotencyKey)
    try key?.add(to: &head)
    return PreparedRequest(
      head: head,
      body: body,
      mayTakeEffectTwice: !isIdempotent && key == nil
    )
  }

  /// One attempt: the request, once more when a token was refused, and once more for each redirect.
  func attempt(
    _ number: Int,
    _ prepared: PreparedRequest
  ) async throws(CallFailure) -> Arrival {
    var head = prepared.head
    var redirects = 0
    var refused: (authorization: String?, arrival: Arrival)?
    while true {
      let request = try await configuration.authentication.authenticated(
        head,
        security: request.security,
        by: configuration
      )
      if let refused, refused.authorization == request.head.headerFields[.authorization] {
        // The provider knows no other token.
        return refused.arrival
      }
      let arrival = try await exchange(number, request, prepared.body)
      // Forgotten even if this request cannot be sent again: the next call needs another.
      if arrival.response.status == .unauthorized, refused == nil,
        configuration.authentication.discardsToken(refusedIn: request.head), prepared.canBeSent
      {
        log("a token was refused; asking for another", of: request, number)
        refused = (request.head.headerFields[.authorization], arrival)
        continue
      }
      guard let next = Redirect.request(after: request, unauthenticated: head, arrival.response),
        redirects < Redirect.limit, prepared.canBeSent
      else { return arrival }
      redirects += 1
      head = next
    }
  }

  private func exchange(
    _ number: Int,
    _ request: AuthenticatedRequest,
    _ body: APIRequestBody?
  ) async throws(CallFailure) -> Arrival {
    let start = ContinuousClock.now
    var request = request
    let observation = RequestObservation(&request, attempt: number, of: configuration)
    let sent = LockedState(request)
    do {
      let arrival = try await observation.within {
        try await answer(to: sent, body, attempt: number)
      }
      observation.end(.success(arrival.response.status))
      log(arrival.response, to: sent.withLock { $0 }, number, after: ContinuousClock.now - start)
      return arrival
    } catch {
      let sent = sent.withLock { $0 }
      let failure = CallFailure(sent.redaction.applied(to: error))
      observation.end(.failure(failure))
      log("failed: \(failure)", of: sent, number)
      throw failure
    }
  }

  // What is sent becomes what interceptors have made of it.
  private func answer(
    to sent: LockedState<AuthenticatedRequest>,
    _ body: APIRequestBody?,
    attempt number: Int
  ) async throws -> Arrival {
    let limit = configuration.responseBodyLimit
    let request = sent.withLock { $0 }
    let (head, pieces) = try await send(
      InterceptedRequest(
        operationID: self.request.operationID,
        attempt: number,
        head: request.head,
        body: body
      )
    ) { head in
      let request = sent.withLock { sent in
        sent.adopt(head)
        return sent
      }
      tally.withLock { $0.attempts = number }
      warn(of: request)
      log(request, number)
    }
    try await request.check(head)
    let redaction = sent.withLock { $0.redaction }
    func response(_ body: [UInt8]) -> APIResponse {
      var response = APIResponse(status: head.status, headerFields: head.headerFields, body: body)
      response.redaction = redaction
      return response
    }
    let length = head.bodyLength(answering: request.head.method)
    if isStreamed, head.status.kind == .successful, self.request.admitsStream(head) {
      let rest = pieces.failing(afterIdle: configuration.streamIdleTimeout)
        .redacted(redaction).read(by: streamSettings).of(length: length)
      return Arrival(response: response([]), rest: rest)
    }
    do {
      let expected = length ?? 0
      if let limit, expected > limit { throw BodyLimitError(limit: limit) }
      let body = try await pieces.collect(upTo: limit, expecting: expected)
      return Arrival(response: response(body), rest: nil)
    } catch let error as BodyLimitError {
      throw CallFailure.bodyTooLarge(limit: error.limit, response([]))
    }
  }

  private var streamSettings: StreamSettings {
    StreamSettings(
      elementLimit: configuration.streamElementLimit,
      limit: configuration.streamLimit,
      end: request.streamEnd
    )
  }
}

/// A request as each attempt of a call sends it, but for credentials.
struct PreparedRequest: Sendable {
  let head: HTTPRequest
  let body: APIRequestBody?
  /// Whether a server may do twice what a request asks for that arrives twice.
  let mayTakeEffectTwice: Bool

  /// Whether the request can be sent, or sent again: a body that comes piece by piece may be gone.
  var canBeSent: Bool { body?.canBeRead ?? true }
}
