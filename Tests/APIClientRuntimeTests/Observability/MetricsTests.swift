#if Metrics
  import APIClientRuntime
  import LoopbackServer
  import MetricsTestKit
  import Testing

  /// What metrics have of calls: `swift test --traits Metrics`.
  @Suite struct MetricsTests {
    private let metrics = TestMetrics()

    private func api(_ server: LoopbackServer) -> PingAPI {
      var configuration = APIConfiguration(server: server.url)
      configuration.metricsFactory = metrics
      configuration.retries.delay = .milliseconds(1)
      return PingAPI(configuration: configuration)
    }

    @Test func callsRequestsAndRetries() async throws {
      let count = Locked(0)
      let server = try LoopbackServer { _ in
        let number = count.withLock { count in
          count += 1
          return count
        }
        return number < 3 ? .json("{}", status: 503) : .json("[]")
      }
      _ = try await api(server).ping()
      let port = try #require(server.url.split(separator: ":").last).description
      let common = [
        ("http.request.method", "GET"), ("server.address", "127.0.0.1"), ("server.port", port),
      ]
      let failed = try metrics.expectTimer(
        "http.client.request.duration",
        common + [("http.response.status_code", "503"), ("error.type", "503")]
      )
      #expect(failed.values.count == 2)
      #expect(failed.values.allSatisfy { $0 > 0 && $0 < 20_000_000_000 })
      let good = try metrics.expectTimer(
        "http.client.request.duration",
        common + [("http.response.status_code", "200")]
      )
      #expect(good.values.count == 1)
      let operation = [("api.operation", "ping")]
      #expect(try metrics.expectTimer("api.client.call.duration", operation).values.count == 1)
      #expect(try metrics.expectCounter("api.client.retries", operation).totalValue == 2)
    }

    @Test func aFailureHasItsType() async throws {
      let server = try LoopbackServer(answering: .json("{}", status: 404))
      _ = await error { () async throws(APIError<Problem>) in try await api(server).ping() }
      let timer = try metrics.expectTimer(
        "api.client.call.duration",
        [("api.operation", "ping"), ("error.type", "404")]
      )
      #expect(timer.values.count == 1)
      #expect(throws: (any Error).self) { try metrics.expectCounter("api.client.retries") }
    }
  }
#endif
