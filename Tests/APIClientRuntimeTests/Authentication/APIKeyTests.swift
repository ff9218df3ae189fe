import Foundation
import HTTPTypes
import APIClientRuntime
import LoopbackServer
import Logging
import Testing

/// Keys, and the credentials that an operation asks for.
@Suite struct APIKeyTests {
  private func sent(
    _ authentication: APIAuthentication,
    _ change: (inout APIRequest) -> Void = { _ in }
  ) async throws -> ReceivedRequest {
    try await received(configured: { $0.authentication = authentication }, change)
  }

  @Test func aKeyGoesWhereItBelongs() async throws {
    let header = try await sent(.apiKey("s3cret", in: .header("X-API-Key")))
    #expect(header.headers["x-api-key"] == "s3cret")
    #expect(try await sent(.apiKey("a&b", in: .query("key"))).target == "/p?key=a%26b")
    let second = try await sent(.apiKey("k", in: .query("key"))) { $0.query("q", 1) }
    #expect(second.target == "/p?q=1&key=k")
    let cookie = try await sent(.apiKey("a%2Fb", in: .cookie("sid"))) { $0.cookie("c", 1) }
    #expect(cookie.headers["cookie"] == "c=1; sid=a%2Fb")
  }

  @Test func severalGoTogether() async throws {
    let request = try await sent(
      .all([.bearer("t"), .apiKey("k", in: .header("X-Tenant")), .apiKey("q", in: .query("q"))])
    )
    #expect(request.headers["authorization"] == "Bearer t")
    #expect(request.headers["x-tenant"] == "k")
    #expect(request.query == "q=q")
  }

  @Test(arguments: [
    APIAuthentication.apiKey("a\r\nb: c", in: .header("X")), .apiKey("k", in: .header("no name")),
    .apiKey("a;b", in: .cookie("sid")),
  ])
  func aKeyThatCannotBeCarriedIsRefused(authentication: APIAuthentication) async {
    #expect(await refusal(configured: { $0.authentication = authentication }) { _ in } != nil)
  }

  private static let schemes = APIAuthentication.schemes([
    "Key": .apiKey("k", in: .header("X-Key")), "Tenant": .apiKey("t", in: .header("X-Tenant")),
  ])

  @Test(
    arguments: [
      ([["OAuth"], ["Key", "Tenant"], ["Key"]], "k", "t"), ([["Key"], ["Tenant"]], "k", nil),
      ([["OAuth"], []], nil, nil), ([[], ["Tenant"]], nil, "t"), ([], nil, nil),
    ] as [([[String]], String?, String?)]
  )
  func theFirstAlternativeThatIsGivenIsUsed(
    security: [[String]],
    key: String?,
    tenant: String?
  ) async throws {
    let request = try await sent(Self.schemes) { $0.security = security }
    #expect(request.headers["x-key"] == key)
    #expect(request.headers["x-tenant"] == tenant)
  }

  @Test func whatIsMissingIsNamed() async {
    let reason = await refusal(configured: { $0.authentication = Self.schemes }) {
      $0.security = [["OAuth", "Key"], ["Basic"]]
    }
    #expect(
      reason == "the operation takes the credentials of 'OAuth' and 'Key', or 'Basic'; "
        + "authentication has 'Key' and 'Tenant'"
    )
  }

  @Test func withoutAWordTheOnlySchemeIsUsed() async throws {
    let one = try await sent(.schemes(["A": .bearer("t")]))
    #expect(one.headers["authorization"] == "Bearer t")
    #expect(await refusal(configured: { $0.authentication = Self.schemes }) { _ in } != nil)
  }

  @Test func anOperationWithoutCredentialsGetsNone() async throws {
    let request = try await sent(.bearer("t")) { $0.security = [] }
    #expect(request.headers["authorization"] == nil)
    let other = try await sent(.bearer("t")) { $0.security = [["Key"]] }
    #expect(other.headers["authorization"] == "Bearer t")
  }
}

/// A key appears in no log, description or error.
@Suite struct APIKeySecrecyTests {
  private static let secret = "open sesame"
  private static let forms = ["open sesame", "open%20sesame", "open+sesame"]

