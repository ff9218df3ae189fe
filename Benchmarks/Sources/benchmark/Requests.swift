import APIClientRuntime
import Runs

extension Benchmark {
  /// Requests for a run of 1000 bytes, so many at once, over connections that are kept.
  static func requests(to server: String, rounds: Int) async throws {
    let asyncHTTPClient = RawAsyncHTTPClient(server)
    let urlSession = RawURLSession(server)
    for width in [1, 16, 64] {
      let scale = width == 1 ? 1 : 3
      try await comparison(
        "AsyncHTTPClient",
        width,
        count: 1000 * scale,
        raw: asyncHTTPClient.fetch,
        decoded: asyncHTTPClient.run,
        run(server, AsyncHTTPClientAPITransport.shared)
      ).run(rounds: rounds)
      try await comparison(
        "URLSession",
        width,
        count: 300 * scale,
        raw: urlSession.fetch,
        decoded: urlSession.run,
        run(server, URLSessionAPITransport.shared)
      ).run(rounds: rounds)
      #if os(Linux)
        try await Comparison(
          group: "requests",
          name: "libcurl, \(width) at once",
          measure: .perSecond,
          alternatives: [
            alternative("a call", width, count: 1000 * scale, run(server, CurlAPITransport.shared))
          ]
        ).run(rounds: rounds)
      #endif
    }
    try await asyncHTTPClient.shutDown()
  }

  /// Fetches a run, and reads it.
  private static func run(
    _ server: String,
    _ transport: some APITransport
  ) -> @Sendable () async throws -> Void {
    let api = RunApi(configuration: APIConfiguration(server: server, transport: transport))
    return { try checkRun(try await api.getRun(dagRunID: "first")) }
  }

  private static func comparison(
    _ client: String,
    _ width: Int,
    count: Int,
    raw: @escaping @Sendable () async throws -> Void,
    decoded: @escaping @Sendable () async throws -> Void,
    _ call: @escaping @Sendable () async throws -> Void
  ) -> Comparison {
    Comparison(
      group: "requests",
      name: "\(client), \(width) at once",
      measure: .perSecond,
      alternatives: [
        alternative("raw", width, count: count, raw),
        alternative("raw, JSONDecoder", width, count: count, decoded),
        alternative("a call", width, count: count, call),
      ]
    )
  }

  /// Sends requests in lanes: in each, the next one when the last one is answered.
  private static func alternative(
    _ name: String,
    _ width: Int,
    count: Int,
    _ request: @escaping @Sendable () async throws -> Void
  ) -> Comparison.Alternative {
    .init(name, count: count / width * width) { count in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<width {
          group.addTask { for _ in 0..<count / width { try await request() } }
        }
        try await group.waitForAll()
      }
    }
  }
}

/// Throws if a run is not the one that was fetched.
func checkRun(_ run: Run) throws {
  guard run.dagID != nil else { throw Failure("the run has no DAG") }
}
