#if canImport(FoundationNetworking)
  import Foundation
  public import FoundationNetworking
#else
  public import Foundation
#endif

/// The transport over Foundation's `URLSession`.
///
/// Nothing is kept between requests but connections: no cookies, no cache, no stored credentials.
public struct URLSessionTransport: ClientTransport {
  /// The transport that clients use unless told otherwise. They share its connections.
  public static let shared = URLSessionTransport()

  private let session: URLSession

  /// Creates a transport with a session of its own, which lives as long as the process does.
  ///
  /// - Parameter configuration: The session's configuration. The default keeps nothing, and leaves
  ///   time limits to the client.
  public init(configuration: URLSessionConfiguration = .forgetful) {
    #if canImport(FoundationNetworking)
      session = URLSession(
        configuration: configuration,
        delegate: ForwardingDelegate(),
        delegateQueue: nil
      )
    #else
      session = URLSession(configuration: configuration)
    #endif
  }

  /// Sends a request.
  ///
  /// - Throws: `URLError` when no response arrived, `CancellationError` when the task was cancelled.
  public func send(
    _ request: HTTPRequest,
    body: [UInt8]?
  ) async throws -> (HTTPResponse, ResponseBody) {
    try Task.checkCancellation()
    let exchange = URLSessionExchange(try URLRequest(request, body: body), in: session)
    return try await withTaskCancellationHandler {
      try await exchange.response()
    } onCancel: {
      exchange.cancel()
    }
  }
}

extension URLSessionConfiguration {
  /// A configuration that keeps nothing between requests.
  public static var forgetful: URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.timeoutIntervalForRequest = 24 * 60 * 60
    configuration.httpMaximumConnectionsPerHost = 16
    return configuration
  }
}
