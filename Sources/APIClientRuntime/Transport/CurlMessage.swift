#if canImport(FoundationNetworking)
  /// What curl says of faults for which Foundation on Linux has no code of its own.
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
      ("SSL", .untrusted), ("OpenSSL", .untrusted), ("TLS", .untrusted),
      ("Nul byte in header", .malformed), ("Header without colon", .malformed),
    ]

    /// Why a transfer failed; nil if the text does not tell.
    static func reason(_ message: String) -> TransportError.Reason? {
      reasons.first { message.hasPrefix($0.beginning) }?.reason
    }
  }
#endif
