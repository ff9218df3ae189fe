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
