/// What a transport is told of one request, and what it should heed.
public struct TransportOptions: Sendable, Hashable {
  /// The operation's name in the document, such as `get_dag_run`.
  public var operationID: String
  /// How long connecting to the server may take, TLS included; nil for no limit.
  public var connectTimeout: Duration?
  /// How many bytes of a body a transport may hold that nobody has read yet; nil for no limit. A
  /// transport that can make a server wait needs none.
  public var unreadLimit: Int?

  /// Creates options, without limits unless told otherwise.
  public init(operationID: String, connectTimeout: Duration? = nil, unreadLimit: Int? = nil) {
    self.operationID = operationID
    self.connectTimeout = connectTimeout
    self.unreadLimit = unreadLimit
  }
}
