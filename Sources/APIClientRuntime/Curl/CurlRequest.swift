#if os(Linux)
  import HTTPTypes

  /// A request in the terms of libcurl.
  struct CurlRequest: Sendable {
    /// The scheme, the authority and an empty path: where to connect to.
    let url: String
    /// What stands in the request line after the method, to the letter.
    let target: String
    let method: HTTPRequest.Method
    /// The lines of the head.
    let fields: [String]
    let body: APIRequestBody?
    let proxy: ProxyServer?
    let connectTimeout: Duration?

    /// - Throws: ``TransportError`` when the request cannot be sent as it is.
    init(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      proxy: ProxyServer?,
      connectTimeout: Duration?
    ) throws {
      let scheme = request.scheme ?? ""
      let authority = request.authority ?? ""
      var path = request.path ?? ""
      // RFC 9110, section 4.2.3: an empty path and `/` are the same; a request line has no empty one.
      if path.isEmpty || path.hasPrefix("?") { path = "/\(path)" }
      guard ["http", "https"].contains(scheme), Self.isPrintable(authority), !authority.isEmpty,
        !authority.utf8.contains(where: "/?#\\@".utf8.contains), Self.isPrintable(path),
        path.hasPrefix("/") || path == "*"
      else { throw TransportError(.other, "the request has no URL that HTTP can be spoken with") }
      guard request.method != .head || body == nil else {
        throw TransportError(.other, "libcurl sends no body with HEAD")
      }
      url = "\(scheme)://\(authority)/"
      // RFC 9112, section 3.2.2: a proxy that is asked to forward needs to know where to.
      let isForwarded = scheme == "http" && proxy?.kind == .http
      target = isForwarded ? "\(scheme)://\(authority)\(path)" : path
      method = request.method
      fields = Self.lines(request, hasBody: body != nil)
      self.body = body
      self.proxy = proxy
      self.connectTimeout = connectTimeout
    }

    private static func lines(_ request: HTTPRequest, hasBody: Bool) -> [String] {
      var lines: [String] = []
      for field in request.headerFields {
        switch field.name {
        // A request has one such field alone (RFC 6265, section 5.4).
        case .cookie: continue
        // How long the body is, is said by who sends it.
        case .contentLength, .transferEncoding: continue
        default: lines.append(line(field.name.rawName, field.value))
        }
      }
      if let cookies = request.headerFields[.cookie] {
        lines.append(line(HTTPField.Name.cookie.rawName, cookies))
      }
      // RFC 9110, section 8.6: where a body has a meaning, its absence is said.
      if !hasBody, [.post, .put, .patch].contains(request.method) {
        lines.append("Content-Length: 0")
      }
      // What curl would send by itself is turned off by a name without a value.
      if request.headerFields[.accept] == nil { lines.append("Accept:") }
      lines.append("Expect:")
      return lines
    }

    private static func line(_ name: String, _ value: String) -> String {
      // A field that has a name and no value is told from one that is turned off by a semicolon.
      value.isEmpty ? "\(name);" : "\(name): \(value)"
    }

    private static func isPrintable(_ text: String) -> Bool {
      text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
  }
#endif
