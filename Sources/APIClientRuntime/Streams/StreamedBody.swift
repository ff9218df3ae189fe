/// What can be read from the body of a response while it arrives: ``APIResponseBody``, ``JSONLines`` and
/// ``ServerSentEvents``.
public protocol StreamedBody: Sendable {
  /// Creates a value over a body.
  init(streaming body: APIResponseBody)
}

extension APIResponseBody: StreamedBody {
  /// The body itself.
  public init(streaming body: APIResponseBody) {
    self = body
  }
}
