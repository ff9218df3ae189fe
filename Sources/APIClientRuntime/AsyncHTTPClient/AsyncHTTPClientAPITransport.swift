#if AsyncHTTPClient
  import HTTPTypes
  public import AsyncHTTPClient
  public import NIOCore
  import NIOHTTP1

  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  /// The transport over AsyncHTTPClient and SwiftNIO, with the package trait `AsyncHTTPClient`.
  ///
  /// It makes a server wait while a body is read slowly, keeps to
  /// ``TransportOptions/connectTimeout``, and takes trust roots and proxies of one's own. Bodies arrive
  /// decompressed. A proxy is asked for a tunnel (RFC 9110, section 9.3.6), by requests to `http` URLs as
  /// well, where curl would leave the request itself to the proxy. Nothing is kept between requests but
  /// connections, which end with the last copy of the transport.
  public struct AsyncHTTPClientAPITransport: APITransport {
    /// A transport with the system's trust roots and the environment's proxies, for all clients that
    /// want no other. It lives as long as the process does.
    public static let shared = AsyncHTTPClientAPITransport()

    private let clients: HTTPClientSource

    /// Creates a transport with connections of its own.
    ///
    /// What else AsyncHTTPClient can do is set in the closure: client certificates, the sizes of pools,
    /// whether HTTP/2 is spoken, and so on.
    ///
    ///     let transport = AsyncHTTPClientAPITransport { configuration in
    ///       configuration.httpVersion = .http1Only
    ///       configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 4
    ///     }
    ///
    /// - Parameters:
    ///   - trustRoots: Which authorities may vouch for servers.
    ///   - proxies: The proxies; those of the environment, as curl knows them, unless told otherwise.
    ///   - eventLoopGroup: The threads that the connections are on.
    ///   - configure: Changes the configuration of a client of AsyncHTTPClient, which has the trust roots,
    ///     the proxy and the time for connecting already. It is called for each client that the transport
    ///     needs: one for each proxy and each time for connecting. Redirects are not followed, whatever it
    ///     says: the `APIClient` does that.
    public init(
      trustRoots: TrustRoots = .system,
      proxies: ProxySettings = ProxySettings(environment: ProcessInfo.processInfo.environment),
      eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup,
      configure: @escaping @Sendable (inout HTTPClient.Configuration) -> Void = { _ in }
    ) {
      clients = .own(
        HTTPClients(trustRoots: trustRoots, eventLoopGroup: eventLoopGroup, configure: configure),
        proxies
      )
    }

    /// Creates a transport over a client that is there already, and whose connections others may use too.
    ///
    /// The client stays the caller's: it is not shut down here, and must not be before the last request has
    /// ended. All of its settings hold, its proxy and its time for connecting among them, so that
    /// ``APIConfiguration/connectTimeout`` says nothing. It has to leave redirects alone, which
    /// AsyncHTTPClient does not by itself; a response that comes by one is an error:
    ///
    ///     let client = HTTPClient(configuration: .init(redirectConfiguration: .disallow))
    ///     let transport = AsyncHTTPClientAPITransport(client: client)
    ///
    /// A connection that breaks off in the handshake may look like one that breaks later, and be in doubt.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - decompresses: Whether the client's configuration enables decompression; only then servers are
    ///     asked for compressed bodies.
    public init(client: HTTPClient, decompresses: Bool = false) {
      clients = .given(client, decompresses: decompresses)
    }

    /// Sends a request.
    ///
    /// - Throws: ``TransportError`` when no response arrived, `CancellationError` when the task was
    ///   cancelled.
    public func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      try Task.checkCancellation()
      do {
        let (client, decompresses) = try clients.client(for: request, options)
        let response = try await client.execute(
          HTTPClientRequest(request, body: body, acceptsCompression: decompresses),
          deadline: .distantFuture
        )
        guard response.history.count < 2 else {
          throw TransportError(
            .other,
            "the HTTP client followed a redirect by itself; make it with redirectConfiguration: .disallow"
          )
        }
        let head = try HTTPResponse(response)
        let length = head.bodyLength(answering: request.method)
        return (head, APIResponseBody(response.body, from: clients).checked(toHave: length))
      } catch {
        throw TransportError.translated(
          error,
          isOfConnectionInUse: !clients.tellFaultsOfConnections
        )
      }
    }
  }
#endif
