#if os(Linux)
  import CCurl

  /// The transfers that are under way, and the connections that are kept for others. It belongs to one
  /// thread.
  final class CurlTransfers {
    /// Nil if there is no memory.
    let multi: UnsafeMutableRawPointer?
    private let trust: CurlTrust
    private var transfers: [ObjectIdentifier: CurlTransfer] = [:]
    private var queue = CurlQueue<(exchange: CurlExchange, request: CurlRequest)>(limit: 16)

    /// Whether libcurl is ready: that has to happen once.
    private static let isReady = ccurl_start() == CURLE_OK

    init(trust: CurlTrust) {
      self.trust = trust
      multi = Self.isReady ? curl_multi_init() : nil
      guard let multi else { return }
      // Kept for later; otherwise libcurl closes those that are more than four for each transfer.
      _ = ccurl_set_multi_number(multi, CURLMOPT_MAXCONNECTS, 64)
      // One request at a time on each connection. With several, a body that is read slowly stops the
      // others on its connection before libcurl 8.2.
      _ = ccurl_set_multi_number(multi, CURLMOPT_PIPELINING, 0)
    }

    deinit {
      guard let multi else { return }
      for transfer in transfers.values { curl_multi_remove_handle(multi, transfer.easy) }
      transfers = [:]
      curl_multi_cleanup(multi)
    }

    var isEmpty: Bool { transfers.isEmpty }

    func perform(_ command: CurlLoop.Command) {
      switch command {
      case .start(let exchange, let request): start(exchange, request)
      case .resume(let exchange):
        guard let transfer = transfers[ObjectIdentifier(exchange)] else { return }
        curl_easy_pause(transfer.easy, 0)
      case .end(let exchange): remove(exchange)
      }
    }

    /// Does what can be done without waiting.
    func perform() {
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      var left: Int32 = 0
      while let message = curl_multi_info_read(multi, &left) {
        guard message.pointee.msg == CURLMSG_DONE,
          let context = ccurl_private(message.pointee.easy_handle)
        else { continue }
        let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
        // Removing the transfer takes the message away.
        let error = transfer.error(endingWith: ccurl_result(message))
        remove(transfer.exchange)
        transfer.exchange.end(error)
      }
    }

    /// Waits until something arrives, can be sent, or has to be done, for a minute at most.
    func wait() {
      // What is due is said by libcurl, which has errors there: see `CurlQueue`. So it is asked now and then.
      curl_multi_poll(multi, nil, 0, isEmpty ? 60_000 : 1000, nil)
    }

    private func start(_ exchange: CurlExchange, _ request: CurlRequest) {
      guard !exchange.isOver, queue.add((exchange, request), to: exchange.host) else { return }
      run(exchange, request)
    }

    /// Runs a job; if it cannot begin, those that wait for its end.
    private func run(_ exchange: CurlExchange, _ request: CurlRequest) {
      var next = Optional((exchange: exchange, request: request))
      while let job = next {
        do {
          let transfer = try CurlTransfer(job.request, for: job.exchange, trust)
          guard curl_multi_add_handle(multi, transfer.easy) == CURLM_OK else {
            throw TransportError(.other, "libcurl has no memory left")
          }
          transfers[ObjectIdentifier(job.exchange)] = transfer
          return
        } catch {
          job.exchange.end(error)
          next = queue.next(after: job.exchange.host) { !$0.exchange.isOver }
        }
      }
    }

    private func remove(_ exchange: CurlExchange) {
      guard let transfer = transfers.removeValue(forKey: ObjectIdentifier(exchange)) else {
        return queue.forgetOne(of: exchange.host) { !$0.exchange.isOver }
      }
      curl_multi_remove_handle(multi, transfer.easy)
      let next = queue.next(after: exchange.host) { !$0.exchange.isOver }
      if let next { run(next.exchange, next.request) }
    }
  }
#endif
