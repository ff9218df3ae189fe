#if os(Linux) || canImport(FoundationNetworking)
  /// What curl says of faults for which neither it nor Foundation on Linux has a code of their own.
  enum CurlMessage {
    private static let reasons: [(beginning: String, reason: TransportError.Reason)] = [
      ("Empty reply from server", .interrupted), ("transfer closed with", .interrupted),
      ("end of response with", .interrupted), ("Recv failure", .interrupted),
      ("Send failure", .interrupted), ("Connection died", .interrupted),
      ("Invalid Content-Length", .malformed), ("Illegal or missing hexadecimal", .malformed),
      ("Too long hexadecimal", .malformed), ("Malformed encoding found in chunked", .malformed),
      ("Error while processing content unencoding", .malformed),
      ("Failed reading the chunked-encoded stream", .malformed),
      ("Received HTTP/0.9", .malformed), ("Unsupported HTTP", .malformed),
      ("Weird server reply", .malformed), ("Too large response headers", .malformed),
      ("Nul byte in header", .malformed), ("Header without colon", .malformed),
    ]

    /// Why a transfer failed; nil if the text does not tell.
    static func reason(_ message: String) -> TransportError.Reason? {
      reasonOfTLS(message) ?? reasons.first { message.hasPrefix($0.beginning) }?.reason
    }

    /// Why a transfer failed for TLS, as curl says it over OpenSSL: of a handshake by `SSL_connect` or by
    /// what the library says, of a record by `SSL_read` or `SSL_write`, and of a certificate in words of
    /// its own.
    private static func reasonOfTLS(_ message: String) -> TransportError.Reason? {
      func begins(_ beginnings: String...) -> Bool {
        beginnings.contains { message.hasPrefix($0) }
      }
      let alert = errorCode(in: message).flatMap { TLSAlert(errorCode: $0) }
      if begins("OpenSSL SSL_read", "OpenSSL SSL_write", "SSL_read", "SSL_write") {
        return alert?.isRefusal == true ? .untrusted : .interrupted
      }
      if begins("OpenSSL SSL_connect", "SSL connect error") { return .notProcessed }
      if begins("OpenSSL", "TLS connect error", "error:") {
        // What breaks a handshake off may be over in a moment; what curl finds wrong, it finds again.
        let isBroken = alert.map { !$0.isRefusal } ?? message.contains("unexpected eof")
        return isBroken ? .notProcessed : .untrusted
      }
      return begins("SSL", "TLS") ? .untrusted : nil
    }

    /// The code in a text such as `error:0A000438:SSL routines::tlsv1 alert internal error`.
    private static func errorCode(in message: String) -> Int? {
      guard let start = message.firstRange(of: "error:")?.upperBound else { return nil }
      return Int(message[start...].prefix { $0 != ":" }, radix: 16)
    }
  }
#endif
