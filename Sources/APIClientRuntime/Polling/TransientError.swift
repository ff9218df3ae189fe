/// An error that knows whether it may pass: ``APIError``, whatever its body.
protocol TransientError: Error {
  /// Whether the same call may succeed later.
  var isTransient: Bool { get }
  /// The response as it arrived; nil when none did.
  var response: APIResponse? { get }
}
