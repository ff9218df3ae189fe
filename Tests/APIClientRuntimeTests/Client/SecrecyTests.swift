import APIClientRuntime
import LoopbackServer
import Logging
import Testing

/// Credentials appear in no log, description or error.
@Suite struct SecrecyTests {
  private let secret = "open-sesame"

  @Test func nothingThatIsPrintedHoldsASecret() {
    let basic = APIAuthentication.basic(username: "ali", password: secret)
    for authentication in [basic, .bearer(secret)] {
      let configuration = APIConfiguration(server: "http://h", authentication: authentication)
      var texts = ["\(authentication)", String(reflecting: authentication), "\(configuration)"]
      var dumped = ""
      dump(configuration, to: &dumped)
      texts.append(dumped)
      for text in texts { #expect(!text.contains(secret)) }
    }
  }

  @Test func theLogTellsOfRequestsWithoutCredentials() async throws {
    let lines = Locked<[String]>([])
    let server = try LoopbackServer(
      answering: .response(
        status: 404,
        headers: ["Set-Cookie": "session=\(secret)"],
        body: Array(#"{"title": "no"}"#.utf8)
      )
    )
    var logger = Logger(label: "test") { _ in LinesHandler(lines: lines) }
    logger.logLevel = .trace
    for authentication in [
      APIAuthentication.basic(username: "ali", password: secret), .bearer(secret),
    ] {
      let api = PingAPI(
        configuration: .init(server: server.url, authentication: authentication, logger: logger)
      )
      let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
      #expect(error?.body == Problem(title: "no"))
      #expect(error.map { !"\($0)".contains(secret) } == true)
    }
    let text = lines.withLock { $0.joined(separator: "\n") }
    #expect(text.contains("GET /ping"))
    #expect(text.contains("404"))
    #expect(text.contains("Authorization: (redacted)"))
    #expect(!text.contains(secret))
    // "ali:open-sesame" in base 64.
    #expect(!text.contains("YWxpOm9wZW4tc2VzYW1l"))
  }

  @Test(
    arguments: [
      APIAuthentication.basic(username: "ali", password: "open-sesame"), .bearer("open-sesame"),
      .apiKey("open-sesame", in: .header("X-Key")), .apiKey("open-sesame", in: .cookie("key")),
      .apiKey("open-sesame", in: .query("key")),
    ]
  )
  func aServerThatRepeatsARequestTellsNoSecret(authentication: APIAuthentication) async throws {
    let server = try LoopbackServer { request in
      let fields = request.headers.values.joined(separator: ", ")
      return .response(
        status: 500,
        headers: ["X-Request-ID": request.headers["authorization"] ?? "none"],
        body: Array("\(fields) \(request.target)".utf8)
      )
    }
    let api = PingAPI(
      configuration: .init(server: server.url, authentication: authentication, retries: .off)
    )
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    let text = error?.description ?? ""
    #expect(text.contains("(redacted)"))
    #expect(!text.contains(secret) && !text.contains("YWxpOm9wZW4tc2VzYW1l"))
  }

  @Test func whatIsPrintedOfAProxyHasNoPassword() {
    let proxy = ProxySettings(
      http: "http://ali:\(secret)@proxy.test:3128",
      https: "ali:\(secret)@p"
    )
    var texts = ["\(proxy)", String(reflecting: proxy), ""]
    dump(proxy, to: &texts[2])
    for text in texts { #expect(!text.contains(secret)) }
    #expect(texts[0] == "http: http://(redacted)@proxy.test:3128, https: (redacted)@p, without: ")
  }

  @Test func whatAServerWritesIsOneShortLineOfAnError() async throws {
    let text = "2026\u{1b}[2J\n\u{202e}" + String(repeating: "x", count: 1_000_000)
    let body = try JSONCoding.encode(["at": text])
    let server = try LoopbackServer(answering: .response(status: 200, headers: [:], body: body))
    let client = APIClient<Problem>(configuration: .init(server: server.url))
    let error = await error { () async throws(APIError<Problem>) -> [String: DateTime] in
      try await client.send(APIRequest("ping", .get))
    }
    let line = error?.description ?? ""
    #expect(line.contains(#"2026\u{1B}[2J\n\u{202E}xxx"#))
    #expect(line.count < 2_000)
  }

  @Test func aServerWithCredentialsInItsURLIsRefusedWithoutRepeatingThem() async {
    let api = PingAPI(configuration: .init(server: "http://ali:\(secret)@127.0.0.1/api"))
    let error = await error { () async throws(APIError<Problem>) in try await api.ping() }
    guard case .invalidRequest(let reason) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.contains(secret))
  }
}

struct LinesHandler: LogHandler {
  let lines: Locked<[String]>
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lines.withLock { $0.append("\(event.level) \(event.message) \(event.metadata ?? [:])") }
  }
}
