#if os(Linux)
  /// What libcurl tells whoever looks for faults. What HTTP/2 says of a request's end is said nowhere else:
  /// that the server has refused a stream, or did not get to it before it went away.
  ///
  /// The sentences are those of 7.88 to 8.20. Where a version says nothing, a request stays in doubt.
  struct CurlNotes {
    /// Whether the server says that it did not process the request (RFC 9113, section 8.7).
    private(set) var isRefused = false
    /// Whether libcurl sends the request again by HTTP/1.1, because the server wants no other (section 7).
    private(set) var isDowngraded = false
    /// The code with which the server has ended the connection.
    private(set) var goAwayCode: Int?
    private var stream: Int?

    /// Whether the request was sent over HTTP/2.
    var isHTTP2: Bool { stream != nil }

    /// Reads a line.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      // Most lines are of something else, and the fields of the request are among them.
      guard let first = bytes.first, "URH[rD".utf8.contains(first) else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      if let number = Self.number(in: text, after: "Using Stream ID: ")
        ?? Self.number(in: text, after: "[HTTP/2] [")
      {
        stream = number
      } else if text.hasPrefix("REFUSED_STREAM, retrying")
        || text.hasPrefix("HTTP/2 stream") && text.contains(" refused by server, try again")
      {
        isRefused = true
      } else if text.hasPrefix("Downgrades to HTTP/1.1") {
        isDowngraded = true
      } else if text.hasPrefix("received GOAWAY") || text.hasPrefix("recveived GOAWAY") {
        goAwayCode = Self.number(in: text, after: "error=")
        let last = Self.number(in: text, after: "last_stream=")
        if let last, let stream, last < stream { isRefused = true }
      }
    }

    private static func number(in text: String, after beginning: String) -> Int? {
      guard let start = text.firstRange(of: beginning)?.upperBound else { return nil }
      return Int(text[start...].prefix { $0.isASCII && $0.isNumber })
    }
  }
#endif
