import HTTPTypes

/// One call of an operation: all of its attempts, and all the requests that each of them needs.
struct Call: Sendable {
  /// A response, with its body or with the rest of it to come. One of another type than was asked for
  /// has its body, for the error to keep.
  struct Arrival: Sendable {
    let response: APIResponse
    let rest: APIResponseBody?
  }

  let request: APIRequest
  /// Where the request goes instead of where its operation is: a URL from a page of a list.
  let link: String?
  let configuration: APIConfiguration
  let state: ClientState
  /// Whether the body of a successful response is read while it arrives.
  let isStreamed: Bool
  /// How often the request was sent, retries included.
  let attempts = LockedState(0)

  /// The last response that arrived.
  func arrival() async throws(CallFailure) -> Arrival {
    let start = ContinuousClock.now
    do {
      return try await withTimeout(configuration.timeout) {
        let server = try ServerURL(configuration, operation: request.server)
        var (head, body) = try request.encoded(for: server)
        if isStreamed, head.headerFields[.acceptEncoding] == nil {
          // What compresses a stream keeps it back until there is enough, or all of it.
          head.headerFields[.acceptEncoding] = "identity"
        }
        let target = try link.map { try head.following($0) } ?? head
        return try await arrival(of: target, body, startingAt: start)
      }
    } catch {
      throw CallFailure(error)
    }
  }

  /// One attempt: the request, once more when a token was refused, and once more for each redirect.
  func attempt(
    _ number: Int,
    _ head: HTTPRequest,
    _ body: [UInt8]?
  ) async throws(CallFailure) -> Arrival {
    var head = head
    var redirects = 0
    var refused: (authorization: String?, arrival: Arrival)?
    while true {
      let request = try await configuration.authentication.authenticated(
        head,
        security: request.security
      )
      if let refused, refused.authorization == request.head.headerFields[.authorization] {
        // The provider knows no other token.
        return refused.arrival
      }
      attempts.withLock { $0 = number }
      let arrival = try await exchange(request, body)
      if arrival.response.status == .unauthorized, refused == nil,
        configuration.authentication.discardsToken(refusedIn: request.head)
      {
        log("a token was refused; asking for another", of: request)
        refused = (request.head.headerFields[.authorization], arrival)
        continue
      }
      guard let next = Redirect.request(after: request, unauthenticated: head, arrival.response),
        redirects < Redirect.limit
      else { return arrival }
      redirects += 1
      head = next
    }
  }

  private func exchange(
    _ request: AuthenticatedRequest,
    _ body: [UInt8]?
  ) async throws(CallFailure) -> Arrival {
    let start = ContinuousClock.now
    warn(of: request)
    log(request)
    do {
      let arrival = try await answer(to: request, body)
      log(arrival.response, to: request, after: ContinuousClock.now - start)
      return arrival
    } catch {
      let failure = CallFailure(request.redaction.applied(to: error))
      log("failed: \(failure)", of: request)
      throw failure
    }
  }

  private func answer(
    to request: AuthenticatedRequest,
    _ body: [UInt8]?
  ) async throws -> Arrival {
    let limit = configuration.responseBodyLimit
    let (head, pieces) = try await configuration.transport.send(
      request.head,
      body: body,
      options: TransportOptions(
        connectTimeout: configuration.connectTimeout,
        unreadLimit: limit
      )
    )
    try await request.check(head)
    func response(_ body: [UInt8]) -> APIResponse {
      var response = APIResponse(status: head.status, headerFields: head.headerFields, body: body)
      response.redaction = request.redaction
      return response
    }
    if isStreamed, head.status.kind == .successful, self.request.admitsStream(head) {
      let rest = pieces.failing(afterIdle: configuration.streamIdleTimeout)
        .redacted(request.redaction).read(by: streamSettings)
      return Arrival(response: response([]), rest: rest)
    }
    do {
      let expected = head.bodyLength(answering: request.head.method) ?? 0
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
