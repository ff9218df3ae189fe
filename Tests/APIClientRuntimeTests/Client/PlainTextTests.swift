import HTTPTypes
import LoopbackServer
import Logging
import Testing

@testable import APIClientRuntime

/// Credentials over plain HTTP are worth a warning.
@Suite struct PlainTextTests {
  private struct CannedTransport: APITransport {
    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      (HTTPResponse(status: .ok), APIResponseBody(Array("[]".utf8)))
    }
  }

  private func warnings(_ server: String, _ authentication: APIAuthentication) async throws
    -> [String]
  {
    let lines = Locked<[String]>([])
    let api = PingAPI(
      configuration: .init(
        server: server,
        authentication: authentication,
        transport: CannedTransport(),
        logger: Logger(label: "test") { _ in LinesHandler(lines: lines) }
      )
    )
    _ = try await api.ping()
    _ = try await api.ping()
    _ = try await api.configured { $0.timeout = nil }.ping()
    return lines.withLock { $0.filter { $0.hasPrefix("warning") } }
  }

  private let basic = APIAuthentication.basic(username: "ali", password: "open-sesame")

  @Test(
    arguments: [
      APIAuthentication.basic(username: "ali", password: "open-sesame"), .bearer("open-sesame"),
      .apiKey("open-sesame", in: .header("X-Key")), .apiKey("open-sesame", in: .query("key")),
      .apiKey("open-sesame", in: .cookie("key")),
    ]
  )
  func isLoggedOncePerClient(authentication: APIAuthentication) async throws {
    let warnings = try await warnings("http://airflow.example.com:8080", authentication)
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("airflow.example.com:8080") == true)
    #expect(warnings.first?.contains("open-sesame") == false)
  }

  @Test(arguments: [
    "https://airflow.example.com", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80",
    "http://LOCALHOST.", "http://a.localhost",
  ])
  func isNotFarAwayOrNotPlain(server: String) async throws {
    #expect(try await warnings(server, basic) == [])
  }

  @Test func isWithoutCredentialsNone() async throws {
    #expect(try await warnings("http://h", .none) == [])
  }

  @Test(arguments: ["127.0.0.1.example.com", "1127.0.0.1", "localhost.example.com", "[::2]"])
  func otherHostsAreNotLoopback(authority: String) {
    #expect(!Host.isLoopback(authority: authority))
  }
}
