import APIClientRuntime
import FaultServer
import Testing

/// Something that goes wrong, and what the caller of an operation sees of it.
struct Fault: Sendable, CustomTestStringConvertible {
  /// What the caller sees.
  enum Outcome: Sendable, Equatable {
    /// The value that the server meant.
    case value
    /// An error of the kind `transport` with a reason.
    case transport(TransportError.Reason)
    case timedOut
    case bodyTooLarge
    case status(Int, attempts: Int = 1)
    case undecodable
    /// Nothing, for a reason: a part that is not ours has a fatal error. It is not tried.
    case endsTheProcess(String)
    case other(String)
  }

  let name: String
  let urlSession: Outcome
  let curl: Outcome
  let asyncHTTPClient: Outcome
  let retries: APIRetryPolicy
  let server: FaultySide

  init(
    _ name: String,
    _ outcome: Outcome,
    onCurl: Outcome? = nil,
    onAsyncHTTPClient: Outcome? = nil,
    retries: APIRetryPolicy = .off,
    server: FaultySide
  ) {
    self.name = name
    urlSession = outcome
    curl = onCurl ?? outcome
    asyncHTTPClient = onAsyncHTTPClient ?? outcome
    self.retries = retries
    self.server = server
  }

  /// A server without TLS, with what it does by the number of the request.
  init(
    _ name: String,
    _ outcome: Outcome,
    onCurl: Outcome? = nil,
    onAsyncHTTPClient: Outcome? = nil,
    retries: APIRetryPolicy = .off,
    script: @escaping @Sendable (Int) -> [FaultServer.Step]
  ) {
    self.init(
      name,
      outcome,
      onCurl: onCurl,
      onAsyncHTTPClient: onAsyncHTTPClient,
      retries: retries,
      server: .http(script)
    )
  }

  init(
    _ name: String,
    _ outcome: Outcome,
    onCurl: Outcome? = nil,
    onAsyncHTTPClient: Outcome? = nil,
    retries: APIRetryPolicy = .off,
    _ steps: FaultServer.Step...
  ) {
    self.init(name, outcome, onCurl: onCurl, onAsyncHTTPClient: onAsyncHTTPClient, retries: retries)
    { _ in steps }
  }

  var testDescription: String { name }

  func outcome(on tested: TestedTransport) -> Outcome {
    switch tested {
    #if !os(Linux) || URLSession
      case .urlSession: urlSession
    #endif
    #if os(Linux)
      case .curl: curl
    #endif
    #if AsyncHTTPClient
      case .asyncHTTPClient: asyncHTTPClient
    #endif
    }
  }
}

extension Fault.Outcome {
  init(_ error: APIError<Problem>) {
    switch error.kind {
    case .transport(let error as TransportError): self = .transport(error.reason)
    case .timedOut: self = .timedOut
    case .bodyTooLarge: self = .bodyTooLarge
    case .status(let status): self = .status(status.code, attempts: error.attempts)
    case .undecodable: self = .undecodable
    default: self = .other("\(error)")
    }
  }
}

extension FaultServer.Step {
  /// A whole response.
  static func response(
    _ body: String,
    status: Int = 200,
    fields: String = "Content-Type: application/json\n"
  ) -> FaultServer.Step {
    .text("HTTP/1.1 \(status) Status\n\(fields)Content-Length: \(body.utf8.count)\n\n\(body)")
  }

  /// A response with bytes as its body.
  static func response(_ body: [UInt8], fields: String = "") -> FaultServer.Step {
    let head = "HTTP/1.1 200 OK\r\n\(fields)Content-Length: \(body.count)\r\n\r\n"
    return .send(Array(head.utf8) + body)
  }

  /// The response with the value that is expected.
  static let value = response(#"{"title": "t"}"#)
}

/// A gzip stream (RFC 1952) of zeros, in which each 258 of them take 13 bits (RFC 1951, section 3.2.6).
func gzippedZeros(count: Int) -> [UInt8] {
  var bytes: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF]
  var bits: UInt64 = 0
  var bitCount = 0
  func add(_ value: UInt64, _ count: Int) {
    bits |= value << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }
  // The last block, with fixed codes, and a zero.
  add(0b011, 3)
  add(0b0000_1100, 8)
  // The length 258 and the distance 1; the bits of a code begin with its highest.
  for _ in 0..<count / 258 { add(0b1010_0011, 13) }
  add(0, 16)
  return bytes
}
