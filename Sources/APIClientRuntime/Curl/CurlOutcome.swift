#if os(Linux)
  import CCurl

  /// How a transfer of libcurl ended, with what it takes to say what that means.
  struct CurlOutcome {
    var code: CURLcode
    /// What libcurl says; it may be empty.
    var message = ""
    /// Whether there was a connection, TLS and a proxy's tunnel included, so that the request was begun.
    var hasBegun = false
    /// Whether libcurl wanted to send the request a second time, which it was not allowed to.
    var isRepeated = false
    /// What libcurl told besides.
    var notes = CurlNotes()
    /// Whether the head of the response has arrived whole.
    var hasHead = false
    /// What a proxy answered that was asked for a tunnel; 0 if none was.
    var proxyStatus = 0

    /// Why there is no whole response; nil if there is one.
    var error: TransportError? {
      guard let reason else { return nil }
      let text =
        if code == CURLE_OK {
          "the connection was closed within the head"
        } else if notes.isRefused, reason == .notProcessed {
          "the server did not take the stream"
        } else if isRepeated {
          "a connection that was used before broke without an answer"
        } else if message.isEmpty {
          String(cString: curl_easy_strerror(code))
        } else {
          message
        }
      return TransportError(reason, "\(text) (libcurl \(code.rawValue))")
    }

    /// CURLE_PROXY, which is of 7.73.
    private static let proxyFailed = CURLcode(rawValue: 97)
    /// CURLE_SSL_CLIENTCERT, which is of 7.77.
    private static let clientCertificate = CURLcode(rawValue: 98)

    private var reason: TransportError.Reason? {
      if code == CURLE_OK { return hasHead ? nil : .interrupted }
      // Sent again the request could be processed twice: see `CurlTransfer.begins()`.
      if notes.isRefused, !hasHead { return .notProcessed }
      if isRepeated { return .interrupted }
      return hasBegun ? reasonAfterSending : reasonBeforeSending
    }

    private var reasonBeforeSending: TransportError.Reason {
      if proxyStatus != 0, !(200..<300).contains(proxyStatus) { return .unreachable }
      return switch code {
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT,
        Self.proxyFailed:
        .unreachable
      case CURLE_OPERATION_TIMEDOUT: .connectTimedOut
      // A handshake that is broken off, or cannot be.
      case CURLE_SSL_CONNECT_ERROR:
        CurlMessage.reason(message) == .untrusted ? .untrusted : .notProcessed
      case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING,
        CURLE_HTTP2:
        .notProcessed
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CACERT_BADFILE,
        CURLE_SSL_CRL_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
        CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS, Self.clientCertificate:
        .untrusted
      default: .other
      }
    }

    private var reasonAfterSending: TransportError.Reason {
      if let reason = reasonOfHTTP2 { return reason }
      return switch code {
      case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
        .malformed
      // A line of the head that is too long for it.
      case CURLE_OUT_OF_MEMORY where !hasHead: .malformed
      // These stand for chunks that are none as well.
      case CURLE_RECV_ERROR, CURLE_WRITE_ERROR:
        switch CurlMessage.reason(message) {
        case .malformed: .malformed
        // With TLS 1.3 a server refuses a client's certificate after the handshake.
        case .untrusted: .untrusted
        case .unreachable, .connectTimedOut, .notProcessed, .interrupted, .other, nil: .interrupted
        }
      case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_SEND_ERROR, CURLE_HTTP2,
        CURLE_HTTP2_STREAM, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_SHUTDOWN_FAILED,
        CURLE_OPERATION_TIMEDOUT, CURLE_SEND_FAIL_REWIND, CURLE_ABORTED_BY_CALLBACK:
        .interrupted
      default: .other
      }
    }

    /// What the two sides do not understand of each other (RFC 9113, section 7); nil for anything else.
    private var reasonOfHTTP2: TransportError.Reason? {
      guard notes.isHTTP2 else { return nil }
      // A connection that nobody closed has ended: libcurl cannot read what arrived.
      if code == CURLE_GOT_NOTHING { return .malformed }
      let reset = message.firstRange(of: "(err ").flatMap { range in
        Int(message[range.upperBound...].prefix { $0 != ")" })
      }
      return switch reset ?? notes.goAwayCode {
      // PROTOCOL_ERROR, FLOW_CONTROL_ERROR, FRAME_SIZE_ERROR, COMPRESSION_ERROR
      case 1, 3, 6, 9: .malformed
      // INADEQUATE_SECURITY, HTTP_1_1_REQUIRED
      case 12, 13: .other
      default: nil
      }
    }
  }
#endif
