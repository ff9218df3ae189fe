import APIClientRuntime
import FaultServer

private let bodyOfUnknownLength: [FaultServer.Step] = [
  .text("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"title\": \"t\"}")
]

/// What goes wrong with TLS.
let tlsFaults: [Fault] = [
  // Nothing was sent, and the next handshake may be whole.
  Fault("closes in the handshake", .transport(.notProcessed), server: .handshake(.closes)),
  Fault(
    "resets in the handshake",
    // Foundation hands on what curl says of the socket, which it would say later, too.
    .transport(.interrupted),
    onCurl: .transport(.notProcessed),
    onAsyncHTTPClient: .transport(.notProcessed),
    server: .handshake(.resets)
  ),
  Fault(
    "says internal_error in the handshake",
    .transport(.notProcessed),
    server: .handshake(.alert(80))
  ),
  Fault(
    "says handshake_failure in the handshake",
    .transport(.notProcessed),
    server: .handshake(.alert(40))
  ),
  Fault(
    "closes in the middle of the handshake",
    .transport(.notProcessed),
    server: .tls { _ in .closesInHandshake }
  ),
  Fault(
    "closes in the handshake once",
    .value,
    retries: .quick(2),
    server: .tls { $0 == 0 ? .closesInHandshake : .none }
  ),

  // Nothing was sent, and the next handshake ends like this one.
  Fault(
    "says protocol_version in the handshake",
    .transport(.untrusted),
    server: .handshake(.alert(70))
  ),
  Fault(
    "says unrecognized_name in the handshake",
    .transport(.untrusted),
    server: .handshake(.alert(112))
  ),
  Fault("speaks no TLS", .transport(.untrusted), server: .handshake(.speaksNoTLS)),

  // The request was sent.
  Fault(
    "sends a record that is not what was encrypted",
    .transport(.interrupted),
    server: .tls { _ in .corruptsResponse }
  ),
  Fault(
    "closes within a record",
    .transport(.interrupted),
    server: .tls { _ in .cutsResponse }
  ),
  Fault(
    "resets after the request",
    .transport(.interrupted),
    server: .tls { _ in .resetsResponse }
  ),
  Fault(
    "closes without close_notify after all that it said it sends",
    .value,
    server: .tls { _ in .omitsCloseNotify }
  ),
  Fault(
    "ends a body of unknown length with close_notify",
    .value,
    server: .tls(bodyOfUnknownLength) { _ in .none }
  ),
  // Somebody on the way may have cut it off (RFC 9112, section 9.8).
  Fault(
    "ends a body of unknown length without close_notify",
    .transport(.interrupted),
    // libcurl tells OpenSSL to take that for an end, and does not say that it was none.
    onCurl: .value,
    server: .tls(bodyOfUnknownLength) { _ in .omitsCloseNotify }
  ),
  Fault(
    "breaks the first record",
    .value,
    retries: .quick(2),
    server: .tls { $0 == 0 ? .corruptsResponse : .none }
  ),
]
