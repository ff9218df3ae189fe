#if AsyncHTTPClient
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
  import NIOHTTP2
  import NIOHTTPCompression
  import NIOPosix
  import NIOSSL

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  extension TransportError {
    /// What an error of AsyncHTTPClient and the parts below it means.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - isOfConnectionInUse: Whether it may be that of a connection to which the request was given; if
    ///     not, nothing was sent.
    /// - Returns: A `TransportError`, or what is none of a connection's.
    static func translated(_ error: any Error, isOfConnectionInUse: Bool) -> any Error {
      switch error {
      case is TransportError, is BodyLimitError, is CancellationError: error
      case let error as HTTPClientError: translated(error)
      case let error as HTTPParserError:
        TransportError(error == .invalidEOFState ? .interrupted : .malformed, "\(error)")
      case let error as NIOConnectionError: translated(error)
      case let error as IOError where isOfConnecting(error, mayBeLater: isOfConnectionInUse):
        TransportError(.unreachable, "\(error)")
      case ChannelError.connectTimeout: TransportError(.connectTimedOut, "\(error)")
      case is IOError, is ChannelError:
        TransportError(isOfConnectionInUse ? .interrupted : .notProcessed, "\(error)")
      case let error as NIOSSLError: translated(error)
      case let error as NIOSSLExtraError: translated(error)
      case let error as BoringSSLError: translated(error)
      case let error as NIOHTTP2Errors.StreamError:
        translated(error.baseError, isOfConnectionInUse: isOfConnectionInUse)
      case let error as any NIOHTTP2Error: translated(error)
      case is NIOHTTPDecompression.DecompressionError,
        is NIOHTTPDecompression.ExtraDecompressionError:
        TransportError(.malformed, "the body cannot be decompressed: \(error)")
      default: TransportError(.other, "\(type(of: error)): \(error)")
      }
    }

    /// What the socket of a connection in use reports; any other error stays as it is.
    static func ofConnectionInUse(_ error: any Error) -> any Error {
      error is IOError || error is ChannelError
        ? translated(error, isOfConnectionInUse: true) : error
    }

    /// The error, for a body whose head has arrived: the server has taken the request.
    static func translatedInBody(_ error: any Error) -> any Error {
      let error = translated(error, isOfConnectionInUse: true)
      let known = error as? TransportError
      return known?.reason == .notProcessed
        ? TransportError(.interrupted, known?.message ?? "") : error
    }

    private static func translated(_ error: HTTPClientError) -> any Error {
      switch error {
      // The client says so of a request that comes upon a connection's end, too, and when it is shut down.
      case .cancelled:
        Task.isCancelled
          ? CancellationError() : TransportError(.interrupted, error.shortDescription)
      case .connectTimeout, .tlsHandshakeTimeout, .httpProxyHandshakeTimeout,
        .socksHandshakeTimeout, .getConnectionFromPoolTimeout:
        TransportError(.connectTimedOut, error.shortDescription)
      case .remoteConnectionClosed, .readTimeout, .writeTimeout, .uncleanShutdown:
        TransportError(.interrupted, error.shortDescription)
      case .invalidProxyResponse, .proxyAuthenticationRequired:
        TransportError(.unreachable, error.shortDescription)
      default: TransportError(.other, error.shortDescription)
      }
    }

    private static func translated(_ error: NIOConnectionError) -> any Error {
      let failures = error.connectionErrors.map { "\($0.error)" }
      let names = [error.dnsAError, error.dnsAAAAError].compactMap { $0.map { "\($0)" } }
      let isTimeout = error.connectionErrors.contains {
        if case ChannelError.connectTimeout = $0.error { true } else { false }
      }
      return TransportError(
        isTimeout ? .connectTimedOut : .unreachable,
        "\(error.host):\(error.port): \((failures + names).joined(separator: "; "))"
      )
    }

    /// Whether a socket says that it could not connect. That there is no way to a host, it may find later
    /// as well.
    private static func isOfConnecting(_ error: IOError, mayBeLater: Bool) -> Bool {
      [ECONNREFUSED, EADDRNOTAVAIL].contains(error.errnoCode)
        || !mayBeLater && [EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode)
    }
  }
#endif
