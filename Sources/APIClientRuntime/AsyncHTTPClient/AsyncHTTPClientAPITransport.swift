#if AsyncHTTPClient
  import HTTPTypes
  import AsyncHTTPClient
  import Foundation
  import NIOCore
  import NIOHTTP1

  /// The transport over AsyncHTTPClient and SwiftNIO, with the package trait `AsyncHTTPClient`.
  ///
  /// It makes a server wait while a body is read slowly, keeps to
  /// ``TransportOptions/connectTimeout``, and takes trust roots and proxies of one's own. Bodies arrive
  /// decompressed. A proxy is asked for a tunnel (RFC 9110, section 9.3.6), by requests to `http` URLs as
  /// well, where curl would leave the request itself to the proxy. Nothing is kept between requests but connections, which end with the last copy of
  /// the transport.
  public struct AsyncHTTPClientAPITransport: APITransport {
    /// A transport with the system's trust roots and the environment's proxies, for all clients that
    /// want no other. It lives as long as the process does.
    public static let shared = AsyncHTTPClientAPITransport()

    private let clients: HTTPClients
    private let proxies: ProxySettings

    /// Creates a transport with connections of its own.
    ///
    /// - Parameters:
    ///   - trustRoots: Which authorities may vouch for servers.
    ///   - proxies: The proxies; those of the environment, as curl knows them, unless told otherwise.
    public init(
      trustRoots: TrustRoots = .system,
      proxies: ProxySettings = ProxySettings(environment: ProcessInfo.processInfo.environment)
    ) {
      clients = HTTPClients(trustRoots: trustRoots)
      self.proxies = proxies
    }

    /// Sends a request.
    ///
    /// - Throws: ``TransportError`` when no response arrived, `CancellationError` when the task was
    ///   cancelled.
    public func send(
      _ request: HTTPRequest,
      body: [UInt8]?
    ) async throws -> (HTTPResponse, APIResponseBody) {
      try await send(request, body: body, options: TransportOptions())
    }

    /// Sends a request within limits.
    ///
    /// - Throws: As ``send(_:body:)`` does.
    public func send(
      _ request: HTTPRequest,
      body: [UInt8]?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      try Task.checkCancellation()
      do {
        let proxy = try proxies.proxy(
          scheme: request.scheme ?? "",
          authority: request.authority ?? ""
        )
        let client = try clients.client(
          HTTPClients.Settings(proxy: proxy, connectTimeout: options.connectTimeout)
        )
        let response = try await client.execute(
          HTTPClientRequest(request, body: body),
          deadline: .distantFuture
        )
        let head = try HTTPResponse(response)
        let length = head.bodyLength(answering: request.method)
        return (head, APIResponseBody(response.body, from: clients).checked(toHave: length))
      } catch {
        throw TransportError.translated(error, isOfConnectionInUse: false)
      }
    }
  }
#endif
