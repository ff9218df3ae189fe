extension APIClient {
  /// Sends a request and decodes the body of a successful response.
  ///
  /// An optional value is nil when the response has no body, or `null`.
  ///
  /// - Throws: ``APIError`` of any kind.
  public func send<Value: Decodable & Sendable>(
    _ request: APIRequest
  ) async throws(APIError<ErrorBody>) -> Value {
    try await value(of: request) { arrival in
      let response = arrival.response
      return try request.acceptsRange ? response.decodedByContentType() : response.decoded()
    }
  }

  /// Sends a request whose successful response has no body that matters.
  ///
  /// - Throws: ``APIError`` of any kind but ``APIError/Kind-swift.enum/undecodable(_:)``.
  public func send(_ request: APIRequest) async throws(APIError<ErrorBody>) {
    try await value(of: request) { _ in }
  }

  /// Sends a request whose successful responses differ by status.
  ///
  /// - Throws: ``APIError`` of any kind.
  public func send<Value: ResponseByStatus>(
    _ request: APIRequest
  ) async throws(APIError<ErrorBody>) -> Value {
    try await value(of: request) { try Value($0.response) }
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
    try await value(of: request, streaming: true) { arrival in
      guard let rest = arrival.rest else {
        throw DecodingFailure(unexpectedTypeOf: arrival.response, to: request)
      }
      return Value(streaming: rest)
    }
  }

  /// Sends a request and returns the body of a successful response as UTF-8 text, with U+FFFD in place
  /// of what is not.
  ///
  /// - Throws: ``APIError`` of any kind. If the response is of another type than was asked for, the
  ///   error has it with its body.
  public func sendForText(_ request: APIRequest) async throws(APIError<ErrorBody>) -> String {
    try await value(of: request) { arrival in
      let response = arrival.response
      let contentType = response.headerFields[.contentType]
      guard response.body.isEmpty || request.admits(contentType: contentType) else {
        throw DecodingFailure(unexpectedTypeOf: response, to: request)
      }
      return response.text
    }
  }
}
