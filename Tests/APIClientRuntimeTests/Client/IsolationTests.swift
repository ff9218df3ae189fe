import APIClientRuntime
import LoopbackServer
import Testing

/// Calls from where a program keeps its state: the closure of `withResponse` belongs to its actor.
@Suite struct IsolationTests {
  @MainActor private final class Model {
    let api: PingAPI
    var calls = 0
    var value: JSONValue?

    init(api: PingAPI) {
      self.api = api
    }

    func refresh() async throws -> Int {
      let (value, response) = try await api.withResponse { api in
        self.calls += 1
        let value = try await api.ping()
        self.calls += 1
        return value
      }
      self.value = value
      return response.status.code
    }
  }

  private actor Cache {
    let api: PingAPI
    var calls = 0

    init(api: PingAPI) {
      self.api = api
    }

    func refresh() async throws -> JSONValue {
      try await api.withResponse { api in
        calls += 1
        return try await api.ping()
      }.value
    }
  }

  @MainActor @Test func aModelOnTheMainActorCapturesItself() async throws {
    let server = try LoopbackServer(answering: .json("[1]"))
    let model = Model(api: PingAPI(configuration: .init(server: server.url)))
    #expect(try await model.refresh() == 200)
    #expect(model.calls == 2)
    #expect(model.value == [1])
  }

  @Test func anActorCapturesItself() async throws {
    let server = try LoopbackServer(answering: .json("[1]"))
    let cache = Cache(api: PingAPI(configuration: .init(server: server.url)))
    #expect(try await cache.refresh() == [1])
    #expect(await cache.calls == 1)
  }
}
