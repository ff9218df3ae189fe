import AirflowV1
import AsyncHTTPClient
import Configuration
import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

// No name in this file says which module it is of: with the client imported, each means what it means
// without.

// Swift's and Foundation's.
struct MyError: Error, LocalizedError, Hashable, Codable {
  let reason: String
  var errorDescription: String? { reason }
}

func foundation() async throws -> [any Sendable] {
  let task = Task { try await Task.sleep(for: .zero) }
  try await task.value
  let result: Result<Data, any Error> = .failure(MyError(reason: "none"))
  let request = URLRequest(url: URL(fileURLWithPath: "/"))
  let operation: Operation = BlockOperation {}
  operation.start()
  return [
    (try? result.get()) ?? Data(), Date(timeIntervalSince1970: 0), UUID(),
    URL(string: "https://example.com/a"), request.url, operation.isFinished,
    Notification(name: .init("n")).name, Duration.seconds(1), Decimal(1),
    Locale(identifier: "en_GB"),
    Calendar(identifier: .iso8601).identifier, TimeZone(identifier: "UTC"), Character("a"),
    Measurement(value: 1, unit: UnitLength.meters).value, ProcessInfo.processInfo.processIdentifier,
    URLComponents(string: "https://example.com")?.host, JSONDecoder().decode(Set<Int>.self),
  ]
}

extension JSONDecoder {
  fileprivate func decode<Value: Decodable>(_: Value.Type) -> Value? {
    try? decode(Value.self, from: Data("[1]".utf8))
  }
}

// Hummingbird's.
struct Reason: ResponseEncodable, Decodable {
  let reason: String
}

struct RefusingMiddleware<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request,
    context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.headers[.authorization] == nil else { throw HTTPError(.forbidden) }
    return try await next(request, context)
  }
}

func router() -> Router<BasicRequestContext> {
  let router = Router()
  router.middlewares.add(RefusingMiddleware())
  router.get("health") { _, _ -> HTTPResponse.Status in .ok }
  router.get("reason") { request, _ -> Response in
    let fields: HTTPFields = [.contentType: "text/plain"]
    let body = ResponseBody(byteBuffer: ByteBuffer(string: request.uri.path))
    return Response(status: .ok, headers: fields, body: body)
  }
  return router
}

// SwiftNIO's, AsyncHTTPClient's and the loggers'.
func client() async throws -> HTTPClientResponse {
  var logger = Logger(label: "ImportTests")
  logger.logLevel = .error
  var configuration = HTTPClient.Configuration(timeout: .init(connect: .milliseconds(100)))
  configuration.redirectConfiguration = .disallow
  let group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  let client = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
  defer { client.shutdown { _ in } }
  var request = HTTPClientRequest(url: "http://127.0.0.1:1/")
  request.headers = HTTPHeaders([("a", "b")])
  request.method = .GET
  return try await client.execute(request, timeout: .milliseconds(100), logger: logger)
}

// swift-configuration's.
func settings() -> Int {
  let values = InMemoryProvider(values: ["http.port": 8080])
  let reader = ConfigReader(provider: values)
  return reader.int(forKey: "http.port", default: 80)
}

// And the client's own, as short as it is alone.
func runs() async throws(APIError) -> [DAGRun] {
  let api = DAGRunApi(
    configuration: .init(
      server: "http://127.0.0.1:1/api/v1",
      authentication: .basic(username: "admin", password: "admin"),
      retries: .off
    )
  )
  do {
    return try await api.getDagRuns(dagID: "~", state: ["running"]).dagRuns ?? []
  } catch {
    guard case .status(.notFound) = error.kind else { throw error }
    print(error.body?.detail ?? "none", error.response?.headerFields[.retryAfter] ?? "")
    return []
  }
}

@main
enum Program {
  static func main() async throws {
    print(try await foundation().count, settings())
    let application = Application(router: router())
    print(application.logger.logLevel)
    for call in [{ _ = try await client() }, { _ = try await runs() }] {
      do {
        try await call()
      } catch {
        print("nobody listens there: \(type(of: error))")
      }
    }
  }
}
