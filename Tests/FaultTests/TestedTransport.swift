import APIClientRuntime
import Testing

/// The transports, which all have to do the same.
enum TestedTransport: String, Codable, CaseIterable, Sendable, CustomTestStringConvertible {
  #if !os(Linux) || URLSession
    case urlSession
  #endif
  #if os(Linux)
    case curl
  #endif
  #if AsyncHTTPClient
    case asyncHTTPClient
  #endif

  /// A transport with connections of its own.
  var transport: any APITransport {
    switch self {
    #if !os(Linux) || URLSession
      case .urlSession: URLSessionAPITransport()
    #endif
    #if os(Linux)
      case .curl: CurlAPITransport(proxies: .none)
    #endif
    #if AsyncHTTPClient
      case .asyncHTTPClient: AsyncHTTPClientAPITransport(proxies: .none)
    #endif
    }
  }

  /// Whether more of a body may arrive after the client has refused it, as a busy machine shows.
  var readsOn: Bool {
    #if os(Linux) && URLSession
      self == .urlSession
    #else
      false
    #endif
  }

  /// A transport that trusts an authority as well; nil where there is no way to say so.
  func transport(trusting root: String) -> (any APITransport)? {
    switch self {
    #if !os(Linux) || URLSession
      case .urlSession: nil
    #endif
    #if os(Linux)
      case .curl: CurlAPITransport(trustRoots: .systemAnd(pem: root), proxies: .none)
    #endif
    #if AsyncHTTPClient
      case .asyncHTTPClient:
        AsyncHTTPClientAPITransport(trustRoots: .systemAnd(pem: root), proxies: .none)
    #endif
    }
  }

  var testDescription: String {
    switch self {
    #if !os(Linux) || URLSession
      case .urlSession: "URLSession"
    #endif
    #if os(Linux)
      case .curl: "libcurl"
    #endif
    #if AsyncHTTPClient
      case .asyncHTTPClient: "AsyncHTTPClient"
    #endif
    }
  }
}
