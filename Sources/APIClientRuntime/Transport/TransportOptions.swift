/// What a transport should heed for one request.
public struct TransportOptions: Sendable, Hashable {
  /// How long connecting to the server may take, TLS included; nil for no limit.
  public var connectTimeout: Duration?
  /// How many bytes of a body a transport may hold that nobody has read yet; nil for no limit. A
  /// transport that can make a server wait needs none.
  public var unreadLimit: Int?

  /// Creates options without limits.
  public init(connectTimeout: Duration? = nil, unreadLimit: Int? = nil) {
    self.connectTimeout = connectTimeout
    self.unreadLimit = unreadLimit
  }
}
