#if AsyncHTTPClient
  import HTTPTypes
  import AsyncHTTPClient

  /// Where the clients of a transport come from.
  enum HTTPClientSource: Sendable {
    /// They are made as they are needed, and end with the transport.
    case own(HTTPClients, ProxySettings)
    /// There is one, which somebody else ends.
    case given(HTTPClient, decompresses: Bool)

    /// The client for a request, and whether it decompresses bodies.
    func client(
      for request: HTTPRequest,
      _ options: TransportOptions
    ) throws -> (client: HTTPClient, decompresses: Bool) {
      switch self {
      case .own(let clients, let proxies):
        let proxy = try proxies.proxy(
          scheme: request.scheme ?? "",
          authority: request.authority ?? ""
        )
        guard proxy?.kind != .socks || proxy?.credentials == nil else {
          throw TransportError(.other, "there is no support for SOCKS proxies that want a password")
        }
        return try clients.client(.init(proxy: proxy, connectTimeout: options.connectTimeout))
      case .given(let client, let decompresses):
        return (client, decompresses)
      }
    }

    /// Whether connections in use say of their errors that they are theirs.
    var tellFaultsOfConnections: Bool {
      switch self {
      case .own: true
      case .given: false
      }
    }
  }
#endif
