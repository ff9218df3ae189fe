/// What an operation returns whose successful responses differ by status.
public protocol ResponseByStatus: Sendable {
  /// Reads a response by its status.
  ///
  /// - Throws: What reading the body or a header field throws; a call throws it as an ``APIError`` of
  ///   the kind ``APIError/Kind-swift.enum/undecodable(_:)``.
  init(_ response: APIResponse) throws
}
