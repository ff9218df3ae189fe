extension Client {
  /// Sends a request and decodes the body of a successful response.
  ///
  /// An optional value is nil when the response has no body, or `null`.
  ///
  /// - Throws: ``APIError`` of any kind.
  public func send<Value: Decodable>(
    _ request: Request
  ) async throws(APIError<ErrorBody>) -> Value {
    let response = try await successfulResponse(to: request).0
    do {
      return try response.decoded()
    } catch {
      throw undecodable(error, in: response, to: request)
    }
  }

  /// Sends a request whose successful response has no body that matters.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``.
  public func send(_ request: Request) async throws(APIError<ErrorBody>) {
    _ = try await successfulResponse(to: request)
  }

  /// Sends a request whose successful responses differ by status.
  ///
  /// - Throws: ``APIError`` of any kind.
  public func send<Value: ResponseByStatus>(
    _ request: Request
  ) async throws(APIError<ErrorBody>) -> Value {
    let response = try await successfulResponse(to: request).0
    do {
      return try Value(response)
    } catch {
      throw undecodable(error, in: response, to: request)
    }
  }

  /// Sends a request and returns the body of a successful response while it arrives.
  ///
  /// The configuration's timeout is for the time until the response begins; the body may take as long
  /// as it does. What goes wrong while it arrives is thrown where it is read.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``.
  public func send<Value: StreamedBody>(
    _ request: Request
  ) async throws(APIError<ErrorBody>) -> Value {
    let (response, rest) = try await successfulResponse(to: request, streaming: true)
    return Value(streaming: rest ?? ResponseBody(response.body))
  }

  /// Sends a request and returns the body of a successful response as UTF-8 text, with U+FFFD in place
  /// of what is not.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``.
  public func sendForText(_ request: Request) async throws(APIError<ErrorBody>) -> String {
    try await successfulResponse(to: request).0.text
  }

  private func undecodable(
    _ error: any Error,
    in response: Response,
    to request: Request
  ) -> APIError<ErrorBody> {
    APIError(
      operationID: request.operationID,
      kind: .undecodable(DecodingFailure(error)),
      response: response
    )
  }
}
