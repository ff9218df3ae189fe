#if AsyncHTTPClient
  import NIOSSL

  extension TransportError {
    /// What an error of TLS means. Those of the handshake say that they are.
    static func translated(_ error: NIOSSLError) -> TransportError {
      switch error {
      case .handshakeFailed(let cause):
        TransportError(reason(ofHandshake: cause), "the handshake failed: \(cause)")
      case .uncleanShutdown, .shutdownFailed, .readInInvalidTLSState, .writeDuringTLSShutdown:
        TransportError(.interrupted, "\(error)")
      default:
        TransportError(.untrusted, "\(error)")
      }
    }

    /// What a certificate's name is lacking, or anything else that was added later.
    static func translated(_ error: NIOSSLExtraError) -> TransportError {
      let certificateFaults: [NIOSSLExtraError] = [
        .failedToValidateHostname, .serverHostnameImpossibleToMatch, .cannotUseIPAddressInSNI,
        .invalidSNIHostname, .unknownPrivateKeyFileType,
      ]
      return TransportError(
        certificateFaults.contains(error) ? .untrusted : .interrupted,
        "\(error)"
      )
    }

    /// What an error of BoringSSL means that no handshake is around: it is that of a record.
    static func translated(_ error: BoringSSLError) -> TransportError {
      // With TLS 1.3 a client has sent its certificate when its own part of the handshake ends; a server
      // that refuses it says so afterwards, and takes no request (RFC 8446, section 4.4.2.4).
      TransportError(error.alert?.isRefusal == true ? .untrusted : .interrupted, "\(error)")
    }

    /// What breaks a handshake off may be over in a moment. What the client itself finds wrong, it finds
    /// again: a certificate that it does not trust, or a server that speaks no TLS.
    private static func reason(ofHandshake error: BoringSSLError) -> Reason {
      if let alert = error.alert { return alert.isRefusal ? .untrusted : .notProcessed }
      return switch error {
      case .sslError(let stack), .unknownError(let stack):
        stack.contains(.eofDuringHandshake) || stack.isEmpty
          || stack.contains(.eofDuringAdditionalCertficiateChainValidation)
          ? .notProcessed : .untrusted
      case .invalidSNIName, .failedToSetALPN: .untrusted
      default: .notProcessed
      }
    }
  }

  extension BoringSSLError {
    /// The alert that was received; nil if none was.
    fileprivate var alert: TLSAlert? {
      guard case .sslError(let stack) = self else { return nil }
      return stack.lazy.compactMap(\.alert).first
    }
  }

  extension BoringSSLInternalError {
    /// The alert that an error reports; nil if it reports another thing. The text is the only way to an
    /// error's code.
    fileprivate var alert: TLSAlert? {
      let words = description.split(separator: " ")
      return words.count > 1 ? Int(words[1]).flatMap { TLSAlert(errorCode: $0) } : nil
    }
  }
#endif
