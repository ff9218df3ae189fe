/// What every generated type with operations is.
public protocol APIOperations: Sendable {
  /// The document's model of an error body.
  associatedtype ErrorBody: Decodable & Sendable

  /// What sends the operations' requests.
  var client: APIClient<ErrorBody> { get }

  /// Creates the type over a client.
  init(client: APIClient<ErrorBody>)
}

extension APIOperations {
  /// Creates the type from a configuration.
  public init(configuration: APIConfiguration) {
    self.init(client: APIClient(configuration: configuration))
  }

  /// The same operations, configured differently.
  ///
  ///     let patient = api.configured { $0.timeout = .seconds(300) }
  ///
  /// - Parameter change: Changes a copy of the configuration.
  /// - Returns: A value for further calls; this one stays as it is.
  public func configured(_ change: (inout APIConfiguration) -> Void) -> Self {
    Self(client: client.configured(change))
  }

  /// Makes a call and returns the response as it arrived beside the decoded value.
  ///
  ///     let (run, response) = try await api.withResponse {
  ///       try await $0.getDagRun(dagID: "etl", dagRunID: id)
  ///     }
  ///     print(response.headerFields[.date] ?? "no date")
  ///
  /// - Parameters:
  ///   - isolation: The actor that the closure belongs to, which is the caller's: a closure of a view or
  ///     a model on the main actor can use what is there.
  ///   - call: Makes one call with the value it is given.
  /// - Returns: What the call returned, and the response to the last request it made.
  /// - Throws: What the closure throws; an ``APIError`` has its response with it. The error is not
  ///   typed, because Swift does not infer what a closure throws.
  public func withResponse<Value: Sendable>(
    isolation: isolated (any Actor)? = #isolation,
    _ call: (Self) async throws -> Value
  ) async throws -> (value: Value, response: APIResponse) {
    let recorder = ResponseRecorder()
    let value = try await call(Self(client: client.recording(in: recorder)))
    guard let response = await recorder.response else {
      throw APIError<ErrorBody>(
        operationID: "withResponse",
        kind: .invalidRequest("the closure made no call")
      )
    }
    return (value, response)
  }
}
