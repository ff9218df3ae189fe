import APIClientRuntime
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import Runs

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// AsyncHTTPClient by itself, set up as the transport sets it up.
struct RawAsyncHTTPClient: Sendable {
  private let client: HTTPClient
  private let url: String

  init(_ server: String) {
    var configuration = HTTPClient.Configuration(decompression: .enabled(limit: .none))
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 16
    configuration.redirectConfiguration = .disallow
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    url = server + "/runs/first"
  }

  /// Fetches a run; nobody reads it.
  @Sendable
  func fetch() async throws {
    _ = try await body()
  }

  /// Fetches a run and reads it.
  @Sendable
  func run() async throws {
    try decode(Data(try await body().readableBytesView))
  }

  private func body() async throws -> ByteBuffer {
    var request = HTTPClientRequest(url: url)
    request.headers.add(name: "Accept", value: "application/json")
    request.headers.add(name: "User-Agent", value: "benchmark")
    let response = try await client.execute(request, timeout: .seconds(60))
    let body = try await response.body.collect(upTo: 1 << 20)
    try checkAnswer(status: Int(response.status.code), length: body.readableBytes)
    return body
  }

  func shutDown() async throws {
    try await client.shutdown()
  }
}

/// URLSession by itself, with the configuration of the transport.
struct RawURLSession: Sendable {
  private let session = URLSession(configuration: .forgetful)
  private let request: URLRequest

  init(_ server: String) {
    guard let url = URL(string: server + "/runs/first") else { fatalError("\(server) is no URL") }
    var request = URLRequest(url: url)
    request.setValue("application/json", forHTTPHeaderField: "Accept")
    request.setValue("benchmark", forHTTPHeaderField: "User-Agent")
    self.request = request
  }

  /// Fetches a run; nobody reads it.
  @Sendable
  func fetch() async throws {
    _ = try await body()
  }

  /// Fetches a run and reads it.
  @Sendable
  func run() async throws {
    try decode(try await body())
  }

  private func body() async throws -> Data {
    let (body, response) = try await session.data(for: request)
    try checkAnswer(
      status: (response as? HTTPURLResponse)?.statusCode ?? 0,
      length: body.count
    )
    return body
  }
}

/// Reads a run as one would by hand.
private func decode(_ body: Data) throws {
  try checkRun(try JSONDecoder().decode(Run.self, from: body))
}

private func checkAnswer(status: Int, length: Int) throws {
  guard status == 200, length == 1000 else {
    throw Failure("the answer is of status \(status) and has \(length) bytes")
  }
}
