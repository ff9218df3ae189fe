#if os(Linux)
  import CCurl
  import HTTPTypes

  extension CurlRequest {
    var isSecure: Bool { url.hasPrefix("https:") }

    /// Whether the request may be sent twice (RFC 9110, section 9.2.2).
    var isIdempotent: Bool {
      [.get, .head, .options, .trace, .put, .delete].contains(method)
    }

    /// Says to libcurl what to do, and what not to do by itself.
    ///
    /// - Throws: ``TransportError`` if it does not take that.
    func apply(to easy: UnsafeMutableRawPointer) throws {
      let codes = [
        ccurl_allow_http_alone(easy),
        ccurl_set_text(easy, CURLOPT_URL, url),
        ccurl_set_text(easy, CURLOPT_REQUEST_TARGET, target),
        ccurl_set_number(easy, CURLOPT_PATH_AS_IS, 1),
        ccurl_set_number(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
        // Threads that block signals do not mind, and others could not be left to do without.
        ccurl_set_number(easy, CURLOPT_NOSIGNAL, 1),
        ccurl_set_number(easy, CURLOPT_CONNECTTIMEOUT_MS, connectMilliseconds),
        // What a few bytes cannot make gigabytes of; a field of the request takes its place.
        ccurl_set_text(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate"),
        // A piece that was inflated is kept back whole when nobody reads: this times a thousand at most.
        ccurl_set_number(easy, CURLOPT_BUFFERSIZE, 16 << 10),
        ccurl_set_number(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
      ]
      guard codes.allSatisfy({ $0 == CURLE_OK }) else {
        throw TransportError(.other, "libcurl does not take the request")
      }
      // What may not be there, and is not missed.
      _ = ccurl_leave_lookups(easy)
      _ = ccurl_set_number(easy, CURLOPT_TCP_KEEPALIVE, 1)
      if isSecure { _ = ccurl_negotiate_http2(easy) }
      applyMethod(to: easy)
      applyProxy(to: easy)
    }

    private func applyMethod(to easy: UnsafeMutableRawPointer) {
      if let body {
        // Any method may have a body this way, whose name then takes that of PUT. Without a length it is sent
        // in chunks, or in frames.
        _ = ccurl_set_number(easy, CURLOPT_UPLOAD, 1)
        _ = ccurl_set_size(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(body.length ?? -1))
      } else if method == .head {
        _ = ccurl_set_number(easy, CURLOPT_NOBODY, 1)
      }
      if method != .get || body != nil, method != .head {
        _ = ccurl_set_text(easy, CURLOPT_CUSTOMREQUEST, method.rawValue)
      }
    }

    private func applyProxy(to easy: UnsafeMutableRawPointer) {
      // Empty texts keep libcurl from reading the environment.
      _ = ccurl_set_text(easy, CURLOPT_NOPROXY, "")
      guard let proxy else {
        _ = ccurl_set_text(easy, CURLOPT_PROXY, "")
        return
      }
      let scheme =
        switch proxy.kind {
        case .http: "http"
        case .socks: "socks5h"
        }
      let host = proxy.host.contains(":") ? "[\(proxy.host)]" : proxy.host
      _ = ccurl_set_text(easy, CURLOPT_PROXY, "\(scheme)://\(host):\(proxy.port)")
      guard let credentials = proxy.credentials else { return }
      let name = credentials.prefix { $0 != ":" }
      _ = ccurl_set_text(easy, CURLOPT_PROXYUSERNAME, String(name))
      _ = ccurl_set_text(
        easy,
        CURLOPT_PROXYPASSWORD,
        String(credentials.dropFirst(name.count + 1))
      )
    }

    private var connectMilliseconds: Int {
      // Zero would be libcurl's own five minutes, and no more than this fits.
      let longest = Duration.seconds(24 * 60 * 60)
      let (seconds, attoseconds) = min(connectTimeout ?? longest, longest).components
      return max(Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000), 1)
    }
  }
#endif
