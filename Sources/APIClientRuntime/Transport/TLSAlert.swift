/// What the other side of a connection says before it ends it (RFC 8446, section 6).
struct TLSAlert: Hashable, Sendable {
  /// The alert's number.
  let number: Int

  /// Reads the alert that an error of OpenSSL or BoringSSL reports; nil if it reports another thing.
  ///
  /// - Parameter errorCode: The packed code. Its last 12 bits are the reason, which is 1000 more than the
  ///   alert's number (`SSL_AD_REASON_OFFSET`).
  init?(errorCode: Int) {
    let reason = errorCode & 0xFFF
    guard (1000..<1256).contains(reason) else { return nil }
    number = reason - 1000
  }

  /// Whether a server refuses what the client is or can do, for good: its certificate (42 to 46, 48, 49,
  /// 116), the versions, ciphers and protocols in common (70, 71, 120), or the host's name (112). Of the
  /// other alerts, `handshake_failure` (40) is what servers send that are not ready yet, too.
  var isRefusal: Bool {
    switch number {
    case 42...46, 48, 49, 70, 71, 112, 116, 120: true
    default: false
    }
  }
}
