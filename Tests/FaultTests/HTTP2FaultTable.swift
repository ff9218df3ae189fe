import APIClientRuntime
import FaultServer

/// What goes wrong with HTTP/2.
let http2Faults: [Fault] = [
  Fault("speaks HTTP/2", .value, server: .http2 { _ in .value }),
  Fault(
    "sends a body in pieces over HTTP/2",
    .value,
    server: .http2 { _ in
      [.head, .body(#"{"title""#, isLast: false), .body(#": "t"}"#)]
    }
  ),

  // Nothing was processed (RFC 9113, section 8.7).
  Fault(
    "refuses the stream",
    .transport(.notProcessed),
    server: .http2 { _ in [.reset(HTTP2FaultServer.Code.refusedStream)] }
  ),
  Fault(
    "refuses the first stream",
    .value,
    retries: .quick(2),
    server: .http2 { $0 == 0 ? [.reset(HTTP2FaultServer.Code.refusedStream)] : .value }
  ),
  Fault(
    "goes away without the request",
    .transport(.notProcessed),
    server: .http2 { _ in
      [.goAway(HTTP2FaultServer.Code.noError, isProcessed: false), .close]
    }
  ),
  Fault(
    "goes away without the first request",
    .value,
    retries: .quick(2),
    server: .http2 { number in
      number == 0
        ? [.goAway(HTTP2FaultServer.Code.noError, isProcessed: false), .close] : .value
    }
  ),
  Fault(
    "fails without the request",
    .transport(.notProcessed),
    server: .http2 { _ in
      [.goAway(HTTP2FaultServer.Code.internalError, isProcessed: false), .close]
    }
  ),

  // Something may have been.
  Fault(
    "resets the stream for an internal error",
    .transport(.interrupted),
    server: .http2 { _ in [.reset(HTTP2FaultServer.Code.internalError)] }
  ),
  Fault(
    "goes away with the request",
    .transport(.interrupted),
    server: .http2 { _ in
      [.goAway(HTTP2FaultServer.Code.noError, isProcessed: true), .close]
    }
  ),
  Fault(
    "fails with the request",
    .transport(.interrupted),
    server: .http2 { _ in
      [.goAway(HTTP2FaultServer.Code.internalError, isProcessed: true), .close]
    }
  ),
  Fault("closes over HTTP/2", .transport(.interrupted), server: .http2 { _ in [.close] }),
  Fault(
    "refuses the stream in its body",
    .transport(.interrupted),
    server: .http2 { _ in
      [
        .head, .body("{", isLast: false), .pause, .reset(HTTP2FaultServer.Code.refusedStream),
      ]
    }
  ),
  Fault(
    "closes in a body over HTTP/2",
    .transport(.interrupted),
    server: .http2 { _ in [.head, .body("{", isLast: false), .close] }
  ),

  // The two sides do not understand each other.
  Fault(
    "resets the stream for a protocol error",
    .transport(.malformed),
    server: .http2 { _ in [.reset(HTTP2FaultServer.Code.protocolError)] }
  ),
  Fault(
    "fails to decompress the request's fields",
    .transport(.malformed),
    server: .http2 { _ in
      [.goAway(HTTP2FaultServer.Code.compressionError, isProcessed: true), .close]
    }
  ),
  Fault(
    "sends fields that cannot be decompressed",
    .transport(.malformed),
    // HEADERS of stream 1 with an index that no table has.
    server: .http2 { _ in [.bytes([0, 0, 2, 1, 4, 0, 0, 0, 1, 0xFF, 0x7E])] }
  ),
  Fault(
    "sends a frame that is too large",
    .transport(.malformed),
    server: .http2 { _ in [.bytes([0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1])] }
  ),
]

extension [HTTP2FaultServer.Step] {
  /// The response with the value that is expected.
  fileprivate static let value: Self = [.head, .body(#"{"title": "t"}"#)]
}
