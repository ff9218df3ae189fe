#if os(Linux)
  import CCurl

  /// A request on its way through libcurl, which calls back with what arrives. It belongs to the thread of
  /// its loop.
  final class CurlTransfer {
    /// libcurl's own handle.
    let easy: UnsafeMutableRawPointer
    let exchange: CurlExchange

    private let trust: CurlTrust
    private let message: UnsafeMutablePointer<CChar>
    private let fields: UnsafeMutablePointer<curl_slist>?
    private let upload: CurlUpload?
    private var head = CurlHead()
    /// What this side has found wrong with the response.
    private var fault: TransportError?
    /// How often libcurl was about to send the request.
    private var beginnings = 0
    private var notes = CurlNotes()

    /// - Throws: ``TransportError`` if libcurl does not take the request.
    init(_ request: CurlRequest, for exchange: CurlExchange, _ trust: CurlTrust) throws {
      guard let easy = curl_easy_init() else {
        throw TransportError(.other, "libcurl has no memory left")
      }
      self.easy = easy
      self.exchange = exchange
      self.trust = trust
      upload = request.body.map { CurlUpload($0, for: exchange) }
      message = .allocate(capacity: Int(CURL_ERROR_SIZE))
      message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
      var list: UnsafeMutablePointer<curl_slist>?
      for field in request.fields { list = curl_slist_append(list, field) ?? list }
      fields = list
      _ = ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, message)
      _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, list)
      try request.apply(to: easy)
      try trust.apply(to: easy)
      setCallbacks(for: request)
    }

    deinit {
      upload?.cancel()
      curl_easy_cleanup(easy)
      curl_slist_free_all(fields)
      message.deallocate()
    }

    /// Why the response is not whole; nil if it is.
    func error(endingWith code: CURLcode) -> TransportError? {
      if let fault { return fault }
      return CurlOutcome(
        code: code,
        message: String(cString: message),
        hasBegun: beginnings > 0 || ccurl_has_begun(easy) != 0,
        isRepeated: beginnings > (notes.isDowngraded ? 2 : 1),
        notes: notes,
        hasHead: head.response != nil,
        proxyStatus: ccurl_number(easy, CURLINFO_HTTP_CONNECTCODE)
      )
      .error
    }

    private func setCallbacks(for request: CurlRequest) {
      let context = Unmanaged.passUnretained(self).toOpaque()
      _ = ccurl_set_pointer(easy, CURLOPT_PRIVATE, context)
      _ = ccurl_set_pointer(easy, CURLOPT_WRITEDATA, context)
      _ = ccurl_set_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
        let bytes = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return CurlTransfer.behind(context)?.receive(bytes) ?? 0
      }
      _ = ccurl_set_pointer(easy, CURLOPT_HEADERDATA, context)
      _ = ccurl_set_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        let bytes = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return CurlTransfer.behind(context)?.receiveLine(bytes) ?? 0
      }
      _ = ccurl_set_pointer(easy, CURLOPT_READDATA, context)
      _ = ccurl_set_callback(easy, CURLOPT_READFUNCTION) { bytes, size, count, context in
        let room = UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
        // Without a body nothing is asked for.
        guard let upload = CurlTransfer.behind(context)?.upload else {
          return Int(CURL_READFUNC_ABORT)
        }
        return upload.read(into: room) ?? Int(CURL_READFUNC_PAUSE)
      }
      let code = ccurl_set_prerequest_callback(
        easy,
        { context, _, _, _, _ in
          CurlTransfer.behind(context)?.begins() == true ? 0 : 1
        },
        context
      )
      if code != CURLE_OK, !request.isIdempotent {
        _ = ccurl_set_number(easy, CURLOPT_FRESH_CONNECT, 1)
      }
      guard request.isSecure else { return }
      _ = ccurl_set_pointer(easy, CURLOPT_DEBUGDATA, context)
      _ = ccurl_set_debug_callback(easy) { _, kind, bytes, count, context in
        guard kind == CURLINFO_TEXT, let transfer = CurlTransfer.behind(context) else { return 0 }
        transfer.notes.add(UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
      }
      _ = ccurl_set_number(easy, CURLOPT_VERBOSE, 1)
    }

    private static func behind(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
      context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  // What libcurl calls.
  extension CurlTransfer {
    /// Whether libcurl may send the request.
    ///
    /// When a connection that was used before breaks without an answer, it would send any request again by
    /// itself. The server may have processed it then, and whether that matters is for the client to say.
    private func begins() -> Bool {
      beginnings += 1
      return beginnings == 1 || (beginnings == 2 && notes.isDowngraded)
    }

    private func receiveLine(_ bytes: UnsafeRawBufferPointer) -> Int {
      let hadResponse = head.response != nil
      do {
        try head.take(bytes)
      } catch {
        fault = error
        return 0
      }
      if !hadResponse, let response = head.response { exchange.begin(response) }
      return bytes.count
    }

    private func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
      if let coding = head.foreignCoding {
        fault = TransportError(
          .malformed,
          "the body is encoded by '\(coding.prefix(64))', which was not asked for"
        )
        return 0
      }
      return exchange.add(bytes) ? bytes.count : Int(CURL_WRITEFUNC_PAUSE)
    }
  }
#endif
