extension APIClient {
  /// Sends a request and decodes the body of a successful response.
  ///
  /// An optional value is nil when the response has no body, or `null`.
  ///
  /// - Throws: ``APIError`` of any kind.
  public func send<Value: Decodable>(
    _ request: APIRequest
  ) async throws(APIError<ErrorBody>) -> Value {
    let answer = try await successfulResponse(to: request)
    do {
      let response = answer.response
      return try request.acceptsRange ? response.decodedByContentType() : response.decoded()
    } catch {
      throw undecodable(error, in: answer, to: request)
    }
  }

  /// Sends a request whose successful response has no body that matters.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``.
  public func send(_ request: APIRequest) async throws(APIError<ErrorBody>) {
    _ = try await successfulResponse(to: request)
  }

  /// Sends a request whose successful responses differ by status.
  ///
  /// - Throws: ``APIError`` of any kind.
  public func send<Value: ResponseByStatus>(
    _ request: APIRequest
  ) async throws(APIError<ErrorBody>) -> Value {
    let answer = try await successfulResponse(to: request)
    do {
      return try Value(answer.response)
    } catch {
      throw undecodable(error, in: answer, to: request)
    }
  }

  /// Sends a request and returns the body of a successful response while it arrives.
  ///
  /// The configuration's timeout is for the time until the response begins; the body may take as long
  /// as it does, unless it is silent for longer than the configuration allows. What goes wrong while it
  /// arrives is thrown where it is read. The response is asked for without compression, which would
  /// hold it back.
  ///
  /// - Throws: ``APIError`` of any kind. If the response is of another type than was asked for, the
  ///   error has it with its body.
  public func send<Value: StreamedBody>(
    _ request: APIRequest
  ) async throws(APIError<ErrorBody>) -> Value {
    let answer = try await successfulResponse(to: request, streaming: true)
    guard let rest = answer.rest else { throw unexpectedType(of: answer, to: request) }
    return Value(streaming: rest)
  }

  /// Sends a request and returns the body of a successful response as UTF-8 text, with U+FFFD in place
  /// of what is not.
  ///
  /// - Throws: ``APIError`` of any kind. If the response is of another type than was asked for, the
  ///   error has it with its body.
  public func sendForText(_ request: APIRequest) async throws(APIError<ErrorBody>) -> String {
    let answer = try await successfulResponse(to: request)
    let response = answer.response
    guard response.body.isEmpty || request.admits(contentType: response.headerFields[.contentType])
    else { throw unexpectedType(of: answer, to: request) }
    return response.text
  }

  private func unexpectedType(
    of answer: SuccessfulAnswer,
    to request: APIRequest
  ) -> APIError<ErrorBody> {
    let failure = DecodingFailure(
      answered: answer.response.headerFields[.contentType] ?? "",
      insteadOf: request.accept
    )
    return APIError(
      operationID: request.operationID,
      kind: .undecodable(failure),
      response: answer.response,
      attempts: answer.attempts
    )
  }

  private func undecodable(
    _ error: any Error,
    in answer: SuccessfulAnswer,
    to request: APIRequest
  ) -> APIError<ErrorBody> {
    // What is of another type is no JSON most times; that it is not says less than its type does.
    if error is JSONSyntaxError,
      !request.admits(contentType: answer.response.headerFields[.contentType])
    {
      return unexpectedType(of: answer, to: request)
    }
    return APIError(
      operationID: request.operationID,
      kind: .undecodable(DecodingFailure(error)),
      response: answer.response,
      attempts: answer.attempts
    )
  }
}
