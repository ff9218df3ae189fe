#if !os(Linux) || URLSession
  #if canImport(FoundationNetworking)
    import HTTPTypes
    import Foundation
    public import FoundationNetworking
  #else
    public import Foundation
  #endif

  /// The transport over Foundation's `URLSession`; on Linux with the package trait `URLSession`.
  ///
  /// Nothing is kept between requests but connections: no cookies, no cache, no stored credentials.
  /// Bodies arrive decompressed. The body of a request that is neither in memory nor a file is written into
  /// a temporary file first, because a session reads those piece by piece. Proxies are the system's; on
  /// Linux they are those of the environment, as curl knows them: `http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`.
  ///
  /// `URLSession` does not tell when it has connected, so that this transport does not heed
  /// ``TransportOptions/connectTimeout``: the timeout of the whole call is what ends one. On Linux it
  /// cannot make a server wait, either. A stream there that is read too slowly fails when more waits to
  /// be read than ``TransportOptions/unreadLimit``.
  ///
  /// Further limits of Foundation on Linux, of Swift 6.3, which ``CurlAPITransport`` has not, the default there:
  ///
  /// - It trusts the authorities in the system's file of them, and no others: no setting of a session and
  ///   no environment variable changes that. To add one there, on Debian, put it into
  ///   `/usr/local/share/ca-certificates` and run `update-ca-certificates`.
  /// - An IPv6 address cannot be a URL's host (swift-corelibs-foundation, issue 5496).
  /// - A server that closes the connection within the head of a response ends the process
  ///   (swift-corelibs-foundation, issue 5285).
  /// - A compressed body is inflated whole, whatever it inflates to: a megabyte of it can take a gigabyte of
  ///   memory.
  /// - A fast server's body is read on while the calls of delegates are behind: more of one that is too
  ///   large may arrive, and take memory for that time, before its request ends.
  /// - Each request leaves some 150 bytes behind, which hold the parts of its URL, its query included.
  public struct URLSessionAPITransport: APITransport {
    /// The transport that clients on Apple's platforms use unless told otherwise. They share its connections.
    public static let shared = URLSessionAPITransport()

    private let session: Session

    /// Creates a transport with a session of its own, which ends with the last copy of the transport and
    /// the last of its requests.
    ///
    /// - Parameter configuration: The session's configuration. The default keeps nothing, and leaves
    ///   time limits to the client.
    public init(configuration: URLSessionConfiguration = .forgetful) {
      #if canImport(FoundationNetworking)
        session = Session(
          URLSession(
            configuration: configuration,
            delegate: ForwardingDelegate(),
            delegateQueue: nil
          )
        )
      #else
        session = Session(URLSession(configuration: configuration))
      #endif
    }

    /// Sends a request.
    ///
    /// - Throws: ``TransportError`` when no response arrived, `CancellationError` when the task was
    ///   cancelled; what the body throws.
    public func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      try Task.checkCancellation()
      let exchange = URLSessionExchange(
        try URLRequest(request, body: body?.bytes),
        uploading: try await UploadedFile(body),
        in: session.session,
        unreadLimit: options.unreadLimit
      )
      return try await withTaskCancellationHandler {
        let (head, pieces) = try await exchange.response()
        return (head, pieces.checked(toHave: head.bodyLength(answering: request.method)))
      } onCancel: {
        exchange.cancel()
      }
    }
  }

  extension URLSessionAPITransport {
    /// Ends a session with its last owner. A session holds its connections, and its delegate, until then.
    private final class Session: Sendable, CustomReflectable {
      let session: URLSession

      /// Nothing: what Foundation keeps in a session changes while requests are under way, and whoever
      /// looks at it then reads what is half written. `dump` and expectations of tests look at all.
      var customMirror: Mirror { Mirror(self, children: []) }

      init(_ session: URLSession) {
        self.session = session
      }

      deinit {
        session.finishTasksAndInvalidate()
      }
    }
  }

  extension URLSessionConfiguration {
    /// A configuration that keeps nothing between requests.
    public static var forgetful: URLSessionConfiguration {
      let configuration = URLSessionConfiguration.ephemeral
      configuration.httpCookieStorage = nil
      configuration.httpShouldSetCookies = false
      configuration.urlCache = nil
      configuration.urlCredentialStorage = nil
      configuration.timeoutIntervalForRequest = 24 * 60 * 60
      configuration.httpMaximumConnectionsPerHost = 16
      return configuration
    }
  }
#endif
