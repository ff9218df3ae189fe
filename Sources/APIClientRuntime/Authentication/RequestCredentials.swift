import HTTPTypes

/// What makes the value of the header field `Authorization` anew for each request.
protocol CredentialSource: Sendable {
  /// What is printed of it; nothing secret.
  var name: String { get }

  /// Makes the credentials of one request.
  ///
  /// - Throws: When there are none; `CancellationError` when the task is cancelled, at once.
  func credentials(for request: HTTPRequest) async throws -> RequestCredentials
}

/// The credentials of one request.
struct RequestCredentials: Sendable {
  /// The value of the header field.
  let authorization: String
  /// Checks that the response comes from whom the credentials were for, and throws if it does not.
  let check: @Sendable (HTTPResponse) async throws -> Void
}
