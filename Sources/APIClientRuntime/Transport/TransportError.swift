/// Why a request did not reach its server, or a response did not arrive whole, in the terms that all
/// transports share.
public struct TransportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong, by what can be done about it.
  public enum Reason: String, Sendable, Hashable {
    /// There is no connection to the server: its name is not known, or it refuses. Nothing was sent.
    case unreachable = "no connection"
    /// Connecting took longer than the configuration's limit. Nothing was sent.
    case connectTimedOut = "connecting took too long"
    /// The connection broke off before the server took the request: within the handshake of TLS, or over
    /// HTTP/2 with a stream that the server refused or did not get to (RFC 9113, section 8.7). Nothing was
    /// processed.
    case notProcessed = "the connection broke before the request was taken"
    /// The connection broke before the response had arrived whole. The server may have processed the
    /// request.
    case interrupted = "the connection broke"
    /// The server's certificate is not trusted, or the two sides have no way of TLS in common. Nothing was
    /// sent.
    case untrusted = "no secure connection"
    /// What arrived is not HTTP, or its body is not as its header fields say.
    case malformed = "the response is not valid"
    /// Anything else.
    case other = "the transport failed"
  }

  /// What went wrong.
  public let reason: Reason
  /// What the transport itself says. It holds no URL, and so no secret of one.
  public let message: String

  /// Creates an error.
  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  /// The reason and the message in one line.
  public var description: String { "\(reason.rawValue): \(message)" }
}
