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

  /// A response of success, with its body or with the rest of it to come.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``; with its
  ///   body, if the status is no success.
  func successfulResponse(
    to request: Request,
    streaming: Bool = false
  ) async throws(APIError<ErrorBody>) -> (Response, rest: ResponseBody?) {
    let response: Response
    let rest: ResponseBody?
    do {
      (response, rest) = try await self.response(to: request, streaming: streaming)
    } catch {
      throw APIError(operationID: request.operationID, kind: error.kind())
    }
    await recorder?.record(response)
    guard response.status.kind == .successful else {
      throw APIError(
        operationID: request.operationID,
        kind: .status(response.status),
        response: response,
        body: ErrorBody.decoded(from: response, request.errorBodies)
      )
    }
    return (response, rest)
  }

  private func response(
    to request: Request,
    streaming: Bool
  ) async throws(CallFailure) -> (Response, rest: ResponseBody?) {
    let server = try ServerURL(configuration, operation: request.server)
    let (unauthenticated, body) = try request.encoded(for: server)
    let request = (
      id: request.operationID,
      authenticated: try await configuration.authentication.authenticated(
        unauthenticated,
        security: request.security
      )
    )
    let start = ContinuousClock.now
    log(request.authenticated)
    do {
      let (response, rest) = try await withTimeout(configuration.timeout) { [configuration] in
        let (head, pieces) = try await configuration.transport.send(
          request.authenticated.head,
          body: body
        )
        let isStreamed = streaming && head.status.kind == .successful
        var response = Response(
          status: head.status,
          headerFields: head.headerFields,
          body: isStreamed ? [] : try await pieces.collect()
        )
        response.redaction = request.authenticated.redaction
        return (response, isStreamed ? pieces.redacted(response.redaction) : nil)
      }
      log(response, to: request.authenticated, after: ContinuousClock.now - start)
      return (response, rest)
    } catch {
      let failure = CallFailure(request.authenticated.redaction.applied(to: error))
      configuration.logger.debug(
        "\(request.authenticated.head.method) \(request.authenticated.printablePath) failed: \(failure)",
        metadata: ["operation": "\(request.id)"]
      )
      throw failure
    }
  }

  private func log(_ request: AuthenticatedRequest) {
    configuration.logger.debug("\(request.head.method) \(request.printablePath)")
    configuration.logger.trace("\(request.printableFields)")
  }

  private func log(
    _ response: Response,
    to request: AuthenticatedRequest,
    after duration: Duration
  ) {
    configuration.logger.debug(
      "\(request.head.method) \(request.printablePath): \(response.status) in \(duration)",
      metadata: ["bytes": "\(response.body.count)"]
    )
    // A server may repeat the URL, as in the field Location.
    let fields = response.headerFields.redactedDescription()
    configuration.logger.trace("\(request.redaction.applied(to: fields))")
  }
}
