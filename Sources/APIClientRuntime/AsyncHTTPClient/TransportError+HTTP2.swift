#if AsyncHTTPClient
  import NIOHTTP2

  extension TransportError {
    /// What an error of HTTP/2 means.
    static func translated(_ error: any NIOHTTP2Error) -> TransportError {
      switch error {
      case let error as NIOHTTP2Errors.StreamClosed:
        TransportError(error.errorCode.reason, "the stream ended: \(error.errorCode)")
      case is NIOHTTP2Errors.NoStreamIDAvailable, is NIOHTTP2Errors.CreatedStreamAfterGoaway:
        TransportError(.notProcessed, "\(error)")
      case is NIOHTTP2Errors.IOOnClosedConnection:
        TransportError(.interrupted, "\(error)")
      default:
        TransportError(.malformed, "\(error)")
      }
    }
  }

  extension HTTP2ErrorCode {
    /// Whether after an error no frame of a connection can be read.
    static func endsReading(_ error: any Error) -> Bool {
      error is NIOHTTP2Errors.UnableToParseFrame
        || error is NIOHTTP2Errors.ExcessivelyLargeHeaderBlock
        || error is NIOHTTP2Errors.ExcessiveContinuationFrames
    }

    /// What it means for a request that its stream or its connection ends with the code (RFC 9113,
    /// sections 7 and 8.7).
    var reason: TransportError.Reason {
      switch self {
      case .refusedStream: .notProcessed
      case .protocolError, .flowControlError, .frameSizeError, .compressionError: .malformed
      // The next request would be told the same.
      case .inadequateSecurity, .http11Required: .other
      default: .interrupted
      }
    }
  }
#endif
