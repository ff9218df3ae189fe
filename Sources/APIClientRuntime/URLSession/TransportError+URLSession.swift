#if !os(Linux) || URLSession
  import Foundation

  #if canImport(FoundationNetworking)
    import FoundationNetworking
  #endif

  extension TransportError {
    /// What an error of a session means; one that is not a `URLError` stays as it is.
    static func readable(_ error: any Error) -> any Error {
      guard let error = error as? URLError else { return error }
      // The error's own description holds the URL, with the secrets that may be in its query.
      let message = "\(error.localizedDescription) (URLError \(error.code.rawValue))"
      #if canImport(FoundationNetworking)
        if let reason = CurlMessage.reason(message) {
          return TransportError(
            reason,
            reason == .untrusted ? "\(message)\(Self.trustAdvice)" : message
          )
        }
        // Foundation compares the host with curl's, which stands in brackets:
        // swift-corelibs-foundation, issue 5496.
        if error.code == .badURL {
          return TransportError(
            .unreachable,
            "\(message); a session here takes no IPv6 address for a host: use its name, or "
              + "CurlAPITransport"
          )
        }
      #endif
      return switch error.code {
      case .cancelled: CancellationError()
      case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet:
        TransportError(.unreachable, message)
      case .networkConnectionLost, .timedOut: TransportError(.interrupted, message)
      case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
        .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
        .clientCertificateRequired:
        TransportError(.untrusted, "\(message)\(Self.trustAdvice)")
      case .badServerResponse, .cannotParseResponse, .cannotDecodeContentData,
        .cannotDecodeRawData, .zeroByteResource:
        TransportError(.malformed, message)
      default: TransportError(.other, message)
      }
    }

    #if canImport(FoundationNetworking)
      private static let trustAdvice =
        "; a session here takes the system's trust roots alone: for others, use CurlAPITransport"
    #else
      private static let trustAdvice = ""
    #endif
  }
#else
  extension TransportError {
    /// The error itself: without `URLSession` there is no `URLError`.
    static func readable(_ error: any Error) -> any Error { error }
  }
#endif
