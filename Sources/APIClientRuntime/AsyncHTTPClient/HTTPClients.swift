#if AsyncHTTPClient
  import AsyncHTTPClient
  import Dispatch
  import NIOCore
  import NIOHTTPCompression
  import NIOSSL

  /// The clients of a transport: AsyncHTTPClient has the proxy and the time for connecting with a
  /// client, and not with a request.
  final class HTTPClients: Sendable {
    struct Settings: Hashable, Sendable {
      var proxy: ProxyServer?
      var connectTimeout: Duration?
    }

    typealias Client = (client: HTTPClient, decompresses: Bool)

    private let trustRoots: TrustRoots
    private let eventLoopGroup: any EventLoopGroup
    private let configure: @Sendable (inout HTTPClient.Configuration) -> Void
    private let clients = LockedState<[Settings: Client]>([:])

    init(
      trustRoots: TrustRoots,
      eventLoopGroup: any EventLoopGroup,
      configure: @escaping @Sendable (inout HTTPClient.Configuration) -> Void
    ) {
      self.trustRoots = trustRoots
      self.eventLoopGroup = eventLoopGroup
      self.configure = configure
    }

    deinit {
      for (client, _) in clients.withLock({ Array($0.values) }) {
        // A client must not go before it is shut down.
        client.shutdown(queue: .global()) { [client] _ in _ = client }
      }
    }

    func client(_ settings: Settings) throws -> Client {
      try clients.withLock { clients in
        if let client = clients[settings] { return client }
        let configuration = try configuration(settings)
        let decompresses = if case .enabled = configuration.decompression { true } else { false }
        let client = (
          HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration), decompresses
        )
        clients[settings] = client
        return client
      }
    }

    private func configuration(_ settings: Settings) throws -> HTTPClient.Configuration {
      var configuration = HTTPClient.Configuration(
        tlsConfiguration: try tlsConfiguration(),
        timeout: .init(connect: settings.connectTimeout.map { TimeAmount($0) } ?? .hours(24)),
        proxy: settings.proxy.map { proxy in
          switch proxy.kind {
          case .socks: .socksServer(host: proxy.host, port: proxy.port)
          case .http:
            .server(
              host: proxy.host,
              port: proxy.port,
              authorization: proxy.credentials.map {
                .basic(credentials: Base64Data(Array($0.utf8)).description)
              }
            )
          }
        },
        // What an inflated body may have in all is for the reader to say.
        decompression: .enabled(limit: .none)
      )
      configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 16
      // Whether to try again is for the retry policy to say.
      configuration.connectionPool.retryConnectionEstablishment = false
      configure(&configuration)
      // The API client decides, and gives the next request its own credentials.
      configuration.redirectConfiguration = .disallow
      configuration.tellFaultsOfConnections()
      return configuration
    }

    private func tlsConfiguration() throws -> TLSConfiguration {
      var configuration = TLSConfiguration.makeClientConfiguration()
      switch trustRoots {
      case .system: break
      case .pem(let text):
        configuration.trustRoots = .certificates(try Self.certificates(text))
      case .systemAnd(pem: let text):
        configuration.additionalTrustRoots = [.certificates(try Self.certificates(text))]
      }
      return configuration
    }

    private static func certificates(_ text: String) throws -> [NIOSSLCertificate] {
      let certificates = try? NIOSSLCertificate.fromPEMBytes(Array(text.utf8))
      guard let certificates, !certificates.isEmpty else {
        throw TransportError(.untrusted, "the trust roots are not certificates in PEM")
      }
      return certificates
    }
  }
#endif
