/// What can be read from the body of a response while it arrives: ``ResponseBody``, ``JSONLines`` and
/// ``ServerSentEvents``.
public protocol StreamedBody: Sendable {
  /// Creates a value over a body.
  init(streaming body: ResponseBody)
}

extension ResponseBody: StreamedBody {
  /// The body itself.
  public init(streaming body: ResponseBody) {
    self = body
  }
}
