#if os(Linux)
  import HTTPTypes
  import FoundationEssentials

  /// The transport over libcurl, which is the default on Linux.
  ///
  /// It makes a server wait while a body is read slowly, keeps to
  /// ``TransportOptions/connectTimeout``, and takes trust roots and proxies of one's own. Bodies arrive
  /// decompressed; they are asked for by `gzip` and `deflate` alone, and another coding is an error, because
  /// some bytes of one make gigabytes. Over TLS it speaks HTTP/2 where the server does, with one request at a
  /// time on a connection, and 16 connections to a host at most.
  ///
  /// Nothing is kept between requests but connections, which end with the last copy of the transport, or
  /// when none was used for a minute. One thread serves them all. libcurl sends nothing twice by itself.
  public struct CurlAPITransport: APITransport {
    /// The transport that clients use unless told otherwise: with the system's trust roots and the
    /// environment's proxies. They share its connections.
    public static let shared = CurlAPITransport()

    private let connections: CurlConnections
    private let proxies: ProxySettings

    /// Creates a transport with connections of its own.
    ///
    /// - Parameters:
    ///   - trustRoots: Which authorities may vouch for servers. Others than the system's need libcurl 7.77.
    ///   - proxies: The proxies; those of the environment, as curl knows them, unless told otherwise.
    public init(
      trustRoots: TrustRoots = .system,
      proxies: ProxySettings = ProxySettings(environment: ProcessInfo.processInfo.environment)
    ) {
      connections = CurlConnections(trustRoots: trustRoots)
      self.proxies = proxies
    }

    /// Sends a request.
    ///
    /// - Throws: ``TransportError`` when no response arrived, `CancellationError` when the task was
    ///   cancelled, and what reading the body throws.
    public func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      try Task.checkCancellation()
      let proxy = try proxies.proxy(
        scheme: request.scheme ?? "",
        authority: request.authority ?? ""
      )
      let exchange = connections.start(
        try CurlRequest(
          request,
          body: body,
          proxy: proxy,
          connectTimeout: options.connectTimeout
        )
      )
      let rest = CurlBody(of: exchange, on: connections)
      return try await withTaskCancellationHandler {
        let head = try await exchange.head()
        let length = head.bodyLength(answering: request.method)
        return (head, APIResponseBody(rest).checked(toHave: length))
      } onCancel: {
        exchange.cancel()
      }
    }
  }
#endif
