import Logging

/// Sends requests and reads responses, as one configuration says.
///
/// - Note: Generated code calls this; callers use the generated types.
public struct Client<ErrorBody: Decodable & Sendable>: Sendable {
  /// How the client reaches its server.
  public let configuration: Configuration
  private var recorder: ResponseRecorder?

  /// Creates a client.
  public init(configuration: Configuration) {
    self.configuration = configuration
  }

  func recording(in recorder: ResponseRecorder) -> Self {
    var client = self
    client.recorder = recorder
    return client
  }

  /// Sends a request and decodes the body of a successful response.
  ///
  /// - Throws: ``APIError`` of any kind.
  public func send<Value: Decodable>(
    _ request: Request
  ) async throws(APIError<ErrorBody>) -> Value {
    let response = try await successfulResponse(to: request)
    do {
      return try JSONCoding.decode(Value.self, from: response.body)
    } catch {
      throw APIError(
        operationID: request.operationID,
        kind: .undecodable(DecodingFailure(error)),
        response: response
      )
    }
  }

  /// Sends a request whose successful response has no body that matters.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``.
  public func send(_ request: Request) async throws(APIError<ErrorBody>) {
    _ = try await successfulResponse(to: request)
  }

  private func successfulResponse(
    to request: Request
  ) async throws(APIError<ErrorBody>) -> Response {
    let response: Response
    do {
      response = try await self.response(to: request)
    } catch {
      throw APIError(operationID: request.operationID, kind: error.kind())
    }
    await recorder?.record(response)
    guard response.status.kind == .successful else {
      throw APIError(
        operationID: request.operationID,
        kind: .status(response.status),
        response: response,
        // The content type is not asked: servers send `application/problem+json` where their
        // document says `application/json`.
        body: try? JSONCoding.decode(ErrorBody.self, from: response.body)
      )
    }
    return response
  }

  private func response(to request: Request) async throws(CallFailure) -> Response {
    let (unauthenticated, body) = try request.encoded(for: ServerURL(configuration))
    let head = try await configuration.authentication.authenticated(unauthenticated)
    let start = ContinuousClock.now
    log(head)
    do {
      let response = try await withTimeout(configuration.timeout) { [configuration] in
        let (head, body) = try await configuration.transport.send(head, body: body)
        return Response(
          status: head.status,
          headerFields: head.headerFields,
          body: try await body.collect()
        )
      }
      log(response, to: head, after: ContinuousClock.now - start)
      return response
    } catch {
      let failure = CallFailure(error)
      configuration.logger.debug(
        "\(head.method) \(head.path ?? "") failed: \(failure)",
        metadata: ["operation": "\(request.operationID)"]
      )
      throw failure
    }
  }

  private func log(_ request: HTTPRequest) {
    configuration.logger.debug("\(request.method) \(request.path ?? "")")
    configuration.logger.trace("\(request.headerFields.redactedDescription)")
  }

  private func log(_ response: Response, to request: HTTPRequest, after duration: Duration) {
    configuration.logger.debug(
      "\(request.method) \(request.path ?? ""): \(response.status) in \(duration)",
      metadata: ["bytes": "\(response.body.count)"]
    )
    configuration.logger.trace("\(response.headerFields.redactedDescription)")
  }
}
