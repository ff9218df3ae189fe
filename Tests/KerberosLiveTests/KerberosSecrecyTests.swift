#if Kerberos
  import HTTPTypes
  import APIClientRuntime
  import Foundation
  import Logging
  import Testing

  extension KerberosLiveTests {
    /// Tokens, the client's and the server's, appear in no log, description or error.
    @Suite(
      .serialized,
      .enabled(if: KerberosLive.ticket == .valid, "this run is not the one with a ticket")
    )
    struct Secrecy {
      @Test(
        arguments: ["/whole", "/quiet", "/garbage", "/other", "/changed", "/missing"]
          as [RequestPath]
      )
      func nothingThatIsPrintedHoldsAToken(path: RequestPath) async throws {
        let tokens = Locked()
        let lines = Locked()
        var logger = Logger(label: "test") { _ in LinesHandler(lines: lines) }
        logger.logLevel = .trace
        let authentication = APIAuthentication.kerberos(requiresMutualAuthentication: true)
        let api = KerberosLive.prover(authentication).configured {
          $0.transport = RecordingTransport(tokens: tokens)
          $0.logger = logger
        }
        do {
          lines.append("\(try await api.get(path))")
        } catch {
          lines.append("\(error) \(String(reflecting: error))")
          var dumped = ""
          dump(error, to: &dumped)
          lines.append(dumped)
        }
        var dumped = ""
        dump(api, to: &dumped)
        lines.append("\(api) \(String(reflecting: api)) \(dumped) \(authentication)")

        let text = lines.values.joined(separator: "\n")
        #expect(text.contains("Authorization: (redacted)"))
        #expect(text.contains("Kerberos (redacted)"))
        #expect(!tokens.values.isEmpty)
        for token in tokens.values { #expect(!text.contains(token.prefix(24))) }
      }
    }
  }

  /// Keeps the tokens that are sent and received.
  private struct RecordingTransport: APITransport {
    let tokens: Locked

    func send(
      _ request: HTTPRequest,
      body: APIRequestBody?,
      options: TransportOptions
    ) async throws -> (HTTPResponse, APIResponseBody) {
      keep(request.headerFields[.authorization])
      let (response, body) = try await DefaultAPITransport.shared.send(
        request,
        body: body,
        options: options
      )
      keep(response.headerFields[.wwwAuthenticate])
      return (response, body)
    }

    private func keep(_ field: String?) {
      guard let token = field?.split(separator: " ").dropFirst().first else { return }
      tokens.append(String(token))
    }
  }

  private struct LinesHandler: LogHandler {
    let lines: Locked
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      lines.append("\(event.level) \(event.message) \(event.metadata ?? [:])")
    }
  }

  /// Lines that several threads add to.
  private final class Locked: @unchecked Sendable, CustomReflectable {
    // Checked by hand: the lines are reached under the lock alone.
    private let lock = NSLock()
    private var lines: [String] = []

    var values: [String] { lock.withLock { lines } }

    // It is part of what is dumped.
    var customMirror: Mirror { Mirror(self, children: []) }

    func append(_ line: String) { lock.withLock { lines.append(line) } }
  }
#endif
