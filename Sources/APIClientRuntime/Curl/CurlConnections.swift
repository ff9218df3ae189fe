#if os(Linux)
  /// What copies of a transport share, and its bodies until they are read. The last of them ends the thread.
  final class CurlConnections: Sendable, CustomReflectable {
    private let loop: CurlLoop

    /// Nothing: `dump` and expectations of tests look at all that is there, and would see requests with their
    /// secrets while others change them.
    var customMirror: Mirror { Mirror(self, children: []) }

    init(trustRoots: TrustRoots) {
      loop = CurlLoop(trust: CurlTrust(trustRoots))
    }

    deinit {
      loop.close()
    }

    func start(_ request: CurlRequest) -> CurlExchange {
      let exchange = CurlExchange(with: request.url, on: loop)
      loop.post(.start(exchange, request))
      return exchange
    }
  }

  /// The body of a response while somebody may read it. With it the transfer ends.
  final class CurlBody: Sendable {
    private let exchange: CurlExchange
    private let connections: CurlConnections
    private let isRead = LockedState(false)

    init(of exchange: CurlExchange, on connections: CurlConnections) {
      self.exchange = exchange
      self.connections = connections
    }

    deinit {
      exchange.cancel()
    }

    fileprivate func read() -> Bool {
      isRead.withLock { isRead in
        defer { isRead = true }
        return !isRead
      }
    }

    fileprivate func next() async throws -> [UInt8]? {
      try await exchange.next()
    }
  }

  extension APIResponseBody {
    /// A body that is taken from libcurl piece by piece, which makes the server wait meanwhile.
    init(_ body: CurlBody) {
      self.init {
        guard body.read() else {
          return { throw TransportError(.other, "a body can be read once, and this one was") }
        }
        return { try await body.next() }
      }
    }
  }
#endif
