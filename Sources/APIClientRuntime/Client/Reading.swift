/// What was made of a response.
enum Reading<Value: Sendable, ErrorBody: Decodable & Sendable>: Sendable {
  case value(Value)
  case undecodable(DecodingFailure)
  /// The status is no success; the body is the one that the document describes, if it is one.
  case refusal(ErrorBody?)

  /// Reads a response.
  ///
  /// - Parameters:
  ///   - arrival: The response.
  ///   - limit: When reading ends early.
  ///   - request: What it answers.
  ///   - read: Makes a value of a response of success.
  /// - Throws: ``TimeoutError`` or `CancellationError` when the limit was reached.
  init(
    of arrival: Call.Arrival,
    within limit: DecodingLimit,
    _ request: APIRequest,
    _ read: (Call.Arrival) throws -> Value
  ) throws {
    var arrival = arrival
    arrival.response.decodingLimit = limit
    guard arrival.response.status.kind == .successful else {
      self = .refusal(ErrorBody.decoded(from: arrival.response, request.errorBodies))
      return
    }
    do {
      self = .value(try read(arrival))
    } catch {
      try limit.check()
      self = .undecodable(Self.failure(error, in: arrival.response, to: request))
    }
  }

  private static func failure(
    _ error: any Error,
    in response: APIResponse,
    to request: APIRequest
  ) -> DecodingFailure {
    // What is of another type is no JSON most times; that it is not says less than its type does.
    if error is JSONSyntaxError, !request.admits(contentType: response.headerFields[.contentType]) {
      return DecodingFailure(unexpectedTypeOf: response, to: request)
    }
    return DecodingFailure(error)
  }
}

extension DecodingFailure {
  /// A response of another type than was asked for.
  init(unexpectedTypeOf response: APIResponse, to request: APIRequest) {
    self.init(answered: response.headerFields[.contentType] ?? "", insteadOf: request.accept)
  }
}
