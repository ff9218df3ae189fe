#if AsyncHTTPClient
  import AsyncHTTPClient
  import Foundation
  import NIOCore
  import NIOHTTP1
  import NIOHTTPCompression
  import NIOPosix
  import NIOSSL

  extension TransportError {
    /// What an error of AsyncHTTPClient and the parts below it means.
    static func translated(_ error: any Error) -> any Error {
      switch error {
      case is TransportError, is BodyLimitError, is CancellationError: error
      case let error as HTTPClientError: translated(error)
      case let error as HTTPParserError:
        TransportError(error == .invalidEOFState ? .interrupted : .malformed, "\(error)")
      case let error as NIOConnectionError: translated(error)
      case let error as IOError: TransportError(reason(error), "\(error)")
      case ChannelError.connectTimeout: TransportError(.connectTimedOut, "\(error)")
      case is ChannelError: TransportError(.interrupted, "\(error)")
      case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
        TransportError(.untrusted, "\(error)")
      case is NIOHTTPDecompression.DecompressionError,
        is NIOHTTPDecompression.ExtraDecompressionError:
        TransportError(.malformed, "the body cannot be decompressed: \(error)")
      default: TransportError(.other, "\(type(of: error)): \(error)")
      }
    }

    private static func translated(_ error: HTTPClientError) -> any Error {
      switch error {
      case .cancelled: CancellationError()
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

    private static func reason(_ error: IOError) -> Reason {
      [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL].contains(error.errnoCode)
        ? .unreachable : .interrupted
    }
  }
#endif
