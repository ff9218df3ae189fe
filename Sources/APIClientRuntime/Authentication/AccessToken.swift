/// A bearer token (RFC 6750) with the time for which it is good.
public struct AccessToken: Sendable, Hashable {
  /// The token.
  public let value: String
  /// How long it is good from when it was granted; nil if nobody knows.
  public let lifetime: Duration?

  /// Creates a token.
  public init(_ value: String, lifetime: Duration? = nil) {
    self.value = value
    self.lifetime = lifetime
  }
}

extension AccessToken: CustomStringConvertible, CustomReflectable {
  /// How long the token is good, without the token.
  public var description: String {
    "a token\(lifetime.map { " for \($0)" } ?? "") (redacted)"
  }

  /// No more than ``description``.
  public var customMirror: Mirror { Mirror(self, children: ["token": description]) }
}