  private static let locations = [
    APIKeyLocation.header("X-Key"), .query("key"),
  ]

  @Test(arguments: locations)
  func nothingThatIsPrintedHoldsIt(location: APIKeyLocation) {
    let key = APIAuthentication.apiKey(Self.secret, in: location)
    for authentication in [key, .all([key]), .schemes(["A": key])] {
      var text = "\(authentication) \(String(reflecting: authentication))"
      dump(APIConfiguration(server: "http://h", authentication: authentication), to: &text)
      for form in Self.forms { #expect(!text.contains(form)) }
      // A transport's own state must not be read: others change it.
      #expect(text.contains("\(DefaultAPITransport.self)"))
      #expect(!text.contains("URLSessionConfiguration") && !text.contains("LockedState"))
    }
  }

  @Test(arguments: locations)
  func theLogDoesNotHoldIt(location: APIKeyLocation) async throws {
    let server = try LoopbackServer { request in
      .response(
        status: 404,
        headers: ["Location": request.target],
        body: Array((String(repeating: ".", count: 290) + request.target).utf8)
      )
    }
    let text = try await log(of: server.url, location)
    #expect(text.contains("GET /ping"))
    if case .query = location { #expect(text.contains("GET /ping?key=(redacted)")) }
    for form in Self.forms { #expect(!text.contains(form)) }
  }

  @Test(arguments: locations)
  func anErrorOfTheTransportDoesNotHoldIt(location: APIKeyLocation) async throws {
    let text = try await log(of: "http://127.0.0.1:1", location)
    #expect(text.contains("failed"))
    for form in Self.forms { #expect(!text.contains(form)) }
  }

  @Test func anErrorOfAnotherTransportDoesNotHoldIt() async throws {
    let text = try await log(of: "http://h", .query("key"), transport: TalkativeTransport())
    #expect(text.contains("cannot reach /ping?key=(redacted)"))
    for form in Self.forms { #expect(!text.contains(form)) }
  }

  @Test func anErrorWithinAStreamDoesNotHoldIt() async throws {
    let client = APIClient<Problem>(
      configuration: .init(
        server: "http://h",
        authentication: .apiKey(Self.secret, in: .query("key")),
        transport: TalkativeTransport(sendsHead: true)
      )
    )
    let body: APIResponseBody = try await client.send(APIRequest("test", .get))
    do {
      _ = try await body.collect()
      Issue.record("no error")
    } catch {
      #expect("\(error)" == "cannot reach ?key=(redacted)")
    }
  }

  /// All that is logged and printed when a call fails.
  private func log(
    of server: String,
    _ location: APIKeyLocation,
    transport: any APITransport = DefaultAPITransport.shared
  ) async throws -> String {
    let lines = Locked<[String]>([])
    var logger = Logger(label: "test") { _ in LinesHandler(lines: lines) }
    logger.logLevel = .trace
    let api = PingAPI(
      configuration: .init(
        server: server,
        authentication: .apiKey(Self.secret, in: location),
        transport: transport,
        logger: logger
      )
    )
    let error = try #require(
      await error { () async throws(APIError<Problem>) in try await api.ping() }
    )
    var text = "\(error) \(String(reflecting: error)) \(error.kind) "
    if case .transport(let reason) = error.kind {
      text += "\(reason) \(String(reflecting: reason)) \(reason.localizedDescription) "
      dump(reason, to: &text)
    }
    return text + lines.withLock { $0.joined(separator: "\n") }
  }
}

/// Fails with an error that tells the URL.
private struct TalkativeTransport: APITransport {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  var sendsHead = false

  func send(
    _ request: HTTPRequest,
    body: APIRequestBody?,
    options: TransportOptions
  ) async throws -> (HTTPResponse, APIResponseBody) {
    let failure = Failure(description: "cannot reach \(request.path ?? "")")
    guard sendsHead else { throw failure }
    let (stream, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
    continuation.finish(throwing: failure)
    return (HTTPResponse(status: .ok), APIResponseBody(stream))
  }
}
