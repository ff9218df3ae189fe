#if Tracing
  import APIClientRuntime
  import HTTPTypes
  import InMemoryTracing
  import LoopbackServer
  import Testing
  import Tracing

  /// What a trace has of calls: `swift test --traits Tracing`.
  @Suite struct TracingTests {
    private let tracer = InMemoryTracer()

    private func api(_ server: LoopbackServer) -> PingAPI {
      var configuration = APIConfiguration(
        server: server.url,
        authentication: .apiKey("hidden", in: .query("key"))
      )
      configuration.tracer = tracer
      configuration.retries.delay = .milliseconds(1)
      return PingAPI(configuration: configuration)
    }

    private func attribute(_ span: FinishedInMemorySpan, _ name: String) -> SpanAttribute? {
      span.attributes.get(name)?.toSpanAttribute()
    }

    @Test func aCallHasASpanAndEachRequestOneInIt() async throws {
      let count = Locked(0)
      let server = try LoopbackServer { _ in
        let number = count.withLock { count in
          count += 1
          return count
        }
        return number == 1 ? .json("{}", status: 503) : .json("[]")
      }
      try await tracer.withSpan("test") { _ in
        _ = try await api(server).ping()
      }
      let spans = tracer.finishedSpans
      #expect(spans.map(\.operationName) == ["GET", "GET", "ping", "test"])
      #expect(spans.map(\.kind) == [.client, .client, .internal, .internal])
      #expect(Set(spans.map(\.traceID)).count == 1)
      #expect(spans[0].parentSpanID == spans[2].spanID)
      #expect(spans[1].parentSpanID == spans[2].spanID)
      #expect(spans[2].parentSpanID == spans[3].spanID)

      let port = try #require(Int64(server.url.split(separator: ":").last ?? ""))
      for span in spans[..<2] {
        #expect(attribute(span, "http.request.method") == "GET")
        #expect(attribute(span, "server.address") == "127.0.0.1")
        #expect(attribute(span, "server.port") == .int64(port))
        #expect(attribute(span, "url.full") == .string("\(server.url)/ping?key=(redacted)"))
      }
      #expect(attribute(spans[0], "http.response.status_code") == 503)
      #expect(attribute(spans[0], "error.type") == "503")
      #expect(spans[0].status?.code == .error)
      #expect(attribute(spans[0], "http.request.resend_count") == nil)
      #expect(attribute(spans[1], "http.response.status_code") == 200)
      #expect(attribute(spans[1], "error.type") == nil)
      #expect(attribute(spans[1], "http.request.resend_count") == 1)
      #expect(attribute(spans[2], "api.attempts") == 2)
      #expect(spans[2].status == nil)
    }

    @Test func theServerLearnsOfTheTrace() async throws {
      let server = try LoopbackServer(answering: .json("[]"))
      _ = try await api(server).ping()
      let span = try #require(tracer.finishedSpans.first)
      let headers = try #require(server.received.first?.headers)
      #expect(headers[InMemoryTracer.traceIDKey] == span.traceID)
      #expect(headers[InMemoryTracer.spanIDKey] == span.spanID)
    }

    @Test func whatGoesWrongIsSaidInAWord() async throws {
      let server = try LoopbackServer(answering: .json("{"))
      _ = await error { () async throws(APIError<Problem>) in try await api(server).ping() }
      _ = await error { () async throws(APIError<Problem>) in
        try await api(server).configured { $0.server = "http://127.0.0.1:1" }.ping()
      }
      let calls = tracer.finishedSpans.filter { $0.operationName == "ping" }
      #expect(calls.map { attribute($0, "error.type") } == ["undecodable", "unreachable"])
      #expect(calls.allSatisfy { $0.status?.code == .error })
    }
  }
#endif
